package dev.parley.scripting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.scripting.worker.Frames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A worker that runs. Whoever waits for what it says reads it himself, as each thread between the two would have to be woken; {@link Patience} ends the
 * wait. One run at a time; {@link #kill} from any thread.
 */
final class WorkerProcess {

    private static final Duration START = Duration.ofSeconds(30);
    private static final int ANOTHER_BUILD = 3;
    private static final byte[] END = new byte[0];

    private final WorkerCommand command;
    private final Process process;
    private final Runnable clearing;
    private final InputStream in;
    private final OutputStream out;
    private final Patience patience;
    private @Nullable Succession kept;

    /**
     * Starts one.
     *
     * @throws IOException if none can be started here
     */
    WorkerProcess(WorkerCommand command, Clock clock, Tasks tasks) throws IOException {
        WorkerCommand.Started started = command.start();
        this.command = command;
        this.process = started.process();
        this.clearing = started.clearing();
        this.in = process.getInputStream();
        this.out = process.getOutputStream();
        this.patience = new Patience(clock, process::destroyForcibly);
        process.onExit().thenRun(() -> {
            patience.end();
            clearing.run();
        });
        tasks.start("script worker", patience);
    }

    /** By what it was started. */
    WorkerCommand command() {
        return command;
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

    /** Whether one that did not come up ended since it is of another build than this program, by its exit code. */
    boolean isOfAnotherBuild() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == ANOTHER_BUILD;
    }

    /** Made when it is needed: that takes longer than to start a process. */
    private static Logger log() {
        return System.getLogger(WorkerProcess.class.getName());
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
        clearing.run();
    }
}
