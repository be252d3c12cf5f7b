package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Moment;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.credential.Renewal;
import dev.parley.engine.fake.MemoryPeer;
import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunResult;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptLayers;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A WebSocket of a run, which is a session like any other. */
class RunConnectionTest extends RunWorld {

    private RunResult run() throws InterruptedException {
        RunItem item = new RunItem(
                "e7",
                "feed",
                List.of(),
                request("ws://shop.test/feed?key={{key}}", saved("m", "hello {{key}}", false, null)),
                PersonalOptions.NONE,
                new ScriptLayers(
                        List.of(), new ScriptLayers.Layer("feed", new Scripts(Map.of(Moment.ON_MESSAGE, "heard")))),
                Map.of());
        VariableSource known = VariableSource.of(Map.of("key", Value.secret("s3cr3t")));
        return run(List.of(item), known, recorder()).getFirst();
    }

    /** A server that answers a message and says good-bye. */
    private void answering() {
        network.serve(peer -> event -> {
            if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
                peer.send("welcome");
                peer.perform(new Command.SendClose(1000, "bye"));
            }
        });
    }

    @Test
    void whatCrossesItAndWhatItsScriptsTellIsInItsTimeline() throws InterruptedException {
        answering();
        played = new ScriptOutcome(
                List.of(new ScriptEvent.Tested("is welcome", ScriptEvent.Verdict.PASSED, null)),
                List.of(),
                null,
                null,
                List.of(),
                false,
                null,
                null);
        RunResult result = run();
        assertThat(result.error()).isNull();
        String id = Objects.requireNonNull(result.session());
        SessionView session = sessions.read(id);
        assertThat(session.kind()).isEqualTo(SessionKind.WEBSOCKET);
        assertThat(session.origin().run()).isEqualTo("r1");
        assertThat(session.origin().endpoint()).isEqualTo("e7");
        assertThat(session.state())
                .isInstanceOfSatisfying(
                        Closed.class, state -> assertThat(state.reason()).isEqualTo("bye"));
        assertThat(session.endedAt()).isNotNull();
        assertThat(List.of(session.sent(), session.received())).containsExactly(1L, 1L);
        assertThat(previews(id, Kind.HANDSHAKE)).hasSize(1);
        assertThat(previews(id, Kind.TEXT)).hasSize(2).contains("welcome");
        assertThat(previews(id, Kind.TEST)).containsExactly("is welcome");
        assertThat(Objects.requireNonNull(sessions.request(id)).path("url").asString())
                .isEqualTo("ws://shop.test/feed?key={{key}}");
    }

    @Test
    void itsSecretsAreMasked() throws InterruptedException {
        answering();
        String id = Objects.requireNonNull(run().session());
        assertThat(network.newest().peer().received()).containsExactly("hello s3cr3t");
        assertThat(sessions.read(id).url()).doesNotContain("s3cr3t");
        assertThat(previews(id, Kind.TEXT)).noneMatch(text -> text.contains("s3cr3t"));
        assertThat(entry(id, Kind.HANDSHAKE, false).toString()).doesNotContain("s3cr3t");
        assertThat(scripts.calls()).isNotEmpty().allMatch(call -> call.secrets().contains("s3cr3t"));
    }

    @Test
    void oneThatIsRefusedSaysSoInItsSession() throws InterruptedException {
        network.refuse(Problem.of("refused", "Nobody listens there"));
        RunResult result = run();
        assertThat(result.error()).isEqualTo("Nobody listens there");
        String id = Objects.requireNonNull(result.session());
        assertThat(sessions.read(id).state()).isInstanceOf(Failed.class);
        assertThat(sessions.read(id).endedAt()).isNotNull();
    }

    private static Authorized bearer(WebSocketRequest request, VariableSource known, String token, Renewal renewal) {
        return new Authorized(
                request.with(new Auth.Bearer("{{$token}}", "Bearer")),
                VariableSource.of(Map.of("$token", Value.secret(token))).within(known),
                renewal);
    }

    private List<String> tokens() {
        return network.opened().stream()
                .map(link ->
                        Objects.requireNonNull(new HeaderFields(link.request().headers()).first("Authorization")))
                .toList();
    }

    @Test
    void oneWhoseTokenIsRefusedConnectsOnceMoreWithANewOneInTheSameSessionWhichIsTold() throws InterruptedException {
        network.refuse(Problem.of("refused", "No"), 401);
        authorizing = (_, request, _, known) -> network.opened().isEmpty()
                ? bearer((WebSocketRequest) request, known, "0ld-token", () -> {
                    answering();
                    return true;
                })
                : bearer((WebSocketRequest) request, known, "new-token", () -> true);
        RunResult result = run();
        assertThat(tokens()).containsExactly("Bearer 0ld-token", "Bearer new-token");
        assertThat(result.error()).isNull();
        assertThat(result.status()).isEqualTo(101);
        assertThat(heard)
                .filteredOn(RunEvent.Warned.class::isInstance)
                .extracting(event -> ((RunEvent.Warned) event).problem().message())
                .containsExactly("The token was refused (401): connected once more with a new one");
        String id = Objects.requireNonNull(result.session());
        assertThat(sessions.read(id).state()).isInstanceOf(Closed.class);
        assertThat(sessions.read(id).connections()).isEqualTo(2);
        assertThat(previews(id, Kind.TEXT)).hasSize(2).contains("welcome");
        assertThat(previews(id, Kind.NOTE)).anyMatch(note -> note.startsWith("The token was refused (401)"));
        assertThat(sessions.list(new SessionQuery("p", null, "", null, 9)).sessions())
                .hasSize(1);
    }

    @Test
    void aNewTokenThatIsRefusedTooIsTheEndAndSoIsNone() throws InterruptedException {
        network.refuse(Problem.of("refused", "No"), 401);
        authorizing = (_, request, _, known) -> bearer((WebSocketRequest) request, known, "t0ken", () -> true);
        RunResult twice = run();
        assertThat(tokens()).hasSize(2);
        assertThat(twice.status()).isEqualTo(401);
        assertThat(twice.error()).isEqualTo("No");
        assertThat(sessions.read(Objects.requireNonNull(twice.session())).state())
                .isInstanceOf(Failed.class);
        authorizing = (_, request, _, known) -> bearer((WebSocketRequest) request, known, "t0ken", () -> false);
        run();
        assertThat(tokens()).hasSize(3);
    }

    @Test
    void itBelongsToItsRunWhileThatGoesOn() throws InterruptedException {
        network.serve(peer -> {
            String id = sessions.list(new SessionQuery("p", null, "", null, 9))
                    .sessions()
                    .getFirst()
                    .id();
            assertThatThrownBy(() -> sessions.send(id, text("by hand"))).hasMessageContaining("run");
            sessions.cancel(id);
            peer.perform(new Command.SendClose(1000, ""));
            return MemoryPeer.Behaviour.SILENT;
        });
        run();
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void whatItKeptIsForgottenWithTheRun() throws InterruptedException {
        answering();
        String id = Objects.requireNonNull(run().session());
        live.ofRuns().forget("p", "r1");
        assertThatThrownBy(() -> sessions.read(id)).isInstanceOf(NoSuchSessionException.class);
    }
}
