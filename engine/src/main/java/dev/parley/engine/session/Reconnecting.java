package dev.parley.engine.session;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Backoff;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.engine.credential.Renewal;
import dev.parley.engine.http.HandshakeSigner;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.time.Timers.Timer;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Ending;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Connects a session again by itself after an abnormal end, with growing pauses (RFC 6455 §7.2.3). Thread-safe. */
final class Reconnecting {

    private static final String WITH_A_NEW_TOKEN = "The token was refused (401): connecting once more with a new one";

    private static final String WITH_AN_ANSWER =
            "The server asks for Digest credentials (401): connecting once more with them";

    private static final int SERVICE_RESTART = 1012;
    private static final int TRY_AGAIN_LATER = 1013;

    /** How long a connection is open before its loss counts as a new one: a peer that takes everyone and drops them is not met without end. */
    private static final long STEADY = TimeUnit.SECONDS.toNanos(5);

    private final Surroundings surroundings;
    private final LiveSession session;
    private int attempt;
    private long openSince;
    private boolean renewed;
    private @Nullable Timer timer;
    private @Nullable ConnectionState lastEnd;

    Reconnecting(Surroundings surroundings, LiveSession session) {
        this.surroundings = surroundings;
        this.session = session;
    }

    /** A connection is open: if it stays so for a while, the next loss begins with the first attempt. */
    synchronized void opened() {
        openSince = surroundings.clock().nanos();
        renewed = false;
    }

    /** How the newest connection ended that another one was to follow. */
    synchronized ConnectionState lastEnd() {
        ConnectionState end = lastEnd;
        if (end == null) {
            throw new IllegalStateException("Nothing has ended before");
        }
        return end;
    }

    /** A connection ended; says whether another one will be made. */
    synchronized boolean afterEnd(Connection ended, Closed end) {
        lastEnd = end;
        Backoff backoff = ended.prepared().resolved().options().reconnect();
        if (backoff == null || !isAbnormal(ended.ending())) {
            return false;
        }
        if (surroundings.clock().nanos() - openSince >= STEADY) {
            attempt = 0;
        }
        return planUnlessTooMany(ended, backoff);
    }

    /** A connection did not open; says whether another attempt follows. */
    synchronized boolean afterFailure(Connection failed) {
        Backoff backoff = failed.prepared().resolved().options().reconnect();
        if (attempt == 0 || backoff == null) {
            return false;
        }
        return planUnlessTooMany(failed, backoff);
    }

    /**
     * A connection was refused for its credentials; says whether others are asked for, with which it connects once more. Those that are
     * refused too are not tried a third time.
     */
    synchronized boolean afterRefusal(Connection refused, ConnectionState end) {
        Renewal renewal = refused.prepared().renewal();
        lastEnd = end;
        if (renewed || renewal.equals(Renewal.NONE) || !session.renewing()) {
            return false;
        }
        renewed = true;
        ConnectRequest source = refused.prepared().source();
        int number = Math.max(1, attempt);
        int attempts = attempts(refused.prepared());
        surroundings.tasks().start("refused token", () -> {
            if (renewal.begin()) {
                session.remarks().note(WITH_A_NEW_TOKEN);
                connect(source, number, attempts);
            } else {
                session.failed(refused, end);
            }
        });
        return true;
    }

    /** A connection was refused by a server that asks for what can be answered; says whether it connects once more. */
    synchronized boolean afterChallenge(Prepared answer, ConnectionState end) {
        lastEnd = end;
        if (!session.renewing()) {
            return false;
        }
        session.remarks().note(why(answer.resolved()));
        int number = Math.max(1, attempt);
        int attempts = attempts(answer);
        surroundings
                .tasks()
                .start("asked for credentials", () -> session.preparing().connect(answer, number, attempts));
        return true;
    }

    /** Why a request whose credentials were refused connects once more, in words. */
    static String why(ResolvedRequest again) {
        return HandshakeSigner.isDigest(again) ? WITH_AN_ANSWER : WITH_A_NEW_TOKEN;
    }

    private int attempts(Prepared next) {
        Backoff backoff = next.resolved().options().reconnect();
        return backoff == null ? 1 : Math.max(Math.max(1, attempt), backoff.attempts());
    }

    private boolean planUnlessTooMany(Connection last, Backoff backoff) {
        if (attempt >= backoff.attempts()) {
            session.remarks().note("Gave up after " + attempt + (attempt == 1 ? " attempt" : " attempts"));
            return false;
        }
        return plan(last, backoff);
    }

    /** Lost, or ended by a server that comes back; not what either side wanted, and no broken rule that would be met again. */
    private static boolean isAbnormal(@Nullable Ending ending) {
        if (ending == null) {
            return true;
        }
        return switch (ending.by()) {
            case NETWORK -> true;
            case PEER -> !ending.clean() || ending.code() == SERVICE_RESTART || ending.code() == TRY_AGAIN_LATER;
            case US -> {
                Integer sent = ending.sent();
                yield !ending.clean() && sent != null && sent == CloseCode.INTERNAL_ERROR;
            }
        };
    }

    private boolean plan(Connection last, Backoff backoff) {
        attempt++;
        Duration pause = backoff.pause(attempt, surroundings.random().nextDouble());
        ConnectRequest source = last.prepared().source();
        ConnectRequest again = new ConnectRequest(source.request(), source.personal(), null);
        int number = attempt;
        if (!session.waiting(number, backoff.attempts(), pause)) {
            return false;
        }
        timer = surroundings
                .timers()
                .after(
                        pause,
                        () -> surroundings
                                .tasks()
                                .start("connect again", () -> connect(again, number, backoff.attempts())));
        return true;
    }

    private void connect(ConnectRequest again, int number, int attempts) {
        ProblemException obstacle = session.preparing().connect(again, number, attempts);
        if (obstacle != null && !session.state().ended()) {
            session.remarks().failure(obstacle);
            session.endAsBefore();
        }
    }

    /** No attempt is made any more. */
    synchronized void stop() {
        Timer planned = timer;
        if (planned != null) {
            planned.cancel();
            timer = null;
        }
    }
}
