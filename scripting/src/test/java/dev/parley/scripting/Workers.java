package dev.parley.scripting;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds of workers. */
enum Workers {
    NATIVE,
    JAVA;

    private static final Path PROGRAM = Path.of("target/native/parley-scripts").toAbsolutePath();
    private static final Path DIRECTORY = Path.of(System.getProperty("java.io.tmpdir"));
    static final Tasks TASKS = (name, work) -> Thread.ofVirtual().name(name).start(work);
    private static final Map<Workers, WorkerScripts> SHARED = new EnumMap<>(Workers.class);

    /** Those that were built here: that in C takes a compiler, which the whole check has. */
    static Stream<Workers> built() {
        return NativeWorker.builtWith() == null || !Files.isExecutable(PROGRAM) ? Stream.of(JAVA) : Stream.of(values());
    }

    /** The program of that in C, if it was built here. */
    static Stream<Path> program() {
        return built().filter(NATIVE::equals).map(_ -> PROGRAM);
    }

    WorkerCommand command(boolean one) {
        return switch (this) {
            case NATIVE -> new NativeWorker(PROGRAM, String.valueOf(NativeWorker.builtWith()), one);
            case JAVA -> JavaWorker.ofThisProgram(DIRECTORY, one);
        };
    }

    /** Scripts of their own, so many at once. */
    WorkerScripts scripts(int most) {
        return scripts(most, command(false));
    }

    static WorkerScripts scripts(int most, WorkerCommand... best) {
        Clock clock = new Scene.RealClock();
        return new WorkerScripts(new WorkerCommands(List.of(best), clock), most, clock, TASKS, new SecureRandom());
    }

    /** Those of one run. */
    WorkerScripts ofOneRun() {
        Clock clock = new Scene.RealClock();
        return WorkerScripts.ofOneRun(
                new WorkerCommands(List.of(command(true)), clock), clock, TASKS, SecureRandom::new);
    }

    /** Scripts that all tests share. */
    WorkerScripts shared() {
        synchronized (SHARED) {
            return SHARED.computeIfAbsent(this, _ -> scripts(2));
        }
    }
}
