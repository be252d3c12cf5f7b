package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Party;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class SessionLifeTest extends SessionWorld {

    @Test
    void whatNobodyWatchesIsClosedAfterTheTimeThatIsSet() {
        SessionView watched = open("ws://example.com/watched");
        SessionView alone = open("ws://example.com/alone");
        Viewer viewer = sessions.viewer();
        viewer.watch(Set.of(watched.id()));
        pass(Duration.ofMinutes(31));
        assertThat(sessions.read(watched.id()).state()).isInstanceOf(Open.class);
        assertThat(sessions.read(alone.id()).state()).isInstanceOf(Closed.class);
        assertThat(previews(alone.id(), Kind.NOTE)).anyMatch(note -> note.contains("30 minutes"));

        viewer.close();
        pass(Duration.ofMinutes(29));
        assertThat(sessions.read(watched.id()).state()).isInstanceOf(Open.class);
        pass(Duration.ofMinutes(2));
        assertThat(sessions.read(watched.id()).state()).isInstanceOf(Closed.class);
    }

    @Test
    void listenersHearOfStatesAndDeletions() {
        SessionView before = open("ws://example.com/");
        List<String> heard = new ArrayList<>();
        sessions.subscribe("p", new SessionListener() {
            @Override
            public void changed(SessionView session) {
                heard.add(session.state().getClass().getSimpleName());
            }

            @Override
            public void deleted(SessionView session) {
                heard.add("deleted " + session.id().equals(before.id()));
            }
        });
        assertThat(heard).containsExactly("Open");
        pass(Duration.ofSeconds(1));
        sessions.close(before.id(), 1000, "", false);
        pass(Duration.ofSeconds(1));
        assertThat(heard).endsWith("Closed");
        sessions.delete(before.id());
        pass(Duration.ofSeconds(1));
        assertThat(heard).endsWith("deleted true");
        assertThatThrownBy(() -> sessions.read(before.id())).isInstanceOf(NoSuchSessionException.class);
    }

    @Test
    void nothingIsHeardOfASessionAfterItsDeletion() {
        SessionView session = open("ws://example.com/");
        List<String> heard = new ArrayList<>();
        sessions.subscribe("p", new SessionListener() {
            @Override
            public void changed(SessionView changed) {
                heard.add(changed.state().getClass().getSimpleName());
            }

            @Override
            public void deleted(SessionView deleted) {
                heard.add("deleted");
            }
        });
        pass(Duration.ofSeconds(1));
        sessions.close(session.id(), 1000, "", false);
        network.run();
        sessions.delete(session.id());
        pass(Duration.ofSeconds(1));

        assertThat(heard).endsWith("deleted").containsOnlyOnce("deleted");
    }

    @Test
    void aTimelineThatCannotBeReadKeepsNoParleyFromStarting() {
        SessionView damaged = open("ws://example.com/");
        SessionView sound = open("ws://example.com/");
        byte[] unknown = {(byte) 0x80};
        CRC32C checksum = new CRC32C();
        checksum.update(unknown);
        segments.leave(
                damaged.id(),
                1,
                ByteBuffer.allocate(17)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(segments.bytes(damaged.id(), 1), 0, 8)
                        .putInt(unknown.length)
                        .putInt((int) checksum.getValue())
                        .put(unknown)
                        .array());

        Sessions next = start();
        assertThat(next.read(sound.id()).state()).isInstanceOf(Closed.class);
        assertThatThrownBy(() -> next.timeline(damaged.id())).hasMessageContaining("another version");
        next.delete(damaged.id());
        assertThat(rows.find(damaged.id())).isNull();
    }

    @Test
    void sessionsOfAKilledParleyAreFoundAndMarkedAsEnded() {
        SessionView session = open("ws://example.com/");
        network.newest().peer().send("last words");
        network.run();
        Sessions next = start();

        SessionView found = next.read(session.id());
        assertThat(found.state()).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.by()).isEqualTo(Party.NETWORK);
            assertThat(closed.clean()).isFalse();
        });
        assertThat(found.received()).isEqualTo(1);
        assertThat(found.endedAt()).isNotNull();
    }

    @Test
    void historyIsPagedAndSearched() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofSeconds(1));
            ids.add(open("ws://example.com/room" + i).id());
        }
        SessionPage first = sessions.list(new SessionQuery("p", null, "", null, 2));
        assertThat(first.sessions()).extracting(SessionView::id).containsExactly(ids.get(4), ids.get(3));
        assertThat(first.more()).isTrue();
        SessionPage rest = sessions.list(new SessionQuery("p", null, "", ids.get(3), 10));
        assertThat(rest.sessions()).hasSize(3);
        assertThat(rest.more()).isFalse();
        assertThat(sessions.list(new SessionQuery("p", null, "ROOM3", null, 10)).sessions())
                .extracting(SessionView::id)
                .containsExactly(ids.get(3));
    }

    @Test
    void shuttingDownClosesWithGoingAway() {
        List<Integer> codes = new ArrayList<>();
        network.serve(_ -> event -> {
            if (event instanceof Event.Close close) {
                codes.add(close.code());
            }
        });
        open("ws://example.com/");
        Thread.ofVirtual().start(sessions::close);
        long end = System.nanoTime() + 5_000_000_000L;
        while (codes.isEmpty() && System.nanoTime() < end) {
            network.run();
            Thread.onSpinWait();
        }

        assertThat(codes).first().isEqualTo(1001);
    }

    @Test
    void sessionsAsJsonComeBackAsTheyWere() {
        SessionView session = open("ws://example.com/");
        sessions.repeat(session.id(), text("x"), Duration.ofSeconds(2));
        SessionView now = sessions.read(session.id());
        assertThat(SessionJson.read(SessionJson.write(now))).isEqualTo(now);
        network.newest().peer().perform(new Command.SendClose(1001, "restart"));
        network.run();
        SessionView ended = sessions.read(session.id());
        assertThat(SessionJson.read(SessionJson.write(ended))).isEqualTo(ended);
    }
}
