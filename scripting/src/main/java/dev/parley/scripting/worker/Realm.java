package dev.parley.scripting.worker;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** An engine of its own for one script: its memory, its globals, its limits. Nothing of it is seen by another. One thread at a time. */
@SuppressWarnings("restricted")
final class Realm implements AutoCloseable {

    private static final int BOOLEAN = 1;
    private static final int UNDEFINED = 3;
    static final int UNINITIALIZED = 4;
    private static final int EXCEPTION = 6;
    private static final int BYTECODE = 1;
    private static final int COMPILE_ONLY = 1 << 5;
    private static final int STRIPPED = 3;
    private static final long STACK = 1 << 20;

    /** Short scripts end before they have that much. */
    private static final long COLLECT_FROM = 8 << 20;

    private final Arena arena = Arena.ofAuto();
    private final MemorySegment scratch = arena.allocate(80, 16);

    /** A pair that is given back lies here until the next one. */
    private final SegmentAllocator pairs = SegmentAllocator.prefixAllocator(scratch.asSlice(64));

    private final long runtime;
    private final long context;
    private long limit = -1;

    Realm(long memory) {
        runtime = NativeCode.call(QuickJs.NEW_RUNTIME);
        limitMemory(memory);
        NativeCode.call(QuickJs.SET_GC_THRESHOLD, runtime, COLLECT_FROM);
        NativeCode.call(QuickJs.SET_MAX_STACK_SIZE, runtime, STACK);
        NativeCode.call(QuickJs.SET_INTERRUPT_HANDLER, runtime, QuickJs.INTERRUPT.address(), 0);
        context = NativeCode.call(QuickJs.NEW_CONTEXT, runtime);
        if (context == 0) {
            throw new EngineException("out of memory");
        }
    }

    /** A value of the language. */
    record Value(long bits, long tag) {

        static Value of(MemorySegment pair) {
            return new Value(pair.get(ValueLayout.JAVA_LONG, 0), (int) pair.get(ValueLayout.JAVA_LONG, 8));
        }

        boolean isTrue() {
            return tag == BOOLEAN && bits != 0;
        }

        boolean isException() {
            return tag == EXCEPTION;
        }
    }

    /** Promises that are rejected are told to a function from now on. */
    Rejections rejections(Value step) {
        return new Rejections(runtime, context, step);
    }

    void runUntil(long nanoTime) {
        QuickJs.watch(runtime, nanoTime);
    }

    void limitMemory(long bytes) {
        if (bytes != limit) {
            limit = bytes;
            NativeCode.call(QuickJs.SET_MEMORY_LIMIT, runtime, bytes);
        }
    }

    /** Compiles code to what {@link #evaluate} takes. */
    byte[] compile(String code) {
        NativeCode.call(QuickJs.SET_STRIP_INFO, runtime, STRIPPED);
        try (Arena brief = Arena.ofConfined()) {
            MemorySegment utf8 = brief.allocateFrom(code);
            long name = brief.allocateFrom("library").address();
            Value compiled = value(NativeCode.pair(
                    QuickJs.EVAL, pairs, context, utf8.address(), utf8.byteSize() - 1, name, COMPILE_ONLY));
            long at = NativeCode.call(
                    QuickJs.WRITE_OBJECT, context, scratch.address() + 32, compiled.bits(), compiled.tag(), BYTECODE);
            return MemorySegment.ofAddress(at)
                    .reinterpret(scratch.get(ValueLayout.JAVA_LONG, 32))
                    .toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /** Evaluates code that was compiled before. */
    Value evaluate(MemorySegment code) {
        NativeCode.call(QuickJs.UPDATE_STACK_TOP, runtime);
        Value read =
                value(NativeCode.pair(QuickJs.READ_OBJECT, pairs, context, code.address(), code.byteSize(), BYTECODE));
        return value(NativeCode.pair(QuickJs.EVAL_FUNCTION, pairs, context, read.bits(), read.tag()));
    }

    Value text(MemorySegment utf8, long size) {
        return value(NativeCode.pair(QuickJs.NEW_STRING, pairs, context, utf8.address(), size));
    }

    Value text(String ascii) {
        try (Arena brief = Arena.ofConfined()) {
            return text(brief.allocateFrom(ascii), ascii.length());
        }
    }

    /** Calls a function with values. */
    Value call(Value function, Value... given) {
        NativeCode.call(QuickJs.UPDATE_STACK_TOP, runtime);
        for (int i = 0; i < given.length; i++) {
            scratch.set(ValueLayout.JAVA_LONG, 16L * i, given[i].bits());
            scratch.set(ValueLayout.JAVA_LONG, 16L * i + 8, given[i].tag());
        }
        return value(NativeCode.pair(
                QuickJs.CALL,
                pairs,
                context,
                function.bits(),
                function.tag(),
                0,
                UNDEFINED,
                given.length,
                scratch.address()));
    }

    /** Runs what promises have left to do, until there is nothing or time is over. */
    void settle() {
        while (!QuickJs.wasInterrupted()) {
            int done = (int) NativeCode.call(QuickJs.EXECUTE_JOB, runtime, scratch.address() + 48);
            if (done == 0) {
                return;
            }
            if (done < 0) {
                dropException();
            }
        }
    }

    /** The bytes of a text, until {@link #free}. */
    MemorySegment utf8(Value text) {
        long at = NativeCode.call(QuickJs.TO_TEXT, context, scratch.address() + 32, text.bits(), text.tag(), 0);
        if (at == 0) {
            throw new EngineException(exception());
        }
        return MemorySegment.ofAddress(at).reinterpret(scratch.get(ValueLayout.JAVA_LONG, 32));
    }

    void free(MemorySegment utf8) {
        NativeCode.call(QuickJs.FREE_TEXT, context, utf8.address());
    }

    /**
     * Lets go of a value. The engine's own function for it is no function but a macro, so that the value is put in place of the pending exception, and
     * that one is taken away.
     */
    void drop(Value value) {
        if (value.tag() < 0) {
            // the pair that these give back is not looked at
            NativeCode.call(QuickJs.THROW, context, value.bits(), value.tag());
            NativeCode.call(QuickJs.THROW, context, 0, UNINITIALIZED);
        }
    }

    private Value value(MemorySegment pair) {
        Value value = Value.of(pair);
        if (value.isException()) {
            throw new EngineException(exception());
        }
        return value;
    }

    private void dropException() {
        drop(Value.of(NativeCode.pair(QuickJs.EXCEPTION, pairs, context)));
    }

    private String exception() {
        Value value = Value.of(NativeCode.pair(QuickJs.EXCEPTION, pairs, context));
        long at = NativeCode.call(QuickJs.TO_TEXT, context, scratch.address() + 32, value.bits(), value.tag(), 0);
        String words = "InternalError: out of memory";
        if (at != 0) {
            MemorySegment utf8 = MemorySegment.ofAddress(at).reinterpret(scratch.get(ValueLayout.JAVA_LONG, 32));
            words = new String(
                    utf8.asSlice(0, Math.min(utf8.byteSize(), 2000)).toArray(ValueLayout.JAVA_BYTE),
                    StandardCharsets.UTF_8);
            free(utf8);
        }
        drop(value);
        return words;
    }

    @Override
    public void close() {
        NativeCode.call(QuickJs.FREE_CONTEXT, context);
        NativeCode.call(QuickJs.FREE_RUNTIME, runtime);
    }
}
