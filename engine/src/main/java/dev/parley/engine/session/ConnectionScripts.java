package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptCommand;
import dev.parley.engine.script.ScriptLimits;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of one WebSocket connection once it is there: they run behind what happens on it, one at a time and in its order, and
 * never hold up what is received. Thread-safe.
 */
final class ConnectionScripts {

    /** Messages that may wait for their script; more are not given to it. */
    private static final int MOST_WAITING = 1_000;

    private final Scripting scripting;
    private final WebSocketRequest request;
    private final HttpRequest shown;
    private final Tasks tasks;
    private final Consumer<ScriptCommand> commands;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final boolean hearsMessages;
    private boolean busy;
    private boolean overflowed;

    /** @param commands takes what scripts ask of the connection */
    ConnectionScripts(
            Scripting scripting,
            WebSocketRequest request,
            HttpRequest shown,
            Tasks tasks,
            Consumer<ScriptCommand> commands) {
        this.scripting = scripting;
        this.request = request;
        this.shown = shown;
        this.tasks = tasks;
        this.commands = commands;
        this.hearsMessages = has(Moment.ON_MESSAGE);
    }

    /** What templates find now. */
    VariableSource variables() {
        return scripting.variables();
    }

    private boolean has(Moment moment) {
        String source = request.scripts().at(moment);
        return source != null && !source.isBlank();
    }

    /** It is open. */
    void opened() {
        later(Moment.ON_OPEN, "On open", null);
    }

    /** It has ended; {@code then} is done behind its script, or at once where it has none. */
    void closed(Runnable then) {
        if (has(Moment.ON_CLOSE)) {
            later(Moment.ON_CLOSE, "On close", null);
            queue(then);
        } else {
            then.run();
        }
    }

    /** Something crossed it; on its loop. */
    void on(Event event) {
        if (hearsMessages && event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
            Bytes payload = Bytes.wrap(message.payload().toArray());
            later(
                    Moment.ON_MESSAGE,
                    "On message",
                    message.text() ? new ScriptMessage.Text(payload.utf8()) : new ScriptMessage.Binary(payload));
        }
    }

    private void later(Moment moment, String name, @Nullable ScriptMessage message) {
        if (!has(moment)) {
            return;
        }
        if (moment == Moment.ON_MESSAGE && full()) {
            overflow();
        } else {
            queue(() -> run(moment, name, message));
        }
    }

    private synchronized boolean full() {
        return waiting.size() >= MOST_WAITING;
    }

    private void queue(Runnable work) {
        synchronized (this) {
            waiting.add(work);
            if (busy) {
                return;
            }
            busy = true;
        }
        tasks.start("connection scripts", this::work);
    }

    private synchronized void overflow() {
        if (!overflowed) {
            overflowed = true;
            scripting
                    .notes()
                    .print("warn", "More messages come than the script keeps up with: not all are given to it");
        }
    }

    private void work() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        busy = next != null;
        return next;
    }

    private @Nullable ScriptOutcome run(Moment moment, String name, @Nullable ScriptMessage message) {
        String source = request.scripts().at(moment);
        if (source == null) {
            return null;
        }
        try {
            ScriptOutcome outcome = scripting.run(new ScriptCall(
                    source,
                    name,
                    moment,
                    scripting.info(),
                    scripting.seen(),
                    shown,
                    null,
                    message,
                    List.of(),
                    ScriptLimits.USUAL));
            Problem problem = outcome.problem();
            if (problem != null) {
                scripting.notes().failed(name, problem);
            }
            outcome.commands().forEach(commands);
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whether messages are given to a script before they are sent. */
    boolean changesMessages() {
        return has(Moment.BEFORE_MESSAGE);
    }

    /** A message as its script wants it sent; nothing where it is not to be sent. */
    @Nullable
    ScriptMessage before(ScriptMessage message) {
        ScriptOutcome outcome = run(Moment.BEFORE_MESSAGE, "Before message", message);
        if (outcome == null) {
            return message;
        }
        if (outcome.skipped()) {
            return null;
        }
        return outcome.message() == null ? message : outcome.message();
    }
}
