package dev.parley.scripting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.scripting.worker.Frames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A worker that runs. Whoever waits for what it says reads it himself, as each thread between the two would have to be woken; {@link Patience} ends the
 * wait. One run at a time; {@link #kill} from any thread.
 */
final class WorkerProcess {

    private static final Duration START = Duration.ofSeconds(30);
    private static final byte[] END = new byte[0];

    private final Process process;
    private final Path directory;
    private final InputStream in;
    private final OutputStream out;
    private final Patience patience;
    private @Nullable Succession kept;

    private WorkerProcess(Process process, Path directory, Clock clock, Tasks tasks) {
        this.process = process;
        this.directory = directory;
        this.in = process.getInputStream();
        this.out = process.getOutputStream();
        this.patience = new Patience(clock, process::destroyForcibly);
        process.onExit().thenRun(() -> {
            patience.end();
            delete(directory);
        });
        tasks.start("script worker", patience);
    }

    /**
     * Starts one.
     *
     * @throws IOException if none can be started here
     */
    static WorkerProcess start(WorkerCommand command, Clock clock, Tasks tasks) throws IOException {
        Path directory = command.emptyDirectory();
        try {
            return new WorkerProcess(command.start(directory), directory, clock, tasks);
        } catch (IOException e) {
            delete(directory);
            throw e;
        }
    }

    /** Whether it takes a script: it came up, or nothing is left of the script before. Waits for it to say so, which it does once before each script. */
    boolean isReady() throws InterruptedException {
        byte[] hello = next(START);
        if (hello == null || hello.length == 0 || hello[0] != 'H') {
            return false;
        }
        if (hello.length > 1) {
            log().log(Level.DEBUG, "Scripts run without: {0}", new String(hello, 1, hello.length - 1, US_ASCII));
        }
        return true;
    }

    /** Made when it is needed: that takes longer than to start a process. */
    private static Logger log() {
        return System.getLogger(WorkerProcess.class.getName());
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
            log().log(Level.DEBUG, "A directory of a worker stays", e);
        }
    }

    /** The process, for whoever looks after it. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The scripts whose engine it keeps, if it does. */
    @Nullable
    Succession keeps() {
        return kept;
    }

    void keep(@Nullable Succession succession) {
        kept = succession;
    }

    /** Has it let go of the engine that it keeps. */
    void forget() throws IOException {
        kept = null;
        send("E", "");
    }

    void send(String head, String json) throws IOException {
        Frames.write(out, head.getBytes(UTF_8), json.getBytes(UTF_8));
    }

    /** What it says next: empty when it ended; nothing when it says nothing in time, and is ended for it. */
    byte @Nullable [] next(Duration within) throws InterruptedException {
        patience.begin(within);
        byte[] said;
        try {
            byte[] frame = Frames.read(in);
            said = frame == null ? END : frame;
        } catch (IOException e) {
            log().log(Level.DEBUG, "A worker broke off", e);
            said = END;
        }
        boolean over = patience.stop();
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        if (said.length == 0) {
            kill();
            return over ? null : said;
        }
        return said;
    }

    void kill() {
        process.destroyForcibly();
        // this program may be over before it hears of the end
        delete(directory);
    }
}
