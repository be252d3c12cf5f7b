package dev.parley.cli.connect;

import dev.parley.cli.Exit;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.session.Recorder;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Event;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One connection of {@code parley connect}, from opening to its exit code. */
final class Talk implements LinkListener {

    /** Rules about how TCP ended: they are told by the ending itself. */
    private static final Set<Rule> ENDS = EnumSet.of(
            Rule.TCP_ENDED_WITHOUT_CLOSE, Rule.FRAME_CUT_SHORT, Rule.MESSAGE_UNFINISHED, Rule.CLOSE_UNANSWERED);

    /**
     * Rules whose breach is only guessed: an unasked Pong is lawful, a peer that fails may have had another reason, and one that
     * leaves TCP open for a while may be slow.
     */
    private static final Set<Rule> GUESSES = EnumSet.of(
            Rule.PONG_DIFFERS,
            Rule.FRAGMENTS_UNSUPPORTED,
            Rule.CONTROL_INSIDE_UNSUPPORTED,
            Rule.LIMITS_UNGUARDED,
            Rule.DEFLATE_CONTEXT_LOST,
            Rule.DEFLATE_CLIENT_TAKEOVER_UNSUPPORTED,
            Rule.TCP_NOT_CLOSED_BY_SERVER);

    private final Recorder recorder;
    private final long wanted;
    private final boolean echo;
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final CompletableFuture<Link> link = new CompletableFuture<>();
    private volatile boolean connected;
    private volatile boolean broken;
    private volatile @Nullable Ending ending;
    private final AtomicLong received = new AtomicLong();
    private volatile @Nullable Runnable onMessage;

    /**
     * A talk.
     *
     * @param wanted messages after which it closes, 0 for no such end
     * @param echo whether what comes is sent back
     */
    Talk(Recorder recorder, long wanted, boolean echo) {
        this.recorder = recorder;
        this.wanted = wanted;
        this.echo = echo;
    }

    void started(Link opening) {
        link.complete(opening);
    }

    /** Called after each message that was shown. */
    void onMessage(Runnable action) {
        onMessage = action;
    }

    /** Waits until the connection is open; false where it never will be. */
    boolean awaitOpen() throws InterruptedException {
        open.await();
        return connected;
    }

    void awaitEnd() throws InterruptedException {
        over.await();
    }

    /** Waits for the end, but no longer than that. */
    void awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        over.await(time, unit);
    }

    boolean isConnected() {
        return connected;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Sends, waiting while the peer does not read. */
    boolean send(Command command) throws InterruptedException {
        return link.join().perform(command);
    }

    /** Begins the closing handshake, soon. */
    void close(int code, String reason) {
        link.join().answer(new Command.SendClose(code, reason));
    }

    void drop() {
        link.join().drop();
    }

    long received() {
        return received.get();
    }

    /** The exit code of what happened. */
    int exitCode() {
        Ending end = ending;
        if (!connected || end == null) {
            return Exit.FAILED;
        }
        boolean tooFew = wanted > 0 && received.get() < wanted && end.by() == Ending.By.PEER;
        if (broken || (tooFew && end.clean())) {
            return Exit.BROKEN;
        }
        if (!end.clean()) {
            return Exit.FAILED;
        }
        boolean peacefully = end.by() == Ending.By.US
                || end.code() == CloseCode.NORMAL
                || end.code() == CloseCode.GOING_AWAY
                || end.code() == CloseCode.NO_STATUS;
        return peacefully ? Exit.OK : Exit.BROKEN;
    }

    @Override
    public void on(LinkEvent event) {
        recorder.on(event);
        switch (event) {
            case LinkEvent.Opened _ -> {
                connected = true;
                open.countDown();
            }
            case LinkEvent.Failed _, LinkEvent.Ended _ -> {
                over.countDown(); // first: who waits for the opening may end the program at once
                open.countDown();
            }
            default -> {}
        }
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
            message(message);
            return;
        }
        recorder.on(event);
        if (event instanceof Event.Broken found && found.violation().flow() == Flow.RECEIVED) {
            broken |= counts(found.violation().rule());
        }
        if (event instanceof Event.Closed closed) {
            ending = closed.ending();
        }
    }

    private void message(Event.Message message) {
        if (wanted > 0 && received.get() == wanted) {
            return; // closing has begun: what still comes is not asked for
        }
        recorder.on(message);
        received.incrementAndGet();
        if (echo) {
            link.join()
                    .answer(
                            message.text()
                                    ? new Command.SendText(message.payload())
                                    : new Command.SendBinary(message.payload()));
        }
        if (received.get() == wanted) {
            close(CloseCode.NORMAL, "");
        }
        Runnable action = onMessage;
        if (action != null) {
            action.run();
        }
    }

    private static boolean counts(Rule rule) {
        return switch (rule.level()) {
            case MUST, MUST_NOT, DEFINITION -> !ENDS.contains(rule) && !GUESSES.contains(rule);
            case SHOULD, ADVICE -> false;
        };
    }
}
