package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.MessageContent;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.http.AutomaticHeader;
import dev.parley.engine.link.Stage;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.sending.HttpSummary.TestCounts;
import dev.parley.engine.session.ConnectRequest;
import dev.parley.engine.session.ConnectionState;
import dev.parley.engine.session.NewSending;
import dev.parley.engine.session.NewSession;
import dev.parley.engine.session.NoSuchSessionException;
import dev.parley.engine.session.Sent;
import dev.parley.engine.session.SessionListener;
import dev.parley.engine.session.SessionPage;
import dev.parley.engine.session.SessionQuery;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.session.Viewer;
import dev.parley.engine.session.WrongStateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sessions in memory without any connection; what is asked of them is written down. */
public final class MemorySessions implements Sessions {

    /** When each of them began. */
    public static final Instant STARTED = Instant.parse("2026-11-25T12:00:00Z");

    private final Map<String, SessionView> sessions = new LinkedHashMap<>();
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> watched = new HashSet<>();
    private final MemoryTimeline timeline = new MemoryTimeline();

    /** A session in an open state. */
    public SessionView add(String id, String project) {
        return put(view(
                id, new SessionView.Origin(project, null, null, "Echo"), new ConnectionState.Open(STARTED, 1_000)));
    }

    /** A session changes, and is told of. */
    public SessionView put(SessionView view) {
        sessions.put(view.id(), view);
        listeners.forEach(each -> each.changed(view));
        return view;
    }

    private static SessionView view(String id, SessionView.Origin origin, ConnectionState state) {
        return new SessionView(
                id,
                origin,
                "ws://127.0.0.1:4321/demo/echo",
                STARTED,
                null,
                1,
                state,
                1,
                2,
                3,
                0,
                null,
                null,
                new SessionView.Talk(-1, 0, null, "", "127.0.0.1:4321", null, true));
    }

    /** What was asked of them, such as {@code send s1 hello}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** The ids that all viewers together look at. */
    public Set<String> watched() {
        return Set.copyOf(watched);
    }

    /** How many listen to sessions. */
    public int listeners() {
        return listeners.size();
    }

    /** The timeline of each of them. */
    public MemoryTimeline timeline() {
        return timeline;
    }

    @Override
    public SessionView open(NewSession session) {
        check(session.connect());
        ConnectionState connecting = new ConnectionState.Connecting(Stage.LOOKUP, STARTED, 0, 0);
        return put(view("s" + (sessions.size() + 1), session.origin(), connecting));
    }

    @Override
    public SessionView send(NewSending sending) {
        asked.add("send " + sending.request().method() + " " + sending.request().url());
        SessionView view = view(
                "h" + (sessions.size() + 1), sending.origin(), new ConnectionState.Exchanging(Stage.WAIT, STARTED));
        return put(new SessionView(
                view.id(),
                view.origin(),
                sending.request().url(),
                STARTED,
                null,
                1,
                view.state(),
                0,
                0,
                3,
                0,
                null,
                null,
                view.talk(),
                new HttpSummary(
                        "GET",
                        200,
                        "OK",
                        "HTTP/1.1",
                        5,
                        1,
                        9,
                        9,
                        2,
                        "text/plain",
                        "gzip",
                        0,
                        0,
                        1,
                        new TestCounts(1, 0, 0))));
    }

    @Override
    public List<AutomaticHeader> automaticHeaders(RequestPlace place, HttpRequest request) {
        return List.of(new AutomaticHeader("Host", "a", AutomaticHeader.Origin.CLIENT, true));
    }

    @Override
    public @Nullable JsonNode request(String id) {
        return read(id).http() == null ? null : HttpRequestJson.write(HttpRequest.of("GET", read(id).url()));
    }

    private static void check(ConnectRequest connect) {
        if (connect.request().url().isEmpty()) {
            throw new ProblemException(Problem.of("no-url", "There is no URL").at("/request/url"));
        }
    }

    @Override
    public SessionView read(String id) {
        SessionView view = sessions.get(id);
        if (view == null) {
            throw new NoSuchSessionException(id);
        }
        return view;
    }

    @Override
    public SessionPage list(SessionQuery query) {
        if ("boom".equals(query.before())) {
            throw new IllegalStateException("boom");
        }
        List<SessionView> found = sessions.values().stream()
                .filter(each -> each.origin().project().equals(query.project()))
                .toList();
        return new SessionPage(found.stream().limit(query.limit()).toList(), found.size() > query.limit());
    }

    @Override
    public void delete(String id) {
        SessionView view = read(id);
        sessions.remove(id);
        listeners.forEach(each -> each.deleted(view));
    }

    @Override
    public void deleteAll(String project) {
        sessions.values().removeIf(each -> each.origin().project().equals(project));
    }

    @Override
    public SessionView connectAgain(String id, ConnectRequest connect) {
        check(connect);
        return told(id, "connectAgain", connect.request().url());
    }

    @Override
    public SessionView cancel(String id) {
        SessionView view = read(id);
        if (view.state() instanceof ConnectionState.Connecting) {
            return view;
        }
        throw new WrongStateException(Problem.of("not-connecting", "The connection is not being made"));
    }

    @Override
    public SessionView close(String id, @Nullable Integer code, String reason, boolean onPurpose) {
        return told(id, "close", code + " " + reason + " " + onPurpose);
    }

    @Override
    public SessionView drop(String id) {
        return told(id, "drop", "");
    }

    @Override
    public Sent send(String id, MessageContent message) {
        told(id, "send", message.content());
        return new Sent(
                message.content().length(),
                List.of(Problem.of("not-json", "It is no JSON")
                        .at("/message/content")
                        .warning()));
    }

    @Override
    public SessionView ping(String id, String text) {
        return told(id, "ping", text);
    }

    @Override
    public SessionView pong(String id, String text) {
        return told(id, "pong", text);
    }

    @Override
    public SessionView repeat(String id, MessageContent message, Duration every) {
        return told(id, "repeat", message.content() + " " + every.toMillis());
    }

    @Override
    public SessionView stopRepeating(String id) {
        return told(id, "stopRepeating", "");
    }

    private SessionView told(String id, String what, String with) {
        SessionView view = read(id);
        asked.add((what + " " + id + " " + with).strip());
        return view;
    }

    @Override
    public MemoryTimeline timeline(String id) {
        read(id);
        return timeline;
    }

    @Override
    public Subscription subscribe(String project, SessionListener listener) {
        listeners.add(listener);
        sessions.values().stream().filter(each -> !each.state().ended()).forEach(listener::changed);
        return () -> listeners.remove(listener);
    }

    @Override
    public Viewer viewer() {
        return new Viewer() {
            @Override
            public void watch(Set<String> ids) {
                watched.clear();
                watched.addAll(ids);
            }

            @Override
            public void close() {
                watched.clear();
            }
        };
    }

    @Override
    public void close() {}
}
