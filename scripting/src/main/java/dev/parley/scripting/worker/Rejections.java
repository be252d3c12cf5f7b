package dev.parley.scripting.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Promises that are rejected while nothing handles them, told to the code of the run itself, as the engine tells them. What lies in memory while the
 * engine calls from within a call is not touched: this has its own.
 */
@SuppressWarnings("restricted")
final class Rejections {

    private static final int UNDEFINED = 3;
    private static final MemorySegment TOLD = told();

    private static volatile @Nullable Rejections current;

    private final MemorySegment memory = Arena.ofAuto().allocate(80, 16);
    private final SegmentAllocator pairs = SegmentAllocator.prefixAllocator(memory.asSlice(64));
    private final long context;
    private final Realm.Value step;

    /** @param step is called with what happened, the promise, and the reason */
    Rejections(long runtime, long context, Realm.Value step) {
        this.context = context;
        this.step = step;
        NativeCode.call(QuickJs.SET_REJECTION_TRACKER, runtime, TOLD.address(), 0);
    }

    /** From now on those of this context are told, and those of no other. */
    void listen() {
        current = this;
    }

    private void tell(Realm.Value promise, Realm.Value reason, boolean handled) {
        memory.set(ValueLayout.JAVA_BYTE, 56, (byte) (handled ? 'H' : 'P'));
        MemorySegment what = NativeCode.pair(QuickJs.NEW_STRING, pairs, context, memory.address() + 56, 1);
        Realm.Value text = Realm.Value.of(what);
        put(0, text);
        put(16, promise);
        put(32, reason);
        MemorySegment result = NativeCode.pair(
                QuickJs.CALL, pairs, context, step.bits(), step.tag(), 0, UNDEFINED, 3, memory.address());
        if (Realm.Value.of(result).isException()) {
            drop(Realm.Value.of(NativeCode.pair(QuickJs.EXCEPTION, pairs, context)));
        } else {
            drop(Realm.Value.of(result));
        }
        drop(text);
    }

    private void put(long at, Realm.Value value) {
        memory.set(ValueLayout.JAVA_LONG, at, value.bits());
        memory.set(ValueLayout.JAVA_LONG, at + 8, value.tag());
    }

    /** See {@link Realm#drop}. */
    private void drop(Realm.Value value) {
        if (value.tag() < 0) {
            NativeCode.pair(QuickJs.THROW, pairs, context, value.bits(), value.tag());
            NativeCode.pair(QuickJs.THROW, pairs, context, 0, Realm.UNINITIALIZED);
        }
    }

    @SuppressWarnings("unused")
    private static void onRejection(
            long context, long promise, long promiseTag, long reason, long reasonTag, int handled, long opaque) {
        Rejections listening = current;
        if (listening != null && listening.context == context) {
            listening.tell(
                    new Realm.Value(promise, (int) promiseTag),
                    new Realm.Value(reason, (int) reasonTag),
                    (handled & 0xff) != 0);
        }
    }

    private static MemorySegment told() {
        ValueLayout.OfLong n = ValueLayout.JAVA_LONG;
        try {
            MethodType type = MethodType.methodType(
                    void.class, long.class, long.class, long.class, long.class, long.class, int.class, long.class);
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup().findStatic(Rejections.class, "onRejection", type),
                            FunctionDescriptor.ofVoid(n, n, n, n, n, ValueLayout.JAVA_INT, n),
                            Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
