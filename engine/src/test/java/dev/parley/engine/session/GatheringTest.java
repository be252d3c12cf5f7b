package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final List<String> taken = new ArrayList<>();
    private final Gathering gathering = new Gathering(
            new TimelineSink() {
                @Override
                public long reserve(long at, Direction direction, Kind kind, int connection) {
                    taken.add("place");
                    return taken.size();
                }

                @Override
                public long append(Entry entry) {
                    taken.add(
                            entry.content() instanceof Content.Message message
                                    ? message.payload().utf8()
                                    : "note");
                    return taken.size();
                }

                @Override
                public void complete(Entry entry) {
                    taken.add("completed");
                }
            },
            0,
            1);

    private static Event.Message plain(String text) {
        Bytes payload = Bytes.utf8(text);
        return new Event.Message(1, 1, Flow.RECEIVED, true, payload, false, 1, payload.size() + 2L, 100, List.of());
    }

    private static Entry note() {
        return new Entry(0, 1, Direction.NONE, Kind.NOTE, 0, 0, 1, State.DONE, new Content.Note("note"));
    }

    @Test
    void shortMessagesAreHandedOnTogetherAndInOrder() {
        assertThat(gathering.gathers(plain("a"))).isTrue();
        assertThat(gathering.gathers(plain("b"))).isTrue();
        assertThat(taken).isEmpty();
        gathering.handOn();
        assertThat(taken).containsExactly("a", "b");
        gathering.handOn();
        assertThat(taken).hasSize(2);
    }

    @Test
    void whateverElseComesStandsBehindThem() {
        gathering.gathers(plain("a"));
        gathering.append(note());
        gathering.gathers(plain("b"));
        gathering.reserve(1, Direction.RECEIVED, Kind.TEXT, 1);
        gathering.gathers(plain("c"));
        gathering.complete(note());
        gathering.gathers(plain("d"));
        gathering.message(plain("e"), -1, 0, 1);
        assertThat(taken).containsExactly("a", "note", "b", "place", "c", "completed", "d", "e");
    }

    @Test
    void manyAreHandedOnBeforeTheReadEnds() {
        for (int i = 0; i < 1_000; i++) {
            gathering.gathers(plain("m" + i));
        }
        assertThat(taken).hasSizeGreaterThan(900);
    }

    @Test
    void longOnesAndThoseWithFramesToTellOfAreNotGathered() {
        assertThat(gathering.gathers(plain("x".repeat(2_000)))).isFalse();
        Bytes payload = Bytes.utf8("a");
        assertThat(gathering.gathers(new Event.Message(1, 1, Flow.RECEIVED, true, payload, false, 2, 5, List.of())))
                .isFalse();
    }
}
