package dev.parley.server.api;

import dev.parley.description.docs.Assets;
import dev.parley.description.variables.BuiltIns;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.credential.ClientCertificates;
import dev.parley.engine.credential.SignIns;
import dev.parley.engine.credential.TokenClient;
import dev.parley.engine.credential.Tokens;
import dev.parley.engine.docs.Publications;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.MemoryLinks;
import dev.parley.engine.fake.MemoryRunStore;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.CookieJars;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.Fetching;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.KeptExchanges;
import dev.parley.engine.run.RunSurroundings;
import dev.parley.engine.run.RunVariables;
import dev.parley.engine.run.Runs;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.settings.Settings;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.engine.tab.Tab;
import dev.parley.engine.tab.TabStore;
import dev.parley.engine.tab.Tabs;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.server.MemoryExchange;
import dev.parley.server.contract.ServedContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The REST API on services in memory; it answers on the caller's thread. */
public final class TestApi {

    private static final Bytes OK = Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    private final ServedContract contract = new ServedContract();
    private final MemorySessions sessions = new MemorySessions();
    private final Publications publications;
    private final Projects projects;
    private final Runs runs;
    private final RestApi api;
    private final SignIns signIns;
    private Supplier<String> published = () -> "openapi: 3.1.1\ninfo: {title: T, version: '1'}\n";

    public TestApi() {
        Clock clock = new StandingClock();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        projects = new Projects(new MemoryProjectStore(), new OpenBox(), clock, random);
        Tabs tabs = new Tabs(new MemoryTabs(), projects, clock);
        BuiltIns builtIns = new BuiltIns(clock::now, random, "127.0.0.1:4321");
        CookieJars cookies = new CookieJars(clock, new MemoryCookies());
        TokenClient client = new TokenClient(
                new HttpSender(
                        (_, _) -> {
                            throw new IllegalStateException("no network");
                        },
                        clock,
                        random),
                (_, _) -> {
                    throw new IllegalStateException("no network");
                },
                random);
        Tokens tokens = new Tokens(client, projects.tokens(), clock);
        signIns = new SignIns(client, tokens, clock, new ManualClock(), new InlineTasks(), random);
        AnsweringExchanges web = new AnsweringExchanges(request -> Bytes.utf8(
                request.target().equals("/openapi.yaml")
                        ? "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + published.get()
                        : "HTTP/1.1 "
                                + (request.target().equals("/curl") ? "200 OK" : "404 Not Found")
                                + "\r\nConnection: close\r\n\r\ncurl https://example.org/fetched"));
        Runs.Surroundings around = new Runs.Surroundings(
                project -> new RunSurroundings(
                        new AnsweringExchanges(_ -> OK),
                        new PlayedScripts(TestApi::play),
                        Authorizing.none(),
                        delivery(cookies.of(project)),
                        clock,
                        new ManualClock(),
                        random,
                        MemoryLinks.closing(clock)),
                project -> projects.environments().list(project, Call.PERSON),
                (_, _) -> RunVariables.NONE,
                (_, _) -> builtIns,
                KeptExchanges.NONE,
                new MemoryRunStore());
        runs = new Runs(projects, around, clock, new ManualClock(), (_, work) -> work.run(), random);
        publications = new Publications(
                projects,
                new MemoryPublications(),
                clock,
                random,
                () -> new Assets(Map.of("docs.js", new byte[] {1}, "style.css", new byte[] {2})),
                () -> "127.0.0.1:4711");
        Services services = new Services(
                projects,
                tabs,
                new MemorySettings(),
                sessions,
                runs,
                cookies,
                new Fetching(new HttpSender(web, clock, random), "Parley", clock, random),
                clock,
                random,
                place -> projects.environments().source(place, "local", builtIns),
                tokens,
                signIns,
                new ClientCertificates(projects.certificates()),
                publications);
        api = new RestApi(services, contract, (_, work) -> work.run(), "1.2.3", 96 << 20, () -> {});
    }

    /** What is at {@code http://files.example/openapi.yaml} from now on. */
    void publish(String text) {
        publish(() -> text);
    }

    /** What is there each time that somebody asks. */
    void publish(Supplier<String> text) {
        published = text;
    }

    /** Every script prints a line and has a test that fails. */
    private static ScriptOutcome play(ScriptCall call, ScriptHost host) {
        List<ScriptEvent> events = List.of(
                new ScriptEvent.Printed(ScriptEvent.Level.LOG, "line of " + call.name()),
                new ScriptEvent.Tested("holds", ScriptEvent.Verdict.FAILED, "it does not"));
        return new ScriptOutcome(events, List.of(), null, null, List.of(), false, null, null);
    }

    private static Delivery delivery(Cookies cookies) {
        return new Delivery(
                new TlsOptions(true, null, null, null),
                null,
                null,
                Duration.ofSeconds(1),
                HttpLimits.DEFAULT,
                "Test",
                BodyFiles.NONE,
                cookies);
    }

    public Runs runs() {
        return runs;
    }

    public ServedContract contract() {
        return contract;
    }

    public MemorySessions sessions() {
        return sessions;
    }

    public Publications publications() {
        return publications;
    }

    public Projects projects() {
        return projects;
    }

    public SignIns signIns() {
        return signIns;
    }

    public RestApi api() {
        return api;
    }

    /** Has a request answered. */
    MemoryExchange ask(MemoryExchange exchange) {
        api.handle(exchange);
        return exchange;
    }

    MemoryExchange get(String path) {
        return ask(MemoryExchange.get("/api/v1" + path));
    }

    MemoryExchange send(String method, String path) {
        return ask(MemoryExchange.of(method, "/api/v1" + path));
    }

    /** A request with a JSON body, in which apostrophes stand for quotation marks. */
    MemoryExchange send(String method, String path, String json) {
        return ask(MemoryExchange.of(method, "/api/v1" + path, json));
    }

    /** A WebSocket request without anything but a URL, as JSON. */
    static String request(String url) {
        return "{'url':'" + url + "','query':[],'path':[],'headers':[],'cookies':[],'auth':{'kind':'none'},"
                + "'message':{'format':'text','content':''},'messages':[],'options':{}}";
    }

    private record StandingClock() implements Clock {

        @Override
        public Instant now() {
            return MemorySessions.STARTED;
        }

        @Override
        public long nanos() {
            return 0;
        }
    }

    private record OpenBox() implements SecretBox {

        @Override
        public byte[] seal(String place, byte[] open) {
            return open.clone();
        }

        @Override
        public byte[] open(String place, byte[] sealed) {
            return sealed.clone();
        }
    }

    private static final class MemorySettings implements SettingsStore {

        private Settings settings = Settings.DEFAULT;

        @Override
        public Settings read(String person) {
            return settings;
        }

        @Override
        public void save(String person, Settings given) {
            settings = given;
        }
    }

    private static final class MemoryTabs implements TabStore {

        private final Map<String, Tab> tabs = new HashMap<>();

        @Override
        public List<Tab> all(String project, String person) {
            return new ArrayList<>(tabs.values());
        }

        @Override
        public void save(String project, String person, Tab tab) {
            tabs.put(tab.id(), tab);
        }

        @Override
        public void delete(String project, String person, String id) {
            tabs.remove(id);
        }
    }
}
