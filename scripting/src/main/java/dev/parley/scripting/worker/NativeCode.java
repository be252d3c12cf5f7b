package dev.parley.scripting.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * Calls of C functions by two shapes only, as each shape costs time at the start: seven numbers in, and a number or a pair of numbers out. Where a
 * function takes fewer, the surplus lies in registers or on the stack where it does not look (System V AMD64 ABI §3.2.3, AAPCS64 §6.8.2); a structure of
 * two numbers is passed as two numbers.
 */
@SuppressWarnings("restricted")
final class NativeCode {

    private static final StructLayout PAIR = MemoryLayout.structLayout(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);
    private static final MethodHandle TO_NUMBER = shape(ValueLayout.JAVA_LONG);
    private static final MethodHandle TO_PAIR = shape(PAIR);

    private NativeCode() {}

    private static MethodHandle shape(MemoryLayout result) {
        ValueLayout.OfLong n = ValueLayout.JAVA_LONG;
        return Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(result, n, n, n, n, n, n, n));
    }

    static long call(MemorySegment function, long... given) {
        long[] a = given.length == 7 ? given : Arrays.copyOf(given, 7);
        try {
            return (long) TO_NUMBER.invokeExact(function, a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static MemorySegment pair(MemorySegment function, SegmentAllocator memory, long... given) {
        long[] a = given.length == 7 ? given : Arrays.copyOf(given, 7);
        try {
            return (MemorySegment) TO_PAIR.invokeExact(function, memory, a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Memory for good. */
    static MemorySegment forever(long bytes) {
        return Arena.global().allocate(bytes, 8);
    }
}
