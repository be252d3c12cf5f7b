package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.ConnectionOptions.Reconnect;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Moment;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.MemoryLinks;
import dev.parley.engine.fake.MemorySegmentStore;
import dev.parley.engine.fake.MemorySessionStore;
import dev.parley.engine.fake.PlainBox;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptLayers;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Row;
import dev.parley.engine.timeline.Timelines;
import dev.parley.protocol.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A network, a clock and stores in memory, and the sessions on them. */
abstract class SessionWorld {

    final ManualClock clock = new ManualClock();
    final MemoryLinks network = new MemoryLinks(clock);
    final MemorySegmentStore segments = new MemorySegmentStore();
    final MemorySessionStore rows = new MemorySessionStore();
    final Map<String, Value> variables = new HashMap<>();
    final Map<String, String> answers = new HashMap<>();
    final AnsweringExchanges http = new AnsweringExchanges(request ->
            Bytes.utf8(answers.getOrDefault(request.target(), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")));
    final Cookies cookies = new Cookies(clock, CookieJar.EMPTY);
    ScriptOutcome played = ScriptOutcome.NOTHING;
    Consumer<ScriptHost> ask = _ -> {};
    final PlayedScripts scripts = new PlayedScripts((_, host) -> {
        ask.accept(host);
        return played;
    });
    HostCertificates certificates = HostCertificates.NONE;
    Authorizing authorizing = Authorizing.none();
    List<ScriptLayers.Layer> around = List.of();
    Auth inherited = new Auth.None();
    final Map<String, SavedRequest> saved = new HashMap<>();
    final List<VariableChange> kept = new ArrayList<>();
    ResponseDescription descriptions = (_, _, _) -> Optional.empty();
    final Sessions sessions = start();

    Sessions start() {
        return new LiveSessions(surroundings());
    }

    Surroundings surroundings() {
        return new Surroundings(
                network,
                clock,
                clock,
                new InlineTasks(),
                new Random(1),
                new Timelines(segments, new PlainBox(), clock, new InlineTasks()),
                rows,
                _ -> VariableSource.of(variables),
                () -> new SessionLimits(Duration.ofMinutes(30), 1L << 30),
                new Outgoing(
                        new HttpSender(http, clock, new Random(2)),
                        "Parley/test",
                        _ -> cookies,
                        BodyFiles.NONE,
                        _ -> (tls, host, port) -> certificates.with(tls, host, port),
                        (place, request, personal, known) -> authorizing.authorize(place, request, personal, known),
                        scripts,
                        scopes(),
                        (project, endpoint, response) -> descriptions.check(project, endpoint, response)));
    }

    private ScriptScopes scopes() {
        return new ScriptScopes() {
            @Override
            public ScriptVariables of(RequestPlace place) {
                return ScriptVariables.NONE;
            }

            @Override
            public Auth inherited(RequestPlace place) {
                return inherited;
            }

            @Override
            public String environment(String project) {
                return "Staging";
            }

            @Override
            public List<ScriptLayers.Layer> around(RequestPlace place) {
                return around;
            }

            @Override
            public List<String> secrets(String project) {
                return List.of();
            }

            @Override
            public @Nullable SavedRequest saved(String project, String request) {
                return saved.get(request);
            }

            @Override
            public void change(String project, List<VariableChange> changes) {
                if (changes.stream().anyMatch(each -> each.name().isEmpty())) {
                    throw new ProblemException(Problem.of("name-missing", "A variable needs a name"));
                }
                kept.addAll(changes);
            }
        };
    }

    /** Folders with scripts around every request, the outermost first. */
    void within(Map<String, Scripts> folders) {
        around = folders.entrySet().stream()
                .map(each -> new ScriptLayers.Layer(each.getKey(), each.getValue()))
                .toList();
    }

    SessionView open(String url) {
        SessionView session = sessions.open(session(request(url)));
        network.run();
        return sessions.read(session.id());
    }

    void pass(Duration duration) {
        for (long left = duration.toMillis(); left > 0; left -= 100) {
            clock.pass(Duration.ofMillis(Math.min(left, 100)));
            network.run();
        }
    }

    List<String> previews(String session, Kind kind) {
        return previews(sessions, session, kind);
    }

    static List<String> previews(Sessions of, String session, Kind kind) {
        return of.timeline(session).rows(new Filter(Set.of(), Set.of(kind), 0), 0, 100).rows().stream()
                .map(Row::preview)
                .toList();
    }

    Entry entry(String session, Kind kind, boolean reveal) {
        Row row = sessions.timeline(session)
                .rows(new Filter(Set.of(), Set.of(kind), 0), 0, 1)
                .rows()
                .getFirst();
        Entry entry = sessions.timeline(session).entry(row.sequence(), reveal);
        assertThat(entry).isNotNull();
        return java.util.Objects.requireNonNull(entry);
    }

    static SessionView.Origin origin() {
        return new SessionView.Origin("p", "e1", null, "Chat");
    }

    static NewSession session(WebSocketRequest request) {
        return new NewSession(origin(), new ConnectRequest(request, PersonalOptions.NONE, null));
    }

    static WebSocketRequest request(String url, SavedMessage... messages) {
        return request(url, ConnectionOptions.NONE, messages);
    }

    static WebSocketRequest request(String url, ConnectionOptions options, SavedMessage... messages) {
        return new WebSocketRequest(
                url,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                text(""),
                List.of(messages),
                options,
                null);
    }

    /** A session whose request has scripts. */
    static NewSession scripted(Map<Moment, String> texts) {
        return scripted(texts, request("ws://example.com/"));
    }

    static NewSession scripted(Map<Moment, String> texts, WebSocketRequest bare) {
        WebSocketRequest scripted = new WebSocketRequest(
                bare.url(),
                bare.query(),
                bare.path(),
                bare.headers(),
                bare.cookies(),
                bare.auth(),
                bare.message(),
                bare.messages(),
                new Scripts(texts),
                bare.options(),
                null);
        return session(scripted);
    }

    /** What comes of a script that prints a line. */
    static ScriptOutcome told(String line) {
        return new ScriptOutcome(
                List.of(new ScriptEvent.Printed(ScriptEvent.Level.LOG, line)),
                List.of(),
                null,
                null,
                List.of(),
                false,
                null,
                null);
    }

    static WebSocketRequest reconnecting(int attempts) {
        Reconnect reconnect = new Reconnect(true, attempts, 1_000, 2.0, 60_000);
        return request(
                "ws://example.com/",
                new ConnectionOptions(
                        List.of(), null, null, null, null, null, null, null, reconnect, null, null, null));
    }

    static SavedMessage saved(String id, String text, boolean onOpen, @Nullable Integer every) {
        return new SavedMessage(id, id, text(text), onOpen, every);
    }

    static MessageContent text(String text) {
        return new MessageContent(Format.TEXT, text);
    }
}
