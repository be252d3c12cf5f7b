package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.fake.MemoryPeer.Behaviour;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Party;
import dev.parley.engine.session.ConnectionState.Waiting;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Row;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectingAgainTest extends SessionWorld {

    @Test
    void aLostConnectionIsMadeAgainWithGrowingPauses() {
        SessionView session = sessions.open(session(reconnecting(3)));
        network.run();
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        assertThat(sessions.read(session.id()).state()).isInstanceOfSatisfying(Waiting.class, waiting -> {
            assertThat(waiting.attempt()).isEqualTo(1);
            assertThat(waiting.attempts()).isEqualTo(3);
        });

        network.refuse(Problem.of("refused", "Nobody listens there"));
        pass(Duration.ofMillis(1_300));
        assertThat(network.opened()).hasSize(2);
        assertThat(sessions.read(session.id()).state()).isInstanceOf(Waiting.class);
        network.serve(_ -> Behaviour.SILENT);
        pass(Duration.ofMillis(2_600));

        SessionView again = sessions.read(session.id());
        assertThat(again.state()).isInstanceOf(Open.class);
        assertThat(again.connections()).isEqualTo(3);
        assertThat(previews(session.id(), Kind.NOTE)).anyMatch(note -> note.contains("attempt 2 of 3"));
    }

    @Test
    void anAttemptThatBreaksInsideOfParleyEndsTheSession() {
        SessionView session = sessions.open(session(reconnecting(3)));
        network.run();
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        network.beforeOpening(_ -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> pass(Duration.ofMillis(1_300))).hasMessage("broken");

        assertThat(sessions.read(session.id()).state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("internal"));
    }

    @Test
    void aFirstConnectionThatBreaksInsideOfParleyEndsTheSession() {
        network.beforeOpening(_ -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> sessions.open(session(reconnecting(3)))).hasMessage("broken");

        assertThat(sessions.list(new SessionQuery("p", null, "", null, 2)).sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.state()).isInstanceOf(Failed.class));
    }

    @Test
    void connectingAgainGivesUpAfterTheLastAttempt() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        network.refuse(Problem.of("refused", "Nobody listens there"));
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        pass(Duration.ofMinutes(5));

        assertThat(sessions.read(session.id()).state()).isInstanceOf(Failed.class);
        assertThat(network.opened()).hasSize(3);
        assertThat(previews(session.id(), Kind.NOTE)).contains("Gave up after 2 attempts");
    }

    @Test
    void aPeerThatTakesEveryoneAndDropsThemIsGivenUpToo() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        for (int i = 0; i < 3; i++) {
            network.newest().peer().perform(new Command.Drop(true));
            network.run();
            pass(Duration.ofMillis(2_600));
        }

        assertThat(sessions.read(session.id()).state()).isInstanceOf(Closed.class);
        assertThat(network.opened()).hasSize(3);
        assertThat(previews(session.id(), Kind.NOTE)).contains("Gave up after 2 attempts");
    }

    @Test
    void aConnectionThatWasOpenForAWhileIsMadeAgainFromTheFirstAttempt() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        for (int i = 0; i < 4; i++) {
            pass(Duration.ofSeconds(20));
            network.newest().peer().perform(new Command.Drop(true));
            network.run();
            assertThat(sessions.read(session.id()).state())
                    .isInstanceOfSatisfying(
                            Waiting.class,
                            waiting -> assertThat(waiting.attempt()).isEqualTo(1));
        }
    }

    @Test
    void waitingToConnectAgainCanBeCancelled() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        assertThat(sessions.cancel(session.id()).state()).isInstanceOf(Closed.class);
        pass(Duration.ofMinutes(5));

        assertThat(network.opened()).hasSize(1);
    }

    @Test
    void aCloseThatWasWantedIsNoReasonToConnectAgain() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        sessions.drop(session.id());
        network.run();

        assertThat(sessions.read(session.id()).state()).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.clean()).isFalse();
            assertThat(closed.code()).isEqualTo(1006);
            assertThat(closed.by()).isEqualTo(Party.US);
        });
    }

    @Test
    void connectingCanBeCancelled() {
        SessionView session = sessions.open(session(request("ws://example.com/")));
        sessions.cancel(session.id());
        network.run();

        assertThat(sessions.read(session.id()).state())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cancelled()).isTrue());
    }

    @Test
    void aSessionConnectsOnceMoreAndItsTimelineGoesOn() {
        SessionView session = open("ws://example.com/");
        sessions.close(session.id(), 1000, "", false);
        network.run();
        long entries = sessions.read(session.id()).entries();
        Sessions later = start();
        later.connectAgain(session.id(), new ConnectRequest(request("ws://example.com/2"), PersonalOptions.NONE, null));
        network.run();

        SessionView again = later.read(session.id());
        assertThat(again.state()).isInstanceOf(Open.class);
        assertThat(again.connections()).isEqualTo(2);
        assertThat(again.entries()).isGreaterThan(entries);
        assertThat(again.url()).isEqualTo("ws://example.com/2");
        assertThat(later.timeline(session.id()).rows(Filter.ALL, entries, 1).rows())
                .extracting(Row::preview)
                .containsExactly("Connection 2");
    }
}
