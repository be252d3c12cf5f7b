package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.Imports;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.credential.PersonalAuthorizing;
import dev.parley.engine.credential.RunningTokens;
import dev.parley.engine.credential.TokenClient;
import dev.parley.engine.credential.Tokens;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptEvent.Verdict;
import dev.parley.engine.script.ScriptHost;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpLimits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Requests that are run one behind the other. */
class RunnerTest {

    private static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
         "event": [{"listen": "prerequest", "script": {"exec": "outer"}}],
         "item": [
           {"name": "one", "request": "http://shop.test/1?{{row}}",
            "event": [{"listen": "prerequest", "script": {"exec": "inner"}}, {"listen": "test", "script": {"exec": "check"}}]},
           {"name": "folder", "variable": [{"key": "size", "value": "7"}], "item": [
             {"name": "two", "request": {"method": "POST", "url": "http://shop.test/2?size={{size}}",
              "auth": {"type": "noauth"}}}]},
           {"name": "feed", "request": "ws://shop.test/feed"},
           {"name": "three", "request": "http://shop.test/3"}
         ]}\
        """;

    private static final String TOKENS = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "auth": {"type": "oauth2", "oauth2": [
           {"key": "grant_type", "value": "client_credentials"},
           {"key": "accessTokenUrl", "value": "http://id.test/token"},
           {"key": "clientId", "value": "parley"}, {"key": "clientSecret", "value": "s"},
           {"key": "addTokenTo", "value": "header"}]},
         "item": [
           {"name": "one", "request": "http://shop.test/1",
            "event": [{"listen": "test", "script": {"exec": "revoke"}}]},
           {"name": "two", "request": "http://shop.test/2"}
         ]}\
        """;

    private static final Bytes OK = Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    private final List<RunEvent> told = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private Function<ExchangeRequest, Bytes> server = _ -> OK;
    private BiFunction<ScriptCall, ScriptHost, ScriptOutcome> play = (_, _) -> ScriptOutcome.NOTHING;
    private BiFunction<Exchanges, Delivery, Authorizing> authorizing = (_, _) -> Authorizing.NONE;
    private List<ExchangeRequest> sent = List.of();
    private List<ScriptCall> calls = List.of();

    private static ImportedFolder shop() {
        return Imports.read(COLLECTION).root();
    }

    private RunTotals run(RunSettings settings, RunVariables variables, String... only) throws InterruptedException {
        return run(COLLECTION, settings, variables, only);
    }

    private RunTotals run(String collection, RunSettings settings, RunVariables variables, String... only)
            throws InterruptedException {
        AnsweringExchanges network = new AnsweringExchanges(each -> server.apply(each));
        PlayedScripts scripts = new PlayedScripts((call, host) -> play.apply(call, host));
        sent = network.requests();
        calls = scripts.calls();
        Delivery delivery = new Delivery(
                new TlsOptions(true, null, null, null),
                null,
                null,
                Duration.ofSeconds(1),
                HttpLimits.DEFAULT,
                "Test",
                BodyFiles.NONE,
                new Cookies(clock, CookieJar.EMPTY));
        Runner runner = new Runner(new RunSurroundings(
                network, scripts, authorizing.apply(network, delivery), delivery, clock, clock, new Random(1)));
        return runner.run(
                RunItems.of(Imports.read(collection).root(), List.of(only)).items(),
                variables,
                VariableSource.NONE,
                settings,
                told::add);
    }

    private RunTotals run(RunSettings settings) throws InterruptedException {
        return run(settings, RunVariables.NONE);
    }

    private List<String> targets() {
        return sent.stream().map(ExchangeRequest::target).toList();
    }

    private List<RunResult> results() {
        return told.stream()
                .filter(RunEvent.RequestEnded.class::isInstance)
                .map(event -> ((RunEvent.RequestEnded) event).result())
                .toList();
    }

    private static ScriptOutcome outcome(
            List<ScriptEvent> events,
            List<VariableChange> changes,
            @Nullable NextRequest next,
            @Nullable Problem problem) {
        return new ScriptOutcome(events, changes, null, null, List.of(), false, next, problem);
    }

    private static ScriptOutcome test(Verdict verdict) {
        return outcome(List.of(new ScriptEvent.Tested("t", verdict, null)), List.of(), null, null);
    }

    private static RunSettings settings(int iterations, boolean bail, boolean strict) {
        return new RunSettings(iterations, List.of(), bail, Duration.ZERO, null, RunSettings.USUAL.scripts(), strict);
    }

    private Authorizing tokens(Exchanges network, Delivery delivery) {
        TokenClient client =
                new TokenClient(new HttpSender(network, clock, new Random(1)), _ -> delivery, new Random(1));
        return new PersonalAuthorizing("", _ -> new Auth.None(), new Tokens(client, new RunningTokens(), clock));
    }

    /** A collection whose credentials are a client's of its own, with tokens that a test thinks up. */
    private RunTotals runWithTokens(Deque<String> tokens, Set<String> accepted) throws InterruptedException {
        clock.pass(Duration.ofDays(1));
        server = request -> {
            if (request.host().equals("id.test")) {
                String answer = "{\"access_token\":\"" + tokens.removeFirst()
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
                return Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + answer.length() + "\r\n\r\n" + answer);
            }
            boolean known = request.headers().stream()
                    .anyMatch(line -> line.is("Authorization") && accepted.contains(line.value()));
            return known ? OK : Bytes.latin1("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno");
        };
        authorizing = this::tokens;
        ScriptVariables variables =
                ScriptVariables.NONE.withTexts(ScriptScope.ENVIRONMENT, Map.of("size", "1", "server", "id.test"));
        return run(TOKENS, settings(2, false, false), new RunVariables(variables, Set.of()));
    }

    private List<String> places() {
        return sent.stream().map(each -> each.host() + each.target()).toList();
    }

    @Test
    void aUrlFromItsPathOnWantsABaseUrlThatIsKnown() throws Exception {
        String paths = COLLECTION.replace("http://shop.test/1?{{row}}", "/1");
        run(paths, RunSettings.USUAL, RunVariables.NONE, "one");
        assertThat(sent).isEmpty();
        assertThat(String.valueOf(results().getFirst().error())).contains("nothing says what stands before it");
        ScriptVariables base =
                ScriptVariables.NONE.withTexts(ScriptScope.ENVIRONMENT, Map.of("baseUrl", "http://lab.test/v1"));
        run(paths, RunSettings.USUAL, new RunVariables(base, Set.of()), "one");
        assertThat(places()).containsExactly("lab.test/v1/1");
    }

    @Test
    void aTokenIsGotOnceForAllRequestsOfARun() throws Exception {
        RunTotals totals = runWithTokens(new ArrayDeque<>(List.of("a")), Set.of("Bearer a"));
        assertThat(places())
                .containsExactly("id.test/token", "shop.test/1", "shop.test/2", "shop.test/1", "shop.test/2");
        assertThat(results()).allMatch(result -> result.status() == 200);
        assertThat(totals.failed()).isZero();
    }

    @Test
    void aTokenThatIsRefusedIsGotAnewOnce() throws Exception {
        Deque<String> tokens = new ArrayDeque<>(List.of("a", "b"));
        Set<String> accepted = new HashSet<>(Set.of("Bearer a"));
        play = (call, _) -> {
            if (call.source().equals("revoke")) {
                accepted.clear();
                accepted.add("Bearer b");
            }
            return ScriptOutcome.NOTHING;
        };
        RunTotals totals = runWithTokens(tokens, accepted);
        assertThat(places()).startsWith("id.test/token", "shop.test/1", "shop.test/2", "id.test/token", "shop.test/2");
        assertThat(results()).allMatch(result -> result.status() == 200);
        assertThat(totals.failed()).isZero();
    }

    @Test
    void aRefusalThatANewTokenDoesNotChangeIsTheAnswer() throws Exception {
        Deque<String> tokens = new ArrayDeque<>(List.of("a", "b", "c", "d"));
        runWithTokens(tokens, Set.of());
        assertThat(results()).extracting(RunResult::status).containsExactly(401, 401, 401, 401);
        // each but the first is answered by a token that was kept, and then by one that is new
        assertThat(tokens).isEmpty();
        assertThat(sent).hasSize(11);
    }

    @Test
    void anAuthorizationServerThatRefusesIsTheRequestsProblem() throws Exception {
        server = _ ->
                Bytes.latin1("HTTP/1.1 400 Bad Request\r\nContent-Length: 26\r\n\r\n{\"error\":\"invalid_client\"}");
        authorizing = this::tokens;
        RunTotals totals = run(TOKENS, settings(1, false, false), RunVariables.NONE);
        assertThat(results()).allMatch(result -> String.valueOf(result.error()).contains("invalid_client"));
        assertThat(totals.failed()).isEqualTo(2);
    }

    @Test
    void requestsGoOutInTheirOrderWithCredentialsAndVariablesOfWhatIsAroundThem() throws Exception {
        ScriptVariables variables = ScriptVariables.NONE
                .withTexts(ScriptScope.ENVIRONMENT, Map.of("token", "hidden"))
                .withTexts(ScriptScope.COLLECTION, Map.of("size", "1"));
        RunTotals totals = run(RunSettings.USUAL, new RunVariables(variables, Set.of("hidden")));
        assertThat(targets()).containsExactly("/1?%7B%7Brow%7D%7D", "/2?size=7", "/3");
        assertThat(sent.getFirst().headers()).anyMatch(line -> line.value().equals("Bearer hidden"));
        assertThat(sent.get(1).headers()).noneMatch(line -> line.is("Authorization"));
        assertThat(totals.requests()).isEqualTo(3);
        assertThat(RunItems.of(shop(), List.of()).passedOver()).containsExactly("feed");
    }

    @Test
    void scriptsRunFromTheOutsideInAndSeeWhatThoseBeforeThemSet() throws Exception {
        play = (call, _) -> call.source().equals("outer")
                ? outcome(
                        List.of(),
                        List.of(new VariableChange(ScriptScope.LOCAL, "row", IntNode.valueOf(5))),
                        null,
                        null)
                : ScriptOutcome.NOTHING;
        run(RunSettings.USUAL, RunVariables.NONE, "one");
        assertThat(calls).extracting(ScriptCall::source).containsExactly("outer", "inner", "check");
        assertThat(calls.get(1).variables().in(ScriptScope.LOCAL)).containsEntry("row", IntNode.valueOf(5));
        assertThat(targets()).containsExactly("/1?5");
        assertThat(calls.getLast().request().url()).isEqualTo("http://shop.test/1?5");
        assertThat(calls.getFirst().info().location()).containsExactly("Shop", "one");
        assertThat(calls).extracting(call -> call.info().current()).containsExactly("Shop", "one", "one");
        assertThat(calls.getLast().response())
                .isNotNull()
                .extracting(each -> each.body().utf8())
                .isEqualTo("ok");
    }

    @Test
    void aScriptChangesTheRequest() throws Exception {
        play = (call, _) -> call.source().equals("inner")
                ? new ScriptOutcome(
                        List.of(),
                        List.of(),
                        call.request().withHeaders(List.of(Parameter.of("X-Made", "yes"))),
                        null,
                        List.of(),
                        false,
                        null,
                        null)
                : ScriptOutcome.NOTHING;
        run(RunSettings.USUAL, RunVariables.NONE, "one");
        assertThat(sent.getFirst().headers()).anyMatch(line -> line.is("X-Made"));
    }

    @Test
    void aRowOfDataIsThereForEachIterationAndTheLastOneForThoseThatAreLeft() throws Exception {
        RunSettings twice = new RunSettings(
                3,
                DataRows.read("row,other\n1,x\n\"a \"\"b\"\"\",y\n"),
                false,
                Duration.ZERO,
                null,
                RunSettings.USUAL.scripts(),
                false);
        RunTotals totals = run(twice, RunVariables.NONE, "one");
        assertThat(targets()).containsExactly("/1?1", "/1?a%20%22b%22", "/1?a%20%22b%22");
        assertThat(totals.iterations()).isEqualTo(3);
        assertThat(new RunSettings(0, twice.data(), false, Duration.ZERO, null, RunSettings.USUAL.scripts(), false)
                        .rounds())
                .isEqualTo(2);
    }

    @Test
    void aScriptSaysWhereTheRunGoesOn() throws Exception {
        play = (call, _) -> call.source().equals("check")
                ? outcome(List.of(), List.of(), new NextRequest.Named("three"), null)
                : ScriptOutcome.NOTHING;
        run(settings(1, false, false));
        assertThat(targets()).extracting(each -> each.substring(0, 2)).containsExactly("/1", "/3");
        play = (_, _) -> outcome(List.of(), List.of(), new NextRequest.None(), null);
        run(settings(2, false, false));
        assertThat(targets()).hasSize(2);
        play = (_, _) -> outcome(List.of(), List.of(), new NextRequest.Named("nowhere"), null);
        run(settings(1, false, false));
        assertThat(targets()).hasSize(1);
        assertThat(told)
                .anyMatch(event -> event instanceof RunEvent.Warned warned
                        && warned.problem().code().equals("next-unknown"));
    }

    @Test
    void withBailTheRequestAtHandIsFinishedAndNoOtherBegins() throws Exception {
        play = (call, _) -> call.source().equals("inner") ? test(Verdict.FAILED) : test(Verdict.PASSED);
        RunTotals totals = run(settings(5, true, false));
        assertThat(calls).hasSize(3);
        assertThat(sent).hasSize(1);
        assertThat(totals.failedTests()).isEqualTo(1);
        assertThat(totals.passedTests()).isEqualTo(2);
        assertThat(run(settings(1, false, false)).requests()).isEqualTo(3);
    }

    @Test
    void aRequestThatCannotBeMadeAndAScriptThatThrowsAreErrorsAndTheRunGoesOn() throws Exception {
        server = request -> request.target().startsWith("/2") ? Bytes.EMPTY : OK;
        play = (call, _) -> call.source().equals("check")
                ? outcome(List.of(), List.of(), null, Problem.of("script-failed", "x is not defined"))
                : ScriptOutcome.NOTHING;
        RunTotals totals = run(RunSettings.USUAL);
        assertThat(totals.failed()).isEqualTo(2);
        assertThat(results()).extracting(RunResult::status).containsExactly(200, 0, 200);
        assertThat(results().getFirst().error()).isEqualTo("After response of one: x is not defined");
        assertThat(results().get(1).error()).isNotBlank();
    }

    @Test
    void whereAScriptFailsBeforeARequestThoseBehindItDoNotRunAndItIsNotSent() throws Exception {
        play = (call, _) -> call.source().equals("outer")
                ? outcome(List.of(), List.of(), null, Problem.of("script-failed", "x is not defined"))
                : ScriptOutcome.NOTHING;
        run(RunSettings.USUAL, RunVariables.NONE, "one");
        assertThat(calls).extracting(ScriptCall::source).containsExactly("outer");
        assertThat(sent).isEmpty();
        assertThat(results().getFirst().error()).isEqualTo("Before each request of Shop: x is not defined");
    }

    @Test
    void anUnknownVariableGoesOutAsItStandsWithAWarningUnlessTheRunIsStrict() throws Exception {
        run(RunSettings.USUAL, RunVariables.NONE, "one");
        assertThat(told)
                .anyMatch(event -> event instanceof RunEvent.Warned warned
                        && warned.problem().message().contains("{{row}}"));
        told.clear();
        run(settings(1, false, true), RunVariables.NONE, "one");
        assertThat(sent).isEmpty();
        assertThat(results().getFirst().error()).contains("row");
    }

    @Test
    void aSecretIsNotShown() throws Exception {
        var variables = ScriptVariables.NONE.withTexts(ScriptScope.GLOBAL, Map.of("row", "canary-7"));
        play = (call, _) -> {
            assertThat(call.secrets()).contains("canary-7");
            return ScriptOutcome.NOTHING;
        };
        run(RunSettings.USUAL, new RunVariables(variables, Set.of("canary-7")), "one");
        assertThat(targets()).containsExactly("/1?canary-7");
        assertThat(results().getFirst().url()).doesNotContain("canary");
    }

    @Test
    void credentialsAreMaskedInWhatScriptsTellBeforeAndAfter() throws Exception {
        ScriptVariables variables =
                ScriptVariables.NONE.withTexts(ScriptScope.ENVIRONMENT, Map.of("token", "hidden-7"));
        play = (call, _) -> call.source().equals("outer")
                ? new ScriptOutcome(
                        List.of(),
                        List.of(),
                        call.request().with(new Auth.Basic("ada", "p4ssword")),
                        null,
                        List.of(),
                        false,
                        null,
                        null)
                : ScriptOutcome.NOTHING;
        run(RunSettings.USUAL, new RunVariables(variables, Set.of("hidden-7")), "one");
        assertThat(calls.get(1).secrets()).contains("p4ssword");
        assertThat(calls.getLast().secrets()).contains("YWRhOnA0c3N3b3Jk");
    }

    @Test
    void whatAScriptAsksForGoesOutTheSameWayAndItsCookiesAreThoseOfTheRun() throws Exception {
        server = request -> request.target().equals("/1?x")
                ? Bytes.latin1("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nContent-Length: 0\r\n\r\n")
                : OK;
        List<ScriptReply> replies = new ArrayList<>();
        play = (call, host) -> {
            if (call.source().equals("check")) {
                replies.add(host.send(((ImportedHttp) shop().items().getLast()).request()));
                assertThat(host.cookies().cookies()).isNotEmpty();
            }
            return ScriptOutcome.NOTHING;
        };
        var variables = ScriptVariables.NONE.with(ScriptScope.GLOBAL, Map.of("row", StringNode.valueOf("x")));
        run(RunSettings.USUAL, new RunVariables(variables, Set.of()), "one");
        assertThat(replies.getFirst()).isInstanceOf(ScriptReply.Answered.class);
        assertThat(targets()).containsExactly("/1?x", "/3");
        assertThat(sent.getLast().headers()).anyMatch(line -> line.is("Cookie"));
    }

    @Test
    void onlyWhatIsNamedIsRunAndAnUnknownNameIsRefused() throws Exception {
        run(RunSettings.USUAL, RunVariables.NONE, "folder", "three");
        assertThat(targets()).containsExactly("/2?size=7", "/3");
        assertThatThrownBy(() -> run(RunSettings.USUAL, RunVariables.NONE, "nothing"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void dataIsCsvOrJson() {
        assertThat(DataRows.read("\ufeffa, b\r\n 1 ,true\r\n\r\n\"2\",x y"))
                .extracting(Object::toString)
                .containsExactly("{a=1, b=true}", "{a=\"2\", b=\"x y\"}");
        assertThat(DataRows.read("[{\"a\": {\"b\": 1}}]")).hasSize(1);
        assertThatThrownBy(() -> DataRows.read("[1]")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> DataRows.read("a\n\"x")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> DataRows.read("[{]")).isInstanceOf(ProblemException.class);
    }
}
