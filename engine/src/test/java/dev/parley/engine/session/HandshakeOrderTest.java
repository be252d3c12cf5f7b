package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.Stage;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Negotiated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of what a timeline begins with. */
class HandshakeOrderTest {

    private final List<Entry> entries = new ArrayList<>();
    private final HandshakeRecord record = new HandshakeRecord(
            new TimelineSink() {
                @Override
                public long reserve(long at, Direction direction, Kind kind, int connection) {
                    throw new AssertionError("a place before its turn");
                }

                @Override
                public long append(Entry entry) {
                    entries.add(entry);
                    return entries.size();
                }

                @Override
                public void complete(Entry entry) {
                    throw new AssertionError("nothing was reserved");
                }
            },
            1_000,
            1);

    @Test
    void theHandshakeFollowsItsStagesInOrderAndTime() {
        began(1_010, Stage.LOOKUP, "h");
        ended(1_020, Stage.LOOKUP, "h", 10, null);
        began(1_020, Stage.TCP, "a");
        ended(1_030, Stage.TCP, "a", 10, null);
        began(1_031, Stage.UPGRADE, "/");
        record.on(new LinkEvent.HandshakeSent(1_032, Bytes.utf8("GET / HTTP/1.1\r\n\r\n")));
        record.on(new LinkEvent.HandshakeReceived(
                1_050, Bytes.utf8("HTTP/1.1 101 S\r\n\r\n"), Bytes.EMPTY, 101, List.of()));
        ended(1_050, Stage.UPGRADE, "101", 19, null);
        record.on(new LinkEvent.Opened(1_050, Negotiated.NOTHING, "", "192.0.2.1:80"));

        assertThat(entries)
                .extracting(Entry::kind, Entry::at)
                .containsExactly(
                        tuple(Kind.STAGE, 10L),
                        tuple(Kind.STAGE, 20L),
                        tuple(Kind.STAGE, 31L),
                        tuple(Kind.HANDSHAKE, 32L));
        assertThat(entries.getLast().content())
                .isInstanceOfSatisfying(
                        Content.Handshake.class,
                        handshake -> assertThat(handshake.took()).isEqualTo(40));
    }

    @Test
    void addressesThatWereTriedAtTheSameTimeStandInTheOrderOfTheirBeginnings() {
        began(1_010, Stage.TCP, "slow");
        began(1_260, Stage.TCP, "fast");
        ended(1_300, Stage.TCP, "fast", 40, null);
        assertThat(entries).isEmpty();
        ended(1_300, Stage.TCP, "slow", 290, Problem.of("superseded", "Given up"));

        assertThat(entries)
                .extracting(entry -> ((Content.StageTime) entry.content()).detail())
                .containsExactly("slow", "fast");
        assertThat(entries).extracting(Entry::at).isSorted();
    }

    private void began(long at, Stage stage, String detail) {
        record.on(new LinkEvent.StageBegan(at, stage, detail));
    }

    private void ended(long at, Stage stage, String detail, long took, @Nullable Problem problem) {
        record.on(new LinkEvent.StageEnded(at, stage, detail, took, problem));
    }
}
