package dev.parley.scripting;

import dev.parley.scripting.worker.Worker;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A worker by the Java that runs this program, from the same classes, with an empty environment in an empty directory, from which it loads the engine.
 *
 * @param java the binary
 * @param classPath absolute
 * @param directory where workers get their directories; programs may be run from it
 * @param confined whether a worker gives up what it can of the system
 * @param one whether it is for the scripts of one run of a collection
 */
record JavaWorker(Path java, String classPath, Path directory, boolean confined, boolean one) implements WorkerCommand {

    private static final String NAME = "parley-script-";
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final Set<PosixFilePermission> OWNER_ALONE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final List<String> OPTIONS = List.of(
            "-Xms8m",
            "-Xmx64m",
            "-Xmn4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:CICompilerCount=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTReplayTraining",
            // each script takes the same way, so that it is compiled after eight calls; of fewer than 128 the
            // interpreter would not tell the compiler by default
            "-XX:Tier0InvokeNotifyFreqLog=3",
            "-XX:Tier3InvocationThreshold=8",
            "-XX:Tier3MinInvocationThreshold=8",
            "-XX:Tier3CompileThreshold=60",
            "-Xlog:disable",
            "-Xlog:all=off",
            "--enable-native-access=ALL-UNNAMED");

    /** That of this program. */
    static JavaWorker ofThisProgram(Path directory, boolean one) {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return new JavaWorker(Path.of(System.getProperty("java.home"), "bin", "java"), classes, directory, true, one);
    }

    @Override
    public Started start() throws IOException {
        Path own = emptyDirectory();
        try {
            return new Started(started(own), () -> delete(own));
        } catch (IOException e) {
            delete(own);
            throw e;
        }
    }

    private Process started(Path own) throws IOException {
        var words = new ArrayList<String>();
        words.add(java.toString());
        words.addAll(OPTIONS);
        Path cache = Path.of(classPath.replaceFirst("\\.jar$", "-scripts.aot"));
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator) && Files.isReadable(cache)) {
            words.add("-XX:AOTCache=" + cache);
        }
        words.add("-cp");
        words.add(classPath);
        words.add(Worker.class.getName());
        if (confined) {
            words.add("confined");
        }
        if (one) {
            words.add("one");
        }
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(own.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** A new empty directory, for its owner alone. */
    Path emptyDirectory() throws IOException {
        Path place = Files.createDirectories(directory);
        if (one) {
            try {
                // a name that is drawn by chance takes longer than the process to start; none is used twice, as the
                // directory of a worker before may be taken away only now
                Path own = place.resolve(NAME + ProcessHandle.current().pid() + "-" + STARTED.incrementAndGet());
                return Files.createDirectory(own, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
            } catch (FileAlreadyExistsException | UnsupportedOperationException _) {
                // the next best
            }
        }
        return Files.createTempDirectory(place, NAME);
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(JavaWorker.class.getName()).log(Level.DEBUG, "A directory of a worker stays", e);
        }
    }
}
