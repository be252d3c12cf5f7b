package dev.parley.engine.session;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunRecord;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.store.StoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of a run, which is a session from the moment on at which it is sent. Used by the run's thread. */
final class RunSession implements RunRecord {

    private static final Logger LOG = System.getLogger(RunSession.class.getName());

    private final RunSessions sessions;
    private final RunItem item;
    private final List<ScriptEvent> before = new ArrayList<>();
    private @Nullable RunExchange exchange;

    RunSession(RunSessions sessions, RunItem item) {
        this.sessions = sessions;
        this.item = item;
    }

    @Override
    public void told(ScriptEvent event) {
        if (exchange == null) {
            before.add(event);
        } else {
            exchange.told(event);
        }
    }

    @Override
    public void sending(HttpRequest edited, ResolvedHttpRequest request) {
        if (exchange != null) {
            exchange.again(request);
            return;
        }
        try {
            exchange = sessions.begin(item, edited, request);
            before.forEach(exchange::told);
        } catch (StoreException e) {
            LOG.log(
                    Level.WARNING,
                    "The exchange of " + item.path() + " is not kept: "
                            + e.problem().message());
        }
    }

    @Override
    public void on(SendingEvent event) {
        if (exchange != null) {
            exchange.on(event);
        }
    }

    @Override
    public void answered(Outcome outcome) {
        if (exchange != null) {
            exchange.answered(outcome);
        }
    }

    @Override
    public @Nullable String end(@Nullable String error) {
        return exchange == null ? null : exchange.end(error);
    }
}
