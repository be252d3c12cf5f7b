package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Moment;
import dev.parley.engine.fake.PlayedScripts;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.timeline.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Connections that do not come as far as to be opened. */
class PreparingTest extends SessionWorld {

    private static final NewSession SCRIPTED = scripted(Map.of(Moment.BEFORE_CONNECT, "a"));

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

    private SessionView only() {
        SessionView found = sessions.list(new SessionQuery("p", null, "", null, 2))
                .sessions()
                .getFirst();
        return sessions.read(found.id());
    }
}
