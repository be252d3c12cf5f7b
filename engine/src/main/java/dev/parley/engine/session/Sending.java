package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.MessageResolution;
import dev.parley.description.request.SavedMessage;
import dev.parley.engine.time.Timers.Timer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Sends a session's messages: asked for, by themselves when it opens, and again and again. Thread-safe. */
final class Sending {

    private final Surroundings surroundings;
    private final LiveSession session;
    private final List<Timer> heartbeats = new ArrayList<>();
    private @Nullable Timer repeating;
    private @Nullable Duration repeat;

    Sending(Surroundings surroundings, LiveSession session) {
        this.surroundings = surroundings;
        this.session = session;
    }

    /** Time between two repeated messages, or none. */
    synchronized @Nullable Duration repeat() {
        return repeat;
    }

    /** Sends a message with its variables filled in now. */
    Sent send(MessageContent message) {
        return send(connection(), message, "/message");
    }

    private Connection connection() {
        Connection open = session.openConnection();
        if (open == null) {
            throw new WrongStateException(Problem.of("not-connected", "There is no open connection to send on"));
        }
        Problem failure = session.recordingFailure();
        if (failure != null) {
            throw new WrongStateException(failure);
        }
        return open;
    }

    private Sent send(Connection on, MessageContent content, String place) {
        MessageResolution resolution =
                MessageResolution.of(content, surroundings.variables().apply(session.project()));
        List<Problem> problems = resolution.problems().stream()
                .map(problem -> problem.under(place))
                .toList();
        MessageBytes message = resolution.message();
        if (message == null) {
            throw new ProblemException(problems);
        }
        Bytes payload = Bytes.wrap(message.bytes());
        on.sink().announce(payload, message.secrets());
        Command command = message.binary() ? new Command.SendBinary(payload) : new Command.SendText(payload);
        if (!on.perform(command)) {
            throw new WrongStateException(
                    Problem.of("not-connected", "The connection ended before the message was sent"));
        }
        return new Sent(payload.size(), problems);
    }

    /** Sends a ping or pong. */
    void control(String text, boolean ping) {
        Connection open = connection();
        Bytes payload = Bytes.utf8(text);
        if (payload.size() > 125) {
            throw new ProblemException(Problem.of(
                            "control-too-long",
                            "A control frame holds at most 125 bytes (RFC 6455 §5.5), these are " + payload.size())
                    .at("/text"));
        }
        open.answer(ping ? new Command.SendPing(payload) : new Command.SendPong(payload));
    }

    /** Sends what is to be sent by itself: saved messages in their order, then what was asked for with connecting. */
    void onOpen(Connection open) {
        ConnectRequest source = open.prepared().source();
        for (SavedMessage message : source.request().messages()) {
            if (message.onOpen()) {
                sendByItself(open, message.content(), "Saved message “" + message.name() + "” was not sent");
            }
        }
        if (source.send() != null) {
            sendByItself(open, source.send(), "The message was not sent");
        }
        for (SavedMessage message : source.request().messages()) {
            Integer every = message.repeatEvery();
            if (every != null) {
                beat(open, message, Duration.ofMillis(every));
            }
        }
    }

    private boolean sendByItself(Connection open, MessageContent content, String otherwise) {
        try {
            send(open, content, "");
            return true;
        } catch (ProblemException e) {
            e.problems().stream()
                    .filter(Problem::isError)
                    .forEach(problem -> session.remarks()
                            .failure(Problem.of(problem.code(), otherwise + ": " + problem.message())));
            return false;
        } catch (WrongStateException e) {
            return false;
        }
    }

    private synchronized void beat(Connection open, SavedMessage message, Duration every) {
        if (session.openConnection() == open) {
            String otherwise = "Saved message “" + message.name() + "” was not sent";
            heartbeats.add(again(open, message.content(), every, otherwise));
        }
    }

    private Timer again(Connection open, MessageContent content, Duration every, String otherwise) {
        AtomicBoolean busy = new AtomicBoolean();
        return surroundings.timers().every(every, () -> {
            if (open.backedUp() || session.recordingFailure() != null || !busy.compareAndSet(false, true)) {
                return;
            }
            surroundings.tasks().start("repeat", () -> {
                try {
                    if (session.openConnection() == open && !sendByItself(open, content, otherwise)) {
                        stopRepeating();
                    }
                } finally {
                    busy.set(false);
                }
            });
        });
    }

    /** Sends a message now, and then again and again. */
    void startRepeating(MessageContent message, Duration every) {
        Connection open = connection();
        send(open, message, "/message");
        synchronized (this) {
            if (session.openConnection() != open) {
                throw new WrongStateException(
                        Problem.of("not-connected", "The connection ended before the message could be repeated"));
            }
            stopRepeating();
            repeating = again(open, message, every, "The repeated message was not sent");
            repeat = every;
        }
        session.changed();
    }

    /** Stops what a person began to repeat. */
    void stopRepeating() {
        synchronized (this) {
            Timer planned = repeating;
            if (planned == null) {
                return;
            }
            planned.cancel();
            repeating = null;
            repeat = null;
        }
        session.changed();
    }

    /** Stops all that goes by itself. */
    void connectionEnded() {
        synchronized (this) {
            heartbeats.forEach(Timer::cancel);
            heartbeats.clear();
        }
        stopRepeating();
    }
}
