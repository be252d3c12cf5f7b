package dev.parley.scripting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worker that runs. One run at a time; {@link #kill} from any thread. */
final class WorkerProcess {

    private static final Logger LOG = System.getLogger(WorkerProcess.class.getName());
    private static final Duration START = Duration.ofSeconds(30);
    private static final byte[] END = new byte[0];

    private final Process process;
    private final OutputStream out;
    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();

    private WorkerProcess(Process process, Path directory, Tasks tasks) {
        this.process = process;
        this.out = process.getOutputStream();
        tasks.start("script worker", () -> {
            read(process.getInputStream());
            delete(directory);
        });
    }

    /**
     * Starts one.
     *
     * @throws IOException if none can be started here
     */
    static WorkerProcess start(WorkerCommand command, Tasks tasks) throws IOException {
        Path directory = command.emptyDirectory();
        try {
            return new WorkerProcess(command.start(directory), directory, tasks);
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
            LOG.log(Level.DEBUG, "Scripts run without: {0}", new String(hello, 1, hello.length - 1, US_ASCII));
        }
        return true;
    }

    private void read(InputStream in) {
        try (in) {
            for (byte[] frame = Frames.read(in); frame != null; frame = Frames.read(in)) {
                frames.add(frame);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A worker broke off", e);
        } finally {
            frames.add(END);
            process.destroyForcibly();
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "A directory of a worker stays", e);
        }
    }

    /** The process, for whoever looks after it. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    void send(String head, String json) throws IOException {
        Frames.write(out, head.getBytes(UTF_8), json.getBytes(UTF_8));
    }

    /** What it says next: empty when it ended; nothing when it says nothing in time. */
    byte @Nullable [] next(Duration within) throws InterruptedException {
        return frames.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    void kill() {
        process.destroyForcibly();
    }
}
