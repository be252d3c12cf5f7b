package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.MessageResolution;
import dev.parley.description.request.SavedMessage;
import dev.parley.engine.script.ScriptCommand;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends a session's messages: asked for, by themselves when it opens, and again and again. Thread-safe. */
final class Sending {

    private final Surroundings surroundings;
    private final LiveSession session;
    private final List<Repetition> heartbeats = new ArrayList<>();
    private @Nullable Repetition repeating;
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
                MessageResolution.of(content, on.scripts().variables());
        List<Problem> problems = resolution.problems().stream()
                .map(problem -> problem.under(place))
                .toList();
        MessageBytes message = resolution.message();
        if (message == null) {
            throw new ProblemException(problems);
        }
        OutgoingMessage outgoing = OutgoingMessage.of(message);
        if (on.scripts().changesMessages()) {
            OutgoingMessage changed = outgoing.changed(on.scripts());
            if (changed == null) {
                return new Sent(0, problems);
            }
            outgoing = changed;
        }
        send(on, outgoing);
        return new Sent(outgoing.payload().size(), problems);
    }

    private static void send(Connection on, OutgoingMessage message) {
        on.sink().announce(message.payload(), message.secrets());
        try {
            carryOut(
                    on,
                    message.binary()
                            ? new Command.SendBinary(message.payload())
                            : new Command.SendText(message.payload()));
        } catch (WrongStateException e) {
            on.sink().withdraw(message.payload());
            throw e;
        }
    }

    /** Does what a script asks of its connection; what cannot be done is told. */
    void byScript(Connection on, ScriptCommand command) {
        try {
            switch (command) {
                case ScriptCommand.Send(ScriptMessage message) -> send(on, OutgoingMessage.of(message, List.of()));
                case ScriptCommand.Close(int code, String reason) ->
                    session.leaving().close(code, reason);
            }
        } catch (WrongStateException e) {
            tell(e.problem(), "What a script asked for was not done");
        }
    }

    private static void carryOut(Connection on, Command command) {
        switch (on.perform(command)) {
            case YES -> {}
            case NO_ROOM -> throw new WrongStateException(notRead(on));
            case NOT_OPEN ->
                throw new WrongStateException(
                        Problem.of("not-connected", "The connection ended before the message was sent"));
        }
    }

    private static Problem notRead(Connection on) {
        return Problem.of(
                        "peer-does-not-read",
                        String.format(
                                Locale.ROOT,
                                "The peer does not read: %,d bytes that were sent before wait for it, since %d s or"
                                        + " longer",
                                on.waiting(),
                                Connection.PATIENCE.toSeconds()))
                .hint("This message was not sent. Send it again when the peer reads, or end the connection");
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
        carryOut(open, ping ? new Command.SendPing(payload) : new Command.SendPong(payload));
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

    private void sendByItself(Connection open, MessageContent content, String otherwise) {
        try {
            send(open, content, "");
        } catch (ProblemException e) {
            tell(e, otherwise);
        } catch (WrongStateException e) {
            if (session.openConnection() == open) {
                tell(e.problem(), otherwise);
            }
        }
    }

    private void tell(ProblemException problems, String otherwise) {
        problems.problems().stream().filter(Problem::isError).forEach(problem -> tell(problem, otherwise));
    }

    private void tell(Problem problem, String otherwise) {
        session.remarks().failure(Problem.of(problem.code(), otherwise + ": " + problem.message()));
    }

    private synchronized void beat(Connection open, SavedMessage message, Duration every) {
        if (session.openConnection() == open) {
            String otherwise = "Saved message “" + message.name() + "” was not sent, and is repeated no more";
            heartbeats.add(again(open, message.content(), every, otherwise, () -> {}));
        }
    }

    private Repetition again(
            Connection open, MessageContent content, Duration every, String otherwise, Runnable failed) {
        Repetition repetition = new Repetition(
                surroundings,
                () -> session.openConnection() == open && session.recordingFailure() == null,
                open::backedUp,
                () -> sendAgain(open, content, otherwise, failed),
                session.remarks());
        repetition.begin(every);
        return repetition;
    }

    /** Says whether it may be sent once more. */
    private boolean sendAgain(Connection open, MessageContent content, String otherwise, Runnable failed) {
        try {
            send(open, content, "");
            return true;
        } catch (ProblemException e) {
            tell(e, otherwise);
            failed.run();
            return false;
        } catch (WrongStateException e) {
            return true; // the peer does not read, the disk is full, or the connection has ended
        }
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
            repeating = again(
                    open, message, every, "The message was not sent, and is repeated no more", this::stopRepeating);
            repeat = every;
        }
        session.changed();
    }

    /** Stops what a person began to repeat. */
    void stopRepeating() {
        synchronized (this) {
            Repetition ongoing = repeating;
            if (ongoing == null) {
                return;
            }
            ongoing.stop();
            repeating = null;
            repeat = null;
        }
        session.changed();
    }

    /** Stops all that goes by itself. */
    void connectionEnded() {
        synchronized (this) {
            heartbeats.forEach(Repetition::stop);
            heartbeats.clear();
        }
        stopRepeating();
    }
}
