package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Moment;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Connections that do not come as far as to be opened. */
class PreparingTest extends SessionWorld {

    private static final NewSession SCRIPTED = scripted(Map.of(Moment.BEFORE_CONNECT, "a"));
    private static final ScriptOutcome FAILING = ScriptOutcome.failed(Problem.of("script-failed", "no"))
            .telling(told("c").events());

    @Test
    void scriptsBeforeAConnectionThatCannotBeOpenedHoldNothing() {
        network.beforeOpening(_ -> {
            throw new IllegalStateException("shut down");
        });
        assertThatThrownBy(() -> sessions.open(SCRIPTED)).hasMessage("shut down");
        assertThat(scripts.runs()).hasSize(1).allMatch(PlayedScripts.Run::isClosed);
        assertThat(only().state()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cancelled()).isFalse();
            assertThat(failed.problem().code()).isEqualTo("internal");
        });
    }

    @Test
    void workThatBreaksAsItIsGivenUpIsCancelled() {
        ask = _ -> {
            sessions.cancel(only().id());
            throw new IllegalStateException("interrupted");
        };
        assertThatThrownBy(() -> sessions.open(SCRIPTED)).hasMessage("interrupted");
        assertThat(only().state()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.cancelled()).isTrue();
            assertThat(failed.problem()).isEqualTo(Problem.of("cancelled", "Cancelled"));
        });
        assertThat(previews(only().id(), Kind.ERROR)).containsExactly("Cancelled");
    }

    @Test
    void anAttemptThatIsNotPreparedHasANumberOfItsOwn() {
        String id = open("ws://example.com/").id();
        sessions.drop(id);
        network.run();
        played = FAILING;
        sessions.connectAgain(id, SCRIPTED.connect());
        assertThat(sessions.read(id).connections()).isEqualTo(2);
        assertThat(numbered(id, Kind.NOTE)).containsExactly("2 c");
        assertThat(numbered(id, Kind.ERROR)).endsWith("2 Before connect of Chat: no");
    }

    @Test
    void whatFollowsAFirstAttemptThatIsNotPreparedIsTheSecondOne() {
        played = FAILING;
        String id = sessions.open(SCRIPTED).id();
        assertThat(sessions.read(id).connections()).isEqualTo(1);
        played = told("again");
        sessions.connectAgain(id, SCRIPTED.connect());
        network.run();
        assertThat(sessions.read(id).connections()).isEqualTo(2);
        assertThat(numbered(id, Kind.ERROR)).containsExactly("1 Before connect of Chat: no");
        assertThat(numbered(id, Kind.NOTE)).containsExactly("1 c", "2 again", "2 Connection 2");
    }

    @Test
    void anAttemptByItselfThatIsNotPreparedIsCountedToo() {
        NewSession scripted = scripted(Map.of(Moment.BEFORE_CONNECT, "a"), reconnecting(2));
        String id = sessions.open(scripted).id();
        network.run();
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        played = FAILING;
        pass(Duration.ofSeconds(2));
        assertThat(sessions.read(id).connections()).isEqualTo(2);
        assertThat(numbered(id, Kind.ERROR)).endsWith("2 Before connect of Chat: no");
    }

    /** Rows of a kind, each behind the number of its connection. */
    private List<String> numbered(String id, Kind kind) {
        return sessions.timeline(id).rows(new Filter(Set.of(), Set.of(kind), 0), 0, 100).rows().stream()
                .map(row -> row.connection() + " " + row.preview())
                .toList();
    }

    private SessionView only() {
        SessionView found = sessions.list(new SessionQuery("p", null, "", null, 2))
                .sessions()
                .getFirst();
        return sessions.read(found.id());
    }
}
