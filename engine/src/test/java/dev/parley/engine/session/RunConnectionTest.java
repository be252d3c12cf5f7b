package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Moment;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.fake.MemoryPeer;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunResult;
import dev.parley.engine.run.RunSettings;
import dev.parley.engine.run.RunSurroundings;
import dev.parley.engine.run.RunVariables;
import dev.parley.engine.run.Runner;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptLayers;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A WebSocket of a run, which is a session like any other. */
class RunConnectionTest extends SessionWorld {

    private final LiveSessions live = (LiveSessions) sessions;
    private final AtomicInteger cancelled = new AtomicInteger();

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
        Delivery delivery = new Delivery(
                new TlsOptions(true, null, null, null),
                null,
                null,
                Duration.ofSeconds(1),
                HttpLimits.DEFAULT,
                "Test",
                BodyFiles.NONE,
                cookies);
        RunSurroundings around = new RunSurroundings(
                http,
                scripts,
                Authorizing.NONE,
                delivery,
                clock,
                clock,
                new Random(1),
                live.ofRuns().recorder("p", "r1", cancelled::incrementAndGet),
                this::open);
        List<RunResult> results = new ArrayList<>();
        VariableSource known = VariableSource.of(Map.of("key", Value.secret("s3cr3t")));
        new Runner(around).run(List.of(item), RunVariables.NONE, known, RunSettings.USUAL, event -> {
            if (event instanceof RunEvent.RequestEnded(RunResult result)) {
                results.add(result);
            }
        });
        network.run();
        return results.getFirst();
    }

    /** A connection on which everything has moved when a call returns. */
    private Link open(LinkRequest request, LinkListener listener) {
        Link link = network.open(request, listener);
        network.run();
        return new Link() {
            @Override
            public Taken perform(Command command, Duration patience) throws InterruptedException {
                Taken taken = link.perform(command, patience);
                network.run();
                return taken;
            }

            @Override
            public void answer(Command command) {
                link.answer(command);
                network.run();
            }

            @Override
            public void drop() {
                link.drop();
                network.run();
            }

            @Override
            public void pause() {
                link.pause();
            }

            @Override
            public void resume() {
                link.resume();
            }
        };
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
