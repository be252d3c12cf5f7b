package dev.parley.app;

import dev.parley.cli.Version;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.docs.Assets;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.PersonalResolution;
import dev.parley.description.variables.BuiltIns;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.credential.ClientCertificates;
import dev.parley.engine.credential.Holder;
import dev.parley.engine.credential.PersonalAuthorizing;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.credential.SignIns;
import dev.parley.engine.credential.TokenClient;
import dev.parley.engine.credential.Tokens;
import dev.parley.engine.docs.Publications;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.CookieJars;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.Fetching;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.imports.ImportsAgain;
import dev.parley.engine.listen.InboundHandler;
import dev.parley.engine.project.Environments;
import dev.parley.engine.project.Level;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.RunSurroundings;
import dev.parley.engine.run.RunVariables;
import dev.parley.engine.run.Runs;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.session.LiveSessions;
import dev.parley.engine.session.Outgoing;
import dev.parley.engine.session.PersonalDelivery;
import dev.parley.engine.session.SessionLimits;
import dev.parley.engine.session.Surroundings;
import dev.parley.engine.settings.Settings;
import dev.parley.engine.tab.Tabs;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.engine.timeline.Timelines;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.scripting.WorkerScripts;
import dev.parley.server.ParleyHandler;
import dev.parley.server.api.RestApi;
import dev.parley.server.api.Services;
import dev.parley.server.contract.ServedContract;
import dev.parley.server.demo.Demos;
import dev.parley.server.docs.PublishedDocs;
import dev.parley.server.live.LiveChannel;
import dev.parley.server.web.Interface;
import dev.parley.server.web.WebFiles;
import dev.parley.storage.Storage;
import dev.parley.transport.Network;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server offers, on its storage and its network. */
final class Product {

    /** Who works with a Parley that has no sign-in. */
    private static final String PERSON = "local";

    private static final Duration TOKEN_PATIENCE = Duration.ofSeconds(10);
    /** How many scripts run at once. */
    private static final int MOST_SCRIPTS = 3;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Projects projects;
    private final LiveSessions sessions;
    private final Runs runs;
    private final ImportsAgain importsAgain;
    private final WorkerScripts scripts;
    private final RestApi api;
    private final InboundHandler handler;
    private volatile String address = "";

    Product(Storage storage, Network network, BodyFiles files, int maxBody, Clock clock, Timers timers, Tasks tasks) {
        this.clock = clock;
        projects = new Projects(storage.projects(), storage.secretBox(), clock, random);
        scripts = new WorkerScripts(storage.directory().resolve("scripts"), MOST_SCRIPTS, clock, tasks, random);
        CookieJars cookies = new CookieJars(clock, storage.cookies());
        ClientCertificates certificates = new ClientCertificates(projects.certificates());
        HttpSender sender = new HttpSender(network, clock, random);
        String userAgent = "Parley/" + Version.current();
        TokenClient asking =
                new TokenClient(sender, (holder, personal) -> delivery(personal).with(certificates.of(holder)), random);
        Tokens tokens = new Tokens(asking, projects.tokens(), clock);
        Authorizing authorizing = new PersonalAuthorizing(PERSON, projects::inherited, tokens);
        sessions = new LiveSessions(new Surroundings(
                network,
                clock,
                timers,
                tasks,
                random,
                new Timelines(storage.segments(), storage.secretBox(), timers, tasks),
                storage.sessions(),
                this::variables,
                () -> limits(storage.settings().read(PERSON)),
                new Outgoing(
                        sender,
                        userAgent,
                        cookies::of,
                        files,
                        project -> certificates.of(new Holder(project, PERSON)),
                        authorizing,
                        scripts,
                        new ProjectScopes(projects, PERSON),
                        projects::compare)));
        runs = new Runs(
                projects,
                new Runs.Surroundings(
                        project -> new RunSurroundings(
                                        network,
                                        scripts,
                                        (_, request, personal, known) -> authorizing.authorize(
                                                new RequestPlace(project, null), request, personal, known),
                                        RunDelivery.of(cookies.of(project), files)
                                                .with(certificates.of(new Holder(project, PERSON))),
                                        clock,
                                        timers,
                                        random,
                                        network)
                                .with(projects.environments().vault(project, PERSON)),
                        project -> projects.environments().list(project, PERSON),
                        this::levels,
                        this::variables,
                        sessions.ofRuns(),
                        storage.runs()),
                clock,
                timers,
                tasks,
                random);
        ServedContract contract = new ServedContract();
        Tabs tabs = new Tabs(storage.tabs(), projects, clock);
        SignIns signIns = new SignIns(asking, tokens, clock, timers, tasks, random);
        Publications publications = new Publications(
                projects,
                storage.publications(),
                clock,
                random,
                () -> Assets.ofTheProgram(Product.class.getClassLoader()),
                () -> address);
        Fetching fetching = new Fetching(sender, userAgent, clock, random);
        importsAgain = new ImportsAgain(projects, fetching, clock);
        Services services = new Services(
                projects,
                tabs,
                storage.settings(),
                sessions,
                runs,
                cookies,
                fetching,
                clock,
                random,
                this::variables,
                tokens,
                signIns,
                certificates,
                publications);
        api = new RestApi(
                services, contract, tasks, Version.current(), maxBody, () -> projects.createSampleOnce(PERSON));
        handler = new ParleyHandler(
                api,
                new LiveChannel(projects, sessions, runs, contract, tasks),
                new Demos(clock, timers, tasks, random),
                new PublishedDocs(publications, clock, tasks),
                new Interface(new WebFiles(Product.class.getClassLoader(), "dev/parley/web"), random, tasks));
    }

    InboundHandler handler() {
        return handler;
    }

    WorkerScripts scripts() {
        return scripts;
    }

    ImportsAgain importsAgain() {
        return importsAgain;
    }

    Runs runs() {
        return runs;
    }

    LiveSessions sessions() {
        return sessions;
    }

    /** Tells host and port of the listener, which variables can name. */
    void reachableAt(String hostAndPort) {
        address = hostAndPort;
    }

    /** What the first request need not wait for. */
    void prepare() {
        api.warmUp();
    }

    private VariableSource variables(RequestPlace place) {
        return projects.environments().source(place, PERSON, new BuiltIns(clock::now, random, address));
    }

    /** @param environment that they are of; empty for none */
    private VariableSource variables(String project, String environment) {
        return projects.environments()
                .source(project, PERSON, orNone(environment), new BuiltIns(clock::now, random, address));
    }

    private static @Nullable String orNone(String environment) {
        return environment.isEmpty() ? null : environment;
    }

    /** How requests to authorization servers go out. */
    private Delivery delivery(PersonalOptions personal) {
        return new Delivery(
                PersonalDelivery.tls(personal),
                PersonalDelivery.proxy(PersonalResolution.of(personal).proxy()),
                null,
                TOKEN_PATIENCE,
                HttpLimits.DEFAULT,
                "Parley/" + Version.current(),
                BodyFiles.NONE,
                new Cookies(clock, CookieJar.EMPTY));
    }

    /** The open values of variables as scripts see them. */
    private RunVariables levels(String project, String environment) {
        Environments environments = projects.environments();
        String in = orNone(environment);
        Set<String> secrets = new HashSet<>(environments.folderSecrets(project));
        secrets.addAll(ProjectScopes.secrets(environments.source(project, PERSON, in, VariableSource.NONE)));
        return new RunVariables(
                ScriptVariables.NONE
                        .withTexts(ScriptScope.ENVIRONMENT, environments.values(project, PERSON, in, Level.ENVIRONMENT))
                        .withTexts(ScriptScope.COLLECTION, environments.values(project, PERSON, in, Level.PROJECT)),
                secrets);
    }

    private static SessionLimits limits(Settings settings) {
        return new SessionLimits(Duration.ofMinutes(settings.unwatchedMinutes()), settings.timelineLimit());
    }
}
