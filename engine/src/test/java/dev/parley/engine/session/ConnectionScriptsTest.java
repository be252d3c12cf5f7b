package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import dev.parley.description.variables.Value;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.link.Stage;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptCommand;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.http.HeaderField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** The scripts of a WebSocket session. */
class ConnectionScriptsTest extends SessionWorld {

    @Test
    void eachMomentIsRunInItsOrderAndHeard() {
        played = told("heard");
        SessionView session = openScripted(
                Map.of(Moment.BEFORE_CONNECT, "a", Moment.ON_OPEN, "b", Moment.ON_MESSAGE, "c", Moment.ON_CLOSE, "d"));
        network.newest().peer().send("hello");
        network.run();
        sessions.drop(session.id());
        network.run();

        assertThat(scripts.calls())
                .extracting(ScriptCall::moment)
                .containsExactly(Moment.BEFORE_CONNECT, Moment.ON_OPEN, Moment.ON_MESSAGE, Moment.ON_CLOSE);
        assertThat(scripts.calls().get(2).message()).isEqualTo(new ScriptMessage.Text("hello"));
        assertThat(sessions.read(session.id()).state()).isInstanceOf(Closed.class);
        assertThat(previews(session.id(), Kind.NOTE))
                .filteredOn("heard"::equals)
                .hasSize(4);
    }

    @Test
    void thoseOfOneConnectionFollowOneAnotherUntilItHasEnded() {
        SessionView session =
                openScripted(Map.of(Moment.BEFORE_CONNECT, "a", Moment.ON_OPEN, "b", Moment.ON_CLOSE, "d"));
        network.run();
        assertThat(scripts.runs()).hasSize(1).noneMatch(PlayedScripts.Run::isClosed);
        sessions.drop(session.id());
        network.run();
        assertThat(scripts.runs().getFirst().names())
                .containsExactly("Before connect of Chat", "On open of Chat", "On close of Chat");
        assertThat(scripts.runs()).hasSize(1).allMatch(PlayedScripts.Run::isClosed);
    }

    @Test
    void thoseOfAConnectionThatDoesNotBeginHoldNothing() {
        beginTwice(Map.of(Moment.ON_OPEN, "a"));
        assertThat(scripts.runs()).extracting(PlayedScripts.Run::isClosed).containsExactly(false, true);
    }

    @Test
    void whatRunsBeforeAConnectionDoesNotRunWhereOneIsThere() {
        beginTwice(Map.of(Moment.BEFORE_CONNECT, "a"));
        assertThat(scripts.calls()).hasSize(1);
    }

    private void beginTwice(Map<Moment, String> texts) {
        NewSession wanted = scripted(texts);
        String id = sessions.open(wanted).id();
        network.run();
        assertThatThrownBy(() -> sessions.connectAgain(id, wanted.connect())).isInstanceOf(WrongStateException.class);
    }

    @Test
    void aMessageIsSentAsItsScriptWantsItAndItsSecretsStayMasked() {
        variables.put("key", Value.secret("s3cr3t-value"));
        played = outcome(new ScriptMessage.Text("now with s3cr3t-value inside"), List.of(), false);
        SessionView session = openScripted(Map.of(Moment.BEFORE_MESSAGE, "x"));
        sessions.send(session.id(), text("{{key}}"));
        network.run();

        assertThat(scripts.calls().getFirst().message()).isEqualTo(new ScriptMessage.Text("s3cr3t-value"));
        assertThat(previews(session.id(), Kind.TEXT)).containsExactly("now with ************ inside");
    }

    @Test
    void aMessageThatItsScriptSkipsIsNotSent() {
        played = outcome(null, List.of(), true);
        SessionView session = openScripted(Map.of(Moment.BEFORE_MESSAGE, "x"));
        assertThat(sessions.send(session.id(), text("hello")).size()).isZero();
        network.run();

        assertThat(previews(session.id(), Kind.TEXT)).isEmpty();
    }

    @Test
    void scriptsSendAndCloseByThemselves() {
        played = outcome(
                null,
                List.of(
                        new ScriptCommand.Send(new ScriptMessage.Text("by script")),
                        new ScriptCommand.Close(1000, "enough")),
                false);
        SessionView session = openScripted(Map.of(Moment.ON_OPEN, "x"));
        network.run();

        assertThat(previews(session.id(), Kind.TEXT)).containsExactly("by script");
        assertThat(previews(session.id(), Kind.CLOSE)).anyMatch(line -> line.contains("enough"));
    }

    @Test
    void whatRunsBeforeConnectingMayChangeTheHandshakeOrForbidIt() {
        played = new ScriptOutcome(
                List.of(),
                List.of(),
                new dev.parley.description.request.HttpRequest(
                        "GET",
                        "ws://example.com/",
                        List.of(),
                        List.of(),
                        List.of(dev.parley.description.request.Parameter.of("X-Made", "by script")),
                        List.of(),
                        new dev.parley.description.request.Auth.None(),
                        new dev.parley.description.request.HttpBody.None(),
                        Scripts.NONE,
                        dev.parley.description.request.HttpOptions.NONE,
                        null),
                null,
                List.of(),
                false,
                null,
                null);
        openScripted(Map.of(Moment.BEFORE_CONNECT, "x"));
        assertThat(network.newest().request().headers()).contains(new HeaderField("X-Made", "by script"));

        played = ScriptOutcome.failed(Problem.of("script-failed", "x is not defined"));
        assertThat(forbidden(Map.of(Moment.BEFORE_CONNECT, "x"))).isEqualTo("Before connect of Chat: x is not defined");
    }

    @Test
    void scriptsOfFoldersRunAtEachMomentBeforeThoseOfTheConnectionAndSeeWhatWasChanged() {
        within(folders("shop", "live"));
        played = outcome(new ScriptMessage.Text("changed"), List.of(), false);
        SessionView session = openScripted(every("own"));
        sessions.send(session.id(), text("hello"));
        network.newest().peer().send("news");
        network.run();
        sessions.drop(session.id());
        network.run();

        for (Moment moment : every("own").keySet()) {
            assertThat(scripts.calls())
                    .filteredOn(call -> call.moment() == moment)
                    .extracting(ScriptCall::source)
                    .containsExactly("shop", "live", "own");
        }
        assertThat(scripts.calls())
                .filteredOn(call -> call.moment() == Moment.BEFORE_MESSAGE)
                .extracting(ScriptCall::message)
                .containsExactly(
                        new ScriptMessage.Text("hello"),
                        new ScriptMessage.Text("changed"),
                        new ScriptMessage.Text("changed"));
        ScriptCall folder = scripts.calls().get(1);
        assertThat(folder.info().location()).containsExactly("shop", "live", "Chat");
        assertThat(folder.info().current()).isEqualTo("live");
        assertThat(folder.info().environment()).isEqualTo("Staging");
        assertThat(previews(session.id(), Kind.TEXT)).contains("changed");
    }

    @Test
    void aFolderMayForbidTheConnectionAndItsScriptIsNamed() {
        within(folders("shop"));
        played = ScriptOutcome.failed(Problem.of("script-failed", "x is not defined"));
        assertThat(forbidden(Map.of(Moment.BEFORE_CONNECT, "own")))
                .isEqualTo("Before each connect of shop: x is not defined");
        assertThat(scripts.calls()).hasSize(1);
    }

    @Test
    void aVariableThatCannotBeKeptIsToldAndTheOthersAndTheEndOfTheSessionAreNot() {
        played = new ScriptOutcome(
                List.of(),
                List.of(
                        new VariableChange(ScriptScope.ENVIRONMENT, "", StringNode.valueOf("a")),
                        new VariableChange(ScriptScope.ENVIRONMENT, "fine", StringNode.valueOf("b"))),
                null,
                null,
                List.of(),
                false,
                null,
                null);
        SessionView session = openScripted(Map.of(Moment.ON_OPEN, "a", Moment.ON_CLOSE, "b"));
        sessions.drop(session.id());
        network.run();

        assertThat(kept).extracting(VariableChange::name).containsExactly("fine", "fine");
        assertThat(previews(session.id(), Kind.NOTE))
                .contains("On open of Chat: the variable “” was not kept: A variable needs a name");
        assertThat(sessions.read(session.id()).state()).isInstanceOf(Closed.class);
    }

    @Test
    void aMessageWhoseScriptFailsIsNotSentWhichIsTold() {
        played = ScriptOutcome.failed(Problem.of("script-failed", "x is not defined"));
        SessionView session = openScripted(Map.of(Moment.BEFORE_MESSAGE, "x"));
        assertThat(sessions.send(session.id(), text("hello")).size()).isZero();
        network.run();

        assertThat(previews(session.id(), Kind.TEXT)).isEmpty();
        assertThat(previews(session.id(), Kind.NOTE))
                .contains(
                        "Before message of Chat: x is not defined",
                        "The message was not sent, as what runs before it failed");
    }

    @Test
    void whatScriptsSayBeforeAConnectionThatDoesNotBeginIsKept() {
        played = ScriptOutcome.failed(Problem.of("script-failed", "x is not defined"))
                .telling(told("about to fail").events());
        SessionView session = openScripted(Map.of(Moment.BEFORE_CONNECT, "x"));
        assertThat(previews(session.id(), Kind.NOTE)).containsExactly("about to fail");
        assertThat(previews(session.id(), Kind.ERROR)).containsExactly("Before connect of Chat: x is not defined");
        assertThat(session.endedAt()).isNotNull();
        assertThat(scripts.runs()).allMatch(PlayedScripts.Run::isClosed);
    }

    /** Why a connection does not begin. */
    private String forbidden(Map<Moment, String> texts) {
        SessionView session = openScripted(texts);
        assertThat(session.connections()).isEqualTo(1);
        Failed state = (Failed) session.state();
        assertThat(state.cancelled()).isFalse();
        assertThat(state.stage()).isEqualTo(Stage.PREPARE);
        assertThat(state.problem().place()).isEqualTo(Place.at("/request/scripts/beforeConnect"));
        return state.problem().message();
    }

    private static Map<String, Scripts> folders(String... names) {
        Map<String, Scripts> folders = new LinkedHashMap<>();
        for (String name : names) {
            folders.put(name, new Scripts(every(name)));
        }
        return folders;
    }

    private static Map<Moment, String> every(String source) {
        return Map.of(
                Moment.BEFORE_CONNECT, source,
                Moment.ON_OPEN, source,
                Moment.BEFORE_MESSAGE, source,
                Moment.ON_MESSAGE, source,
                Moment.ON_CLOSE, source);
    }

    private SessionView openScripted(Map<Moment, String> texts) {
        SessionView session = sessions.open(scripted(texts));
        network.run();
        return Objects.requireNonNull(sessions.read(session.id()));
    }

    private static ScriptOutcome outcome(
            @Nullable ScriptMessage message, List<ScriptCommand> commands, boolean skipped) {
        return new ScriptOutcome(List.of(), List.of(), null, message, commands, skipped, null, null);
    }
}
