package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.engine.fake.MemoryPeer;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent.Verdict;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Requests that are run one behind the other. */
class RunnerTest extends RunWorld {

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
    void requestsGoOutInTheirOrderWithCredentialsAndVariablesOfWhatIsAroundThem() throws Exception {
        ScriptVariables variables = ScriptVariables.NONE
                .withTexts(ScriptScope.ENVIRONMENT, Map.of("token", "hidden"))
                .withTexts(ScriptScope.COLLECTION, Map.of("size", "1"));
        RunTotals totals = run(RunSettings.USUAL, new RunVariables(variables, Set.of("hidden")));
        assertThat(targets()).containsExactly("/1?%7B%7Brow%7D%7D", "/2?size=7", "/3");
        assertThat(sockets.opened()).extracting(link -> link.request().target()).containsExactly("/feed");
        assertThat(sent.getFirst().headers()).anyMatch(line -> line.value().equals("Bearer hidden"));
        assertThat(sent.get(1).headers()).noneMatch(line -> line.is("Authorization"));
        assertThat(totals.requests()).isEqualTo(4);
    }

    @Test
    void aWebSocketIsConnectedToHeardAndClosedInItsTurn() throws Exception {
        sockets.serve(peer -> {
            peer.send("hello");
            peer.perform(new Command.SendClose(1000, "bye"));
            return MemoryPeer.Behaviour.SILENT;
        });
        run(RunSettings.USUAL);
        RunResult feed = results().get(2);
        assertThat(feed.status()).isEqualTo(101);
        assertThat(feed.size()).isEqualTo(5);
        assertThat(feed.url()).isEqualTo("ws://shop.test/feed");
        assertThat(feed.error()).isNull();
    }

    @Test
    void aWebSocketThatIsClosedForAMistakeOrRefusedFails() throws Exception {
        sockets.serve(closing(1011, "broken"));
        run(RunSettings.USUAL);
        sockets.refuse(Problem.of("refused", "Nobody listens there"));
        run(RunSettings.USUAL);
        assertThat(results().get(2).error()).isEqualTo("The peer closed with 1011 broken");
        assertThat(results().get(6).error()).isEqualTo("Nobody listens there");
        assertThat(results().get(6).status()).isZero();
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
    void aScriptHasAnotherRequestOfTheRunSentWithItsScripts() throws Exception {
        List<ScriptReply> replies = new ArrayList<>();
        VariableChange token = new VariableChange(ScriptScope.ENVIRONMENT, "token", StringNode.valueOf("t"));
        play = (call, host) -> {
            if (call.source().equals("check") && !host.isWithin()) {
                replies.add(host.run("two", Map.of("size", IntNode.valueOf(9))));
                replies.add(host.run("feed", Map.of()));
                replies.add(host.run("nothing", Map.of()));
            } else if (call.info().current().equals("Shop") && host.isWithin()) {
                return outcome(test(Verdict.PASSED).events(), List.of(token), new NextRequest.None(), null);
            }
            return ScriptOutcome.NOTHING;
        };
        run(RunSettings.USUAL, RunVariables.NONE);
        assertThat(targets()).startsWith("/1?%7B%7Brow%7D%7D", "/2?size=9", "/2?size=7");
        assertThat(results().getFirst().tests()).hasSize(1);
        assertThat(replies.getFirst())
                .isInstanceOfSatisfying(
                        ScriptReply.Ran.class,
                        ran -> assertThat(ran.changes())
                                .contains(
                                        new VariableChange(ScriptScope.ENVIRONMENT, "token", StringNode.valueOf("t"))));
        assertThat(replies.subList(1, 3)).allMatch(ScriptReply.Failed.class::isInstance);
    }

    @Test
    void theScriptsOfARunFollowOneAnotherUntilItIsOver() throws Exception {
        run(RunSettings.USUAL);
        assertThat(runs).hasSize(1).allMatch(PlayedScripts.Run::isClosed);
        assertThat(runs.getFirst().names()).hasSameSizeAs(calls).hasSizeGreaterThan(3);
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
    void aRequestThatCannotBeMadeAndAScriptThatThrowsAreErrorsAndTheRunGoesOn() throws Exception {
        server = request -> request.target().startsWith("/2") ? Bytes.EMPTY : OK;
        play = (call, _) -> call.source().equals("check")
                ? outcome(List.of(), List.of(), null, Problem.of("script-failed", "x is not defined"))
                : ScriptOutcome.NOTHING;
        RunTotals totals = run(RunSettings.USUAL);
        assertThat(totals.failed()).isEqualTo(2);
        assertThat(results()).extracting(RunResult::status).containsExactly(200, 0, 101, 200);
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
    void aPathParameterWithoutAValueGoesOutByItsNameWithAWarningUnlessTheRunIsStrict() throws Exception {
        String named = COLLECTION.replace("\"http://shop.test/1?{{row}}\"", """
            {"url": {"raw": "http://shop.test/:id/lines/:line", "variable": [{"key": "id"}, {"key": "line", "value": ""}]}}\
            """);
        run(named, RunSettings.USUAL, RunVariables.NONE, "one");
        assertThat(targets()).containsExactly("/:id/lines/:line");
        assertThat(told)
                .filteredOn(RunEvent.Warned.class::isInstance)
                .extracting(event -> ((RunEvent.Warned) event).problem().message())
                .contains("The path parameters id, line have no value and go out as :id, :line");
        told.clear();
        run(named, settings(1, false, true), RunVariables.NONE, "one");
        assertThat(sent).isEmpty();
        assertThat(results().getFirst().error()).isEqualTo("The path parameter id has no value");
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
                .containsExactly("{a=1, b=\"true\"}", "{a=\"2\", b=\"x y\"}");
        assertThat(DataRows.read("[{\"a\": {\"b\": 1}}]")).hasSize(1);
        assertThatThrownBy(() -> DataRows.read("[1]")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> DataRows.read("a\n\"x")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> DataRows.read("[{]")).isInstanceOf(ProblemException.class);
    }
}
