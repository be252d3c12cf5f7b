package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.sending.ExchangeView;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.session.ConnectionState.Answered;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.protocol.http.HeaderField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** Scripts around HTTP requests that are sent as sessions. */
class SendingScriptsTest extends SendingWorld {

    @Test
    void scriptsChangeTheRequestAndTestTheResponseAndAreHeard() {
        answers.put("/after", "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok");
        HttpRequest request = scripted("http://example.com/before");
        played = new ScriptOutcome(
                List.of(
                        new ScriptEvent.Printed(ScriptEvent.Level.WARN, "hm"),
                        new ScriptEvent.Tested("is fine", ScriptEvent.Verdict.FAILED, "it is not")),
                List.of(),
                get("http://example.com/after"),
                null,
                List.of(),
                false,
                null,
                null);
        SessionView session = send(request);

        assertThat(session.url()).isEqualTo("http://example.com/after");
        assertThat(summary(session).tests()).isEqualTo(new HttpSummary.TestCounts(0, 2, 0));
        assertThat(exchange(session).console())
                .extracting(ExchangeView.Line::text)
                .containsExactly("hm", "hm");
        assertThat(exchange(session).tests()).hasSize(2);
        assertThat(scripts.calls()).hasSize(2);
        assertThat(Objects.requireNonNull(scripts.calls().getLast().response())
                        .body()
                        .utf8())
                .isEqualTo("ok");
        assertThat(session.state()).isInstanceOf(Answered.class);
    }

    @Test
    void aScriptThatFailsBeforeARequestKeepsItFromBeingSent() {
        played = ScriptOutcome.failed(
                Problem.of("script-failed", "x is not defined").at(new Place.Position(3, 1)));
        SessionView session = send(scripted("http://example.com/"));

        assertThat(http.requests()).isEmpty();
        assertThat(session.state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.problem().message())
                                .isEqualTo("Before request of Chat, line 3: x is not defined"));
        assertThat(exchange(session).problem()).isNotNull();
    }

    @Test
    void scriptsOfTheProjectAndOfFoldersRunAroundARequestWithoutAnyOfItsOwn() {
        Scripts both = new Scripts(Map.of(Moment.BEFORE_REQUEST, "before", Moment.AFTER_RESPONSE, "after"));
        Map<String, Scripts> folders = new LinkedHashMap<>();
        folders.put("Shop", both);
        folders.put("Orders", both);
        within(folders);
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        SessionView session = send(get("http://example.com/"));

        assertThat(session.state()).isInstanceOf(Answered.class);
        assertThat(scripts.calls())
                .extracting(ScriptCall::name)
                .containsExactly(
                        "Before each request of Shop",
                        "Before each request of Orders",
                        "After each response of Shop",
                        "After each response of Orders");
        assertThat(scripts.calls().getLast().response()).isNotNull();
    }

    @Test
    void anAddressThatIsOnlySetByAScriptOfAFolderIsNoMistake() {
        within(Map.of("Shop", new Scripts(Map.of(Moment.BEFORE_REQUEST, "before"))));
        SessionView session = send(get("{{base}}/orders"));
        assertThat(scripts.calls()).hasSize(1);
        assertThat(session.state()).isInstanceOf(Failed.class);
    }

    @Test
    void aScriptHasASavedRequestRunWithItsOwnScripts() {
        saved.put("log in", new SavedRequest("e9", "log in", scripted("http://example.com/login?user={{user}}")));
        answers.put("/login?user=ada", "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok");
        List<ScriptReply> replies = new ArrayList<>();
        ask = host -> {
            if (!host.isWithin()) {
                replies.add(host.run("log in", Map.of("user", StringNode.valueOf("ada"))));
                replies.add(host.run("nothing", Map.of()));
            } else {
                replies.add(host.run("log in", Map.of()));
            }
        };
        SessionView asking = send(scripted("http://example.com/"));
        assertThat(exchange(asking).console())
                .filteredOn(line -> line.text().equals("pm.execution.runRequest: log in → 201 Created"))
                .hasSize(2)
                .extracting(line -> Objects.requireNonNull(line.printed().session()))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    SessionView ran = sessions.read(id);
                    assertThat(ran.url()).isEqualTo("http://example.com/login?user=ada");
                    assertThat(ran.origin().endpoint()).isEqualTo("e9");
                    assertThat(ran.state()).isInstanceOf(Answered.class);
                    assertThat(exchange(ran).hops()).hasSize(1);
                });
        assertThat(scripts.calls())
                .extracting(call -> call.info().current(), ScriptCall::moment)
                .contains(tuple("log in", Moment.BEFORE_REQUEST), tuple("log in", Moment.AFTER_RESPONSE));
        assertThat(http.requests()).extracting(ExchangeRequest::target).contains("/login?user=ada", "/");
        assertThat(replies)
                .filteredOn(ScriptReply.Ran.class::isInstance)
                .isNotEmpty()
                .allMatch(reply -> ((ScriptReply.Ran) reply).response().status() == 201);
        assertThat(replies)
                .filteredOn(ScriptReply.Failed.class::isInstance)
                .extracting(reply -> ((ScriptReply.Failed) reply).problem().code())
                .contains("request-unknown", "runs-nested");
    }

    @Test
    void theScriptsOfARequestFollowOneAnotherUntilItIsOver() {
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        send(scripted("http://example.com/"));
        assertThat(scripts.runs()).hasSize(1).allMatch(PlayedScripts.Run::isClosed);
        assertThat(scripts.runs().getFirst().names())
                .containsExactly("Before request of Chat", "After response of Chat");
    }

    @Test
    void whatTheScriptsOfASavedRequestSetIsKnownToTheOneThatHadItRun() {
        saved.put("log in", new SavedRequest("e9", "log in", scripted("http://example.com/login")));
        answers.put("/login", "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok");
        answers.put("/?t=t-1", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        VariableChange token = new VariableChange(ScriptScope.LOCAL, "token", StringNode.valueOf("t-1"));
        List<ScriptReply> replies = new ArrayList<>();
        ask = host -> {
            if (!host.isWithin()) {
                replies.add(host.run("log in", Map.of()));
            }
        };
        played = new ScriptOutcome(List.of(), List.of(token), null, null, List.of(), false, null, null);
        send(scripted("http://example.com/?t={{token}}"));
        assertThat(replies.getFirst())
                .isInstanceOfSatisfying(
                        ScriptReply.Ran.class, ran -> assertThat(ran.changes()).containsOnly(token));
        assertThat(scripts.runs()).hasSizeGreaterThan(1).allMatch(PlayedScripts.Run::isClosed);
    }

    @Test
    void scriptsSeeTheCredentialsThatTheRequestInherits() {
        inherited = new Auth.Bearer("t0ken-of-a-folder", "Bearer");
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        send(with(scripted("http://example.com/"), new Auth.Inherit()));
        assertThat(scripts.calls().getFirst().request().auth()).isEqualTo(inherited);
        assertThat(scripts.calls().getFirst().secrets()).contains("t0ken-of-a-folder");
        assertThat(http.requests().getLast().headers())
                .contains(new HeaderField("Authorization", "Bearer t0ken-of-a-folder"));
    }

    @Test
    void credentialsThatStandInTheRequestAreMaskedInWhatItsScriptsTell() {
        answers.put("/", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        send(with(scripted("http://example.com/"), new Auth.Bearer("t0ken-in-full", "Bearer")));
        assertThat(scripts.calls()).hasSize(2).allMatch(call -> call.secrets().contains("t0ken-in-full"));
        send(with(scripted("http://example.com/"), new Auth.Basic("ada", "p4ssword")));
        assertThat(scripts.calls().getLast().secrets()).contains("YWRhOnA0c3N3b3Jk");
    }
}
