package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Moment;
import dev.parley.description.request.RequestJson;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.http.AutomaticHeader;
import dev.parley.engine.http.AutomaticHeaders;
import dev.parley.engine.link.Stage;
import dev.parley.engine.run.KeptExchanges;
import dev.parley.engine.run.RunRecorder;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.time.Timers.Timer;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.websocket.CloseCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The sessions of this program: the running ones in memory, the past ones in the store. */
public final class LiveSessions implements Sessions {

    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final Surroundings surroundings;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Audience audience;
    private final Recovery recovery;
    private final Timer unwatchedCheck;

    /** Sessions that can be opened at once; those that were open when the program ended before are marked as ended. */
    public LiveSessions(Surroundings surroundings) {
        this.surroundings = surroundings.with(this::run);
        this.audience = new Audience(surroundings);
        this.recovery = new Recovery(surroundings);
        recovery.run();
        this.unwatchedCheck = surroundings
                .timers()
                .every(Unwatched.PERIOD, () -> surroundings.tasks().start("unwatched sessions", this::closeUnwatched));
    }

    private void closeUnwatched() {
        recovery.tryAgain();
        Unwatched.close(
                running.values(),
                audience,
                surroundings.limits().get().unwatched(),
                surroundings.clock().now());
    }

    @Override
    public SessionView open(NewSession session) {
        Beginning beginning = beginning(session.origin(), session.connect());
        return beginning.begun(() -> start(first(session, beginning), beginning));
    }

    private SessionView first(NewSession session, Beginning beginning) {
        Instant now = surroundings.clock().now();
        SessionView begin = SessionView.beginning(
                newId(now),
                session.origin(),
                beginning.url(),
                new Connecting(Stage.PREPARE, now),
                0,
                beginning.strict(),
                null);
        surroundings.store().begin(begin, RequestJson.write(session.connect().request()));
        return begin;
    }

    @Override
    public SessionView send(NewSending sending) {
        surroundings.timelines().prepareSecrets();
        LiveSending work = begun(sending, url(sending), null);
        work.begin();
        return work.session().view();
    }

    private ScriptReply run(SavedSending asked) {
        surroundings.timelines().prepareSecrets();
        NewSending sending = asked.sending();
        return begun(sending, sending.request().url(), asked).reply(asked);
    }

    private LiveSending begun(NewSending sending, String url, @Nullable SavedSending asked) {
        Instant now = surroundings.clock().now();
        HttpSummary summary = HttpSummary.of(sending.request().method());
        Stage first = Preparing.firstStage(surroundings, sending.origin(), sending.request(), Moment.BEFORE_REQUEST);
        SessionView begin =
                SessionView.beginning(newId(now), sending.origin(), url, new Connecting(first, now), 1, true, summary);
        surroundings.store().begin(begin, HttpRequestJson.write(sending.request()));
        LiveSending work = new LiveSending(surroundings, begin, sending, asked, audience::changed, this::over);
        begins(work.session());
        return work;
    }

    private void begins(Running session) {
        running.put(session.id(), session);
        audience.begins(session.id(), surroundings.clock().now());
    }

    /** What is kept of the requests of runs: each is a session. */
    public KeptExchanges ofRuns() {
        return new KeptExchanges() {
            @Override
            public RunRecorder recorder(String project, String run, Runnable giveUp) {
                return new RunSessions(
                        surroundings,
                        new RunSessions.Of(project, run, giveUp),
                        LiveSessions.this::newId,
                        LiveSessions.this::begins,
                        audience::changed,
                        LiveSessions.this::over,
                        new RunRoom(RunRoom.USUAL));
            }

            @Override
            public void forget(String project, String run) {
                deleteAll(new SessionQuery(
                        project, null, "", null, new SessionQuery.OfRuns.Of(run), null, null, null, 100));
            }
        };
    }

    /** The URL that it goes to; as it is typed, where a script may still change what it stands for. */
    private String url(NewSending sending) {
        try {
            VariableSource variables =
                    surroundings.variables().apply(sending.origin().place());
            return PreparedSending.url(sending, variables, surroundings);
        } catch (ProblemException e) {
            if (!Scripting.layers(surroundings, sending.origin(), sending.request())
                    .has(Moment.BEFORE_REQUEST)) {
                throw e;
            }
            return sending.request().url();
        }
    }

    private Beginning beginning(SessionView.Origin origin, ConnectRequest connect) {
        surroundings.timelines().prepareSecrets();
        return Beginning.of(connect, origin, surroundings);
    }

    private String newId(Instant now) {
        long micros = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1_000;
        return "%013x%08x".formatted(micros, surroundings.random().nextInt());
    }

    private SessionView start(SessionView begin, Beginning beginning) {
        LiveSession session;
        synchronized (running) {
            if (running.containsKey(begin.id())) {
                throw new WrongStateException(Problem.of("wrong-state", "It is connected, or about to be"));
            }
            session = new LiveSession(surroundings, begin, audience::changed, this::over);
            running.put(session.id(), session);
        }
        recovery.forget(session.id());
        audience.begins(session.id(), surroundings.clock().now());
        beginning.on(session);
        return session.view();
    }

    private void over(Running session) {
        audience.over(session.id());
        running.remove(session.id(), session);
    }

    @Override
    public SessionView read(String id) {
        Running session = running.get(id);
        SessionView view = session == null ? surroundings.store().find(id) : session.view();
        if (view == null) {
            throw new NoSuchSessionException(id);
        }
        return session == null ? recovery.known(view) : view;
    }

    @Override
    public SessionPage list(SessionQuery query) {
        SessionPage page = surroundings.store().list(query);
        List<SessionView> views = new ArrayList<>();
        for (SessionView kept : page.sessions()) {
            Running session = running.get(kept.id());
            views.add(session == null ? recovery.known(kept) : session.view());
        }
        return new SessionPage(views, page.more());
    }

    @Override
    public void delete(String id) {
        deleteAll(List.of(read(id)));
    }

    private void deleteAll(List<SessionView> sessions) {
        for (SessionView each : sessions) {
            Running session = running.get(each.id());
            if (session != null) {
                Farewell.of(session);
            }
            surroundings.timelines().delete(each.id());
        }
        surroundings.store().delete(sessions.stream().map(SessionView::id).toList());
        for (SessionView each : sessions) {
            recovery.forget(each.id());
            audience.deleted(each);
        }
    }

    @Override
    public void deleteAll(String project) {
        deleteAll(new SessionQuery(project, null, "", null, 100));
    }

    private void deleteAll(SessionQuery query) {
        SessionPage page;
        do {
            page = surroundings.store().list(query);
            deleteAll(page.sessions());
        } while (page.more());
    }

    @Override
    public SessionView connectAgain(String id, ConnectRequest connect) {
        SessionView last = read(id);
        if (last.http() != null) {
            throw isHttp();
        }
        Beginning beginning = beginning(last.origin(), connect);
        return beginning.begun(() -> start(ended(id).again(surroundings.clock().now()), beginning));
    }

    /** A session whose last connection is ended to its end. */
    private SessionView ended(String id) {
        Running session = running.get(id);
        if (session != null && session.view().state().ended() && !session.end().await(PATIENCE)) {
            throw new WrongStateException(stillEnding(session));
        }
        return read(id);
    }

    private static Problem stillEnding(Running session) {
        Problem unwritten = session.end().obstacle();
        return unwritten == null ? Problem.of("wrong-state", "Its last connection is still being ended") : unwritten;
    }

    @Override
    public SessionView cancel(String id) {
        Running other = running.get(id);
        if (other != null && !(other instanceof LiveSession)) {
            other.leaveAtOnce();
            return other.view();
        }
        LiveSession session = running(id);
        session.leaving().cancel();
        return session.view();
    }

    @Override
    public SessionView close(String id, @Nullable Integer code, String reason, boolean onPurpose) {
        LiveSession session = running(id);
        List<Problem> problems = Closes.problems(code, reason, onPurpose);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        if (code != null && !CloseCode.onWire(code)) {
            session.remarks()
                    .note("Close code " + code + " (" + CloseCode.nameOf(code)
                            + ") must not be sent (RFC 6455 §7.4); it is sent on purpose");
        }
        session.leaving().close(code, reason);
        return session.view();
    }

    @Override
    public SessionView drop(String id) {
        LiveSession session = running(id);
        session.leaving().drop();
        return session.view();
    }

    @Override
    public Sent send(String id, MessageContent message) {
        return running(id).sending().send(message);
    }

    @Override
    public SessionView ping(String id, String text) {
        LiveSession session = running(id);
        session.sending().control(text, true);
        return session.view();
    }

    @Override
    public SessionView pong(String id, String text) {
        LiveSession session = running(id);
        session.sending().control(text, false);
        return session.view();
    }

    @Override
    public SessionView repeat(String id, MessageContent message, Duration every) {
        LiveSession session = running(id);
        session.sending().startRepeating(message, every);
        return session.view();
    }

    @Override
    public SessionView stopRepeating(String id) {
        if (running.get(id) instanceof LiveSession session) {
            session.sending().stopRepeating();
            return session.view();
        }
        return read(id);
    }

    private LiveSession running(String id) {
        Running session = running.get(id);
        if (session instanceof LiveSession connected) {
            return connected;
        }
        if (session instanceof RunConnection) {
            throw new WrongStateException(Problem.of(
                    "wrong-state", "The connection is a run's, which sends and closes by itself; cancel the run"));
        }
        if (session != null || read(id).http() != null) {
            throw isHttp();
        }
        throw new WrongStateException(Problem.of("not-connected", "The session has no connection any more"));
    }

    private static WrongStateException isHttp() {
        return new WrongStateException(Problem.of("wrong-state", "The session is an HTTP request, and no connection"));
    }

    @Override
    public List<AutomaticHeader> automaticHeaders(RequestPlace place, HttpRequest request) {
        return AutomaticHeaders.of(
                request,
                surroundings.variables().apply(place),
                surroundings.random(),
                surroundings.http().userAgent(),
                surroundings.http().cookies().apply(place.project()));
    }

    @Override
    public @Nullable JsonNode request(String id) {
        read(id);
        return surroundings.store().request(id);
    }

    @Override
    public Timeline timeline(String id) {
        read(id);
        return surroundings.timelines().of(id);
    }

    @Override
    public Subscription subscribe(String project, SessionListener listener) {
        return audience.subscribe(project, listener, running.values());
    }

    @Override
    public Viewer viewer() {
        return audience.viewer();
    }

    @Override
    public void close() {
        unwatchedCheck.cancel();
        Farewell.of(List.copyOf(running.values()), surroundings.clock());
    }
}
