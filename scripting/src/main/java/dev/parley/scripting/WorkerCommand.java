package dev.parley.scripting;

import dev.parley.scripting.worker.Worker;
import java.io.File;
import java.io.IOException;
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
 * How a worker is started: by the Java that runs this program, from the same classes, with an empty environment in an empty directory.
 *
 * @param java the binary
 * @param classPath absolute
 * @param directory where workers get their directories; programs may be run from it
 * @param confined whether a worker gives up what it can of the system
 * @param one whether it is for the scripts of one run of a collection
 */
record WorkerCommand(Path java, String classPath, Path directory, boolean confined, boolean one) {

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

    /** The command for workers of this program. */
    static WorkerCommand ofThisProgram(Path directory, boolean one) {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"), classes, directory, true, one);
    }

    /** Starts a worker in a directory of its own, which is empty. */
    Process start(Path own) throws IOException {
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
}
