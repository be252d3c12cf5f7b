package dev.parley.scripting.worker;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The functions of the JavaScript engine QuickJS that are used here, of its C interface {@code quickjs.h}. One script at a time. */
@SuppressWarnings("restricted")
final class QuickJs {

    private static final SymbolLookup LIBRARY = load();

    static final MemorySegment NEW_RUNTIME = find("JS_NewRuntime");
    static final MemorySegment FREE_RUNTIME = find("JS_FreeRuntime");
    static final MemorySegment NEW_CONTEXT = find("JS_NewContext");
    static final MemorySegment FREE_CONTEXT = find("JS_FreeContext");
    static final MemorySegment SET_MEMORY_LIMIT = find("JS_SetMemoryLimit");
    static final MemorySegment SET_GC_THRESHOLD = find("JS_SetGCThreshold");
    static final MemorySegment SET_MAX_STACK_SIZE = find("JS_SetMaxStackSize");
    static final MemorySegment UPDATE_STACK_TOP = find("JS_UpdateStackTop");
    static final MemorySegment SET_INTERRUPT_HANDLER = find("JS_SetInterruptHandler");
    static final MemorySegment SET_STRIP_INFO = find("JS_SetStripInfo");
    static final MemorySegment EVAL = find("JS_Eval");
    static final MemorySegment EVAL_FUNCTION = find("JS_EvalFunction");
    static final MemorySegment READ_OBJECT = find("JS_ReadObject");
    static final MemorySegment WRITE_OBJECT = find("JS_WriteObject");
    static final MemorySegment CALL = find("JS_Call");
    static final MemorySegment NEW_STRING = find("JS_NewStringLen");
    static final MemorySegment TO_TEXT = find("JS_ToCStringLen2");
    static final MemorySegment FREE_TEXT = find("JS_FreeCString");
    static final MemorySegment THROW = find("JS_Throw");
    static final MemorySegment EXCEPTION = find("JS_GetException");
    static final MemorySegment SET_REJECTION_TRACKER = find("JS_SetHostPromiseRejectionTracker");
    static final MemorySegment EXECUTE_JOB = find("JS_ExecutePendingJob");

    /** Called by the engine every now and then. */
    static final MemorySegment INTERRUPT = interrupt();

    private static volatile long watched;
    private static volatile long deadline;
    private static volatile boolean interrupted;

    private QuickJs() {}

    /** Lets code of a runtime run until then, by {@link System#nanoTime()}; that of any other runs as long as it likes. */
    static void watch(long runtime, long nanoTime) {
        deadline = nanoTime;
        interrupted = false;
        watched = runtime;
    }

    /** Whether code ran for too long. */
    static boolean wasInterrupted() {
        return interrupted;
    }

    @SuppressWarnings("unused")
    private static int onInterrupt(long runtime, long opaque) {
        if (runtime != watched) {
            return 0;
        }
        if (System.nanoTime() - deadline >= 0) {
            interrupted = true;
        }
        return interrupted ? 1 : 0;
    }

    private static MemorySegment interrupt() {
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup()
                                    .findStatic(
                                            QuickJs.class,
                                            "onInterrupt",
                                            MethodType.methodType(int.class, long.class, long.class)),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
                            Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MemorySegment find(String name) {
        return LIBRARY.findOrThrow(name);
    }

    /** A library can only be loaded from a file: it is written into the working directory, and taken away again. */
    private static SymbolLookup load() {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64";
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String name = mac ? "libquickjs.dylib" : "libquickjs.so";
        Path file = Path.of(name).toAbsolutePath();
        try (InputStream packed =
                ClassLoader.getSystemResourceAsStream("jni/" + (mac ? "macos_" : "linux_") + arch + "/" + name)) {
            if (packed == null) {
                throw new IllegalStateException("No QuickJS for this machine");
            }
            Files.copy(packed, file);
            SymbolLookup library = SymbolLookup.libraryLookup(file, Arena.global());
            Files.delete(file);
            return library;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
