package dev.parley.engine.session;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.ScriptCommand;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.script.ScriptScene;
import dev.parley.engine.script.ScriptSeries;
import dev.parley.engine.time.Tasks;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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

    private static final Logger LOG = System.getLogger(ConnectionScripts.class.getName());

    /** Messages that may wait for their script; more are not given to it. */
    private static final int MOST_WAITING = 1_000;

    private final Scripting scripting;
    private final HttpRequest shown;
    private final List<String> secrets;
    private final Tasks tasks;
    private final Consumer<ScriptCommand> commands;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final boolean hearsMessages;
    private boolean busy;
    private boolean overflowed;

    /**
     * Those of a connection.
     *
     * @param shown the connection as scripts see it
     * @param secrets what it has from secrets
     * @param commands takes what scripts ask of it
     */
    ConnectionScripts(
            Scripting scripting,
            HttpRequest shown,
            List<String> secrets,
            Tasks tasks,
            Consumer<ScriptCommand> commands) {
        this.scripting = scripting;
        this.shown = shown;
        this.secrets = secrets;
        this.tasks = tasks;
        this.commands = commands;
        this.hearsMessages = has(Moment.ON_MESSAGE);
    }

    /** What templates find now. */
    VariableSource variables() {
        return scripting.variables().source();
    }

    private boolean has(Moment moment) {
        return scripting.series().has(moment);
    }

    /** It is open. */
    void opened() {
        later(Moment.ON_OPEN, null);
    }

    /** It has ended; {@code then} is done behind its script, or at once where it has none. */
    void closed(Runnable then) {
        if (has(Moment.ON_CLOSE)) {
            later(Moment.ON_CLOSE, null);
            queue(then);
        } else {
            then.run();
        }
        end();
    }

    /** No script follows those that wait. */
    void end() {
        if (!scripting.series().layers().isEmpty()) {
            queue(scripting::close);
        }
    }

    /** Something crossed it; on its loop. */
    void on(Event event) {
        if (hearsMessages && event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
            Bytes payload = Bytes.wrap(message.payload().toArray());
            later(
                    Moment.ON_MESSAGE,
                    message.text() ? new ScriptMessage.Text(payload.utf8()) : new ScriptMessage.Binary(payload));
        }
    }

    private void later(Moment moment, @Nullable ScriptMessage message) {
        if (!has(moment)) {
            return;
        }
        if (moment == Moment.ON_MESSAGE && full()) {
            overflow();
        } else {
            queue(() -> run(moment, message));
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
            try {
                next.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The turn of a connection's script failed", e);
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        busy = next != null;
        return next;
    }

    private ScriptSeries.@Nullable Result run(Moment moment, @Nullable ScriptMessage message) {
        try {
            ScriptSeries.Result result = scripting
                    .series()
                    .run(ScriptScene.on(moment, scripting.info(), shown, message)
                            .hiding(secrets));
            scripting.notes().failed(result.failures());
            result.commands().forEach(commands);
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Whether messages are given to a script before they are sent. */
    boolean changesMessages() {
        return has(Moment.BEFORE_MESSAGE);
    }

    /** A message as its scripts want it sent; nothing where one of them failed, which is told, or does not want it sent. */
    @Nullable
    ScriptMessage before(ScriptMessage message) {
        ScriptSeries.Result result = run(Moment.BEFORE_MESSAGE, message);
        if (result == null) {
            return message;
        }
        if (!result.failures().isEmpty()) {
            scripting.notes().print("error", "The message was not sent, as what runs before it failed");
            return null;
        }
        return result.skipped() ? null : result.message();
    }
}
