package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.timeline.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Sending to a peer that does not read. */
class SlowPeerTest extends SessionWorld {

    @Test
    void whatAPeerDoesNotReadIsRefusedInTheEnd() {
        SessionView session = open("ws://example.com/");
        network.newest().full(true);
        assertThatThrownBy(() -> sessions.send(session.id(), text("unread")))
                .isInstanceOfSatisfying(WrongStateException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo("peer-does-not-read");
                    assertThat(e.problem().message()).contains("1,234,567 bytes");
                });
        assertThatThrownBy(() -> sessions.ping(session.id(), "unread")).isInstanceOf(WrongStateException.class);

        network.newest().full(false);
        sessions.send(session.id(), text("read"));
        network.run();
        assertThat(network.newest().peer().received()).containsExactly("read");
    }

    @Test
    void aRepeatedMessageRestsMeanwhileAndThatIsSaidOnce() {
        SessionView session = open("ws://example.com/");
        sessions.repeat(session.id(), text("tick"), Duration.ofSeconds(1));
        network.newest().full(true);
        pass(Duration.ofSeconds(5));
        network.newest().full(false);
        pass(Duration.ofMillis(2_500));

        assertThat(network.newest().peer().received()).containsExactly("tick", "tick", "tick");
        assertThat(previews(session.id(), Kind.NOTE))
                .filteredOn(note -> note.contains("rests until"))
                .hasSize(1);
        assertThat(sessions.read(session.id()).repeat()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aSavedMessageThatFoundNoRoomIsSaid() {
        network.beforeOpening(link -> link.full(true));
        SessionView session = sessions.open(session(request("ws://example.com/", saved("hello", "hi", true, null))));
        network.run();

        assertThat(previews(session.id(), Kind.ERROR))
                .singleElement()
                .asString()
                .startsWith("Saved message “hello” was not sent: The peer does not read");
    }
}
