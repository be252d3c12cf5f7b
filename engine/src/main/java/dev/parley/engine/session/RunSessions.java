package dev.parley.engine.session;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.RequestJson;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.link.Stage;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunRecord;
import dev.parley.engine.run.RunRecorder;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.session.ConnectionState.Connecting;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the requests of one run sessions, each with its timeline like any other. Thread-safe. */
final class RunSessions implements RunRecorder {

    private final Surroundings surroundings;
    private final Of run;
    private final Function<Instant, String> ids;
    private final Consumer<Running> begins;
    private final Consumer<Running> changed;
    private final Consumer<Running> over;
    private final RunRoom room;

    /**
     * The run that they are requests of.
     *
     * @param id of the run
     * @param giveUp ends it
     */
    record Of(String project, String id, Runnable giveUp) {}

    RunSessions(
            Surroundings surroundings,
            Of run,
            Function<Instant, String> ids,
            Consumer<Running> begins,
            Consumer<Running> changed,
            Consumer<Running> over,
            RunRoom room) {
        this.surroundings = surroundings;
        this.run = run;
        this.ids = ids;
        this.begins = begins;
        this.changed = changed;
        this.over = over;
        this.room = room;
    }

    @Override
    public RunRecord begin(RunItem item) {
        return new RunSession(this, item);
    }

    /** Begins the session of a request, which is about to be sent. */
    RunExchange begin(RunItem item, HttpRequest edited, ResolvedHttpRequest request) {
        SessionView view = view(item, request.displayUrl(), true, HttpSummary.of(request.method()));
        surroundings.store().begin(view, HttpRequestJson.write(edited));
        RunExchange exchange = new RunExchange(surroundings, view, request, run.giveUp(), changed, over, room);
        begins.accept(exchange.session());
        return exchange;
    }

    /** Begins the session of a WebSocket, which is about to be connected. */
    RunConnection begin(RunItem item, WebSocketRequest edited, ResolvedRequest request) {
        SessionView view = view(item, request.displayUrl(), request.options().strict(), null);
        surroundings.store().begin(view, RequestJson.write(edited));
        RunConnection connection = new RunConnection(surroundings, view, run.giveUp(), changed, over, room);
        begins.accept(connection);
        return connection;
    }

    private SessionView view(RunItem item, String url, boolean strict, @Nullable HttpSummary http) {
        surroundings.timelines().prepareSecrets();
        Instant now = surroundings.clock().now();
        SessionView.Origin origin = new SessionView.Origin(run.project(), item.id(), null, item.name(), run.id());
        return SessionView.beginning(ids.apply(now), origin, url, new Connecting(Stage.LOOKUP, now), 1, strict, http);
    }
}
