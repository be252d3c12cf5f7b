package dev.parley.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Streams of events, as HTML has them. */
class EventStreamReaderTest {

    private static final String STREAM =
            "\ufeff: hello\n\nevent: tick\r\nid: 7\r\nretry: 3000\r\ndata: one\r\ndata:two\r\n\r\n"
                    + "data\n\ndata: {\"größe\": 1}\rid\r\revent: never\n\nnonsense: 1\ndata:  two blanks\n\ndata: no end";

    @Test
    void eventsAreDispatchedAtEmptyLinesWithWhatTheirFieldsSay() {
        assertThat(new EventStreamReader(1_000).receive(Bytes.utf8(STREAM)))
                .containsExactly(
                        new ServerSentEvent("tick", "7", 3_000, "one\ntwo", false),
                        new ServerSentEvent("", "7", -1, "", false),
                        new ServerSentEvent("", "", -1, "{\"größe\": 1}", false),
                        new ServerSentEvent("", "", -1, " two blanks", false));
    }

    @Test
    void howTheStreamIsCutIntoReadsMakesNoDifference() {
        Bytes all = Bytes.utf8(STREAM);
        List<ServerSentEvent> whole = new EventStreamReader(1_000).receive(all);
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            EventStreamReader reader = new EventStreamReader(1_000);
            List<ServerSentEvent> events = new ArrayList<>();
            for (int at = 0; at < all.size(); ) {
                int end = Math.min(all.size(), at + random.nextInt(6));
                events.addAll(reader.receive(all.slice(at, end)));
                at = end;
            }
            assertThat(events).isEqualTo(whole);
        }
    }

    @Test
    void anEventWithoutEndTakesNoMoreThanItsLimit() {
        EventStreamReader reader = new EventStreamReader(10);
        reader.receive(Bytes.utf8("data: " + "x".repeat(1_000_000)));
        List<ServerSentEvent> events = reader.receive(Bytes.utf8("\ndata: more\n\ndata: next\n\n"));
        assertThat(events).extracting(ServerSentEvent::cut).containsExactly(true, false);
        assertThat(events.getFirst().data().length()).isLessThanOrEqualTo(10);
    }
}
