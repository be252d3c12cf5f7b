package dev.parley.engine.session;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunRecord;
import dev.parley.engine.run.SocketRecord;
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
    private @Nullable RunConnection connection;
    private @Nullable Kept kept;

    /** What is kept of it, once there is something. */
    interface Kept {

        /** A script around it told something. */
        void told(ScriptEvent event);

        /** Ends the session; gives its id. */
        String end(@Nullable String error);
    }

    RunSession(RunSessions sessions, RunItem item) {
        this.sessions = sessions;
        this.item = item;
    }

    @Override
    public void told(ScriptEvent event) {
        if (kept == null) {
            before.add(event);
        } else {
            kept.told(event);
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
            begun(exchange);
        } catch (StoreException e) {
            notKept(e);
        }
    }

    @Override
    public SocketRecord connecting(WebSocketRequest edited, ResolvedRequest request) {
        if (connection != null) {
            return connection.again(request);
        }
        try {
            RunConnection begun = sessions.begin(item, edited, request);
            connection = begun;
            SocketRecord first = begun.first(request);
            begun(begun);
            return first;
        } catch (StoreException e) {
            notKept(e);
            return SocketRecord.NONE;
        }
    }

    private void begun(Kept what) {
        kept = what;
        before.forEach(what::told);
    }

    private void notKept(StoreException why) {
        LOG.log(
                Level.WARNING,
                "The exchange of " + item.path() + " is not kept: "
                        + why.problem().message());
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
        return kept == null ? null : kept.end(error);
    }
}
