package dev.parley.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.Span;
import dev.parley.engine.fake.BrokenBox;
import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.MemorySegmentStore;
import dev.parley.engine.fake.PlainBox;
import dev.parley.engine.timeline.Matches.Match;
import dev.parley.protocol.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TimelineTest {

    private static final Filter RECEIVED = new Filter(Set.of(Direction.RECEIVED), Set.of(), 0);
    private static final Filter PINGS = new Filter(Set.of(), Set.of(Kind.PING), 0);

    private final MemorySegmentStore store = new MemorySegmentStore();
    private final ManualClock clock = new ManualClock();
    private final Timelines timelines = fresh();
    private long limit = 1L << 30;

    private Timelines fresh() {
        return new Timelines(store, new PlainBox(), clock, new InlineTasks());
    }

    private Recording record() {
        return timelines.record("s", () -> limit, Pressure.ignored());
    }

    @Test
    void rowsComeByTheirPositionAmongThoseThatPass() {
        Recording recording = record();
        for (int i = 0; i < 10_000; i++) {
            recording.append(i % 10 == 3 ? ping("p" + i) : text(direction(i), "message " + i));
        }

        assertThat(timelines.of("s").rows(Filter.ALL, 9_998, 50))
                .satisfies(rows -> assertThat(rows.total()).isEqualTo(10_000))
                .satisfies(rows -> assertThat(rows.first()).isEqualTo(1))
                .extracting(Rows::rows)
                .satisfies(rows ->
                        assertThat(rows).extracting(Row::preview).containsExactly("message 9998", "message 9999"));
        assertThat(timelines.of("s").rows(PINGS, 500, 2).rows())
                .extracting(Row::preview)
                .containsExactly("“p5003”", "“p5013”");
        assertThat(timelines.of("s").rows(PINGS, 0, 1).total()).isEqualTo(1_000);
    }

    @Test
    void rowsUnderAnyFilterAreThoseThatAPlainListWouldGive() {
        Random random = new Random(7);
        Recording recording = record();
        List<Entry> all = new ArrayList<>();
        RandomEntries entries = new RandomEntries(8);
        for (int i = 1; i <= 3_000; i++) {
            Entry entry = entries.entry(i);
            all.add(entry);
            recording.append(entry);
        }
        for (int i = 0; i < 300; i++) {
            Filter filter =
                    new Filter(some(Direction.values(), random), some(Kind.values(), random), random.nextInt(3_100));
            List<Long> passing =
                    all.stream().filter(filter::passes).map(Entry::sequence).toList();
            int offset = random.nextInt(passing.size() + 5);
            Rows rows = timelines.of("s").rows(filter, offset, 40);
            assertThat(rows.total()).isEqualTo(passing.size());
            assertThat(rows.rows())
                    .extracting(Row::sequence)
                    .isEqualTo(passing.stream().skip(offset).limit(40).toList());
        }
    }

    private static <T extends Enum<T>> Set<T> some(T[] values, Random random) {
        return Arrays.stream(values).filter(_ -> random.nextInt(3) == 0).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aReservedPlaceIsPendingUntilItIsCompleted() {
        Recording recording = record();
        long place = recording.reserve(1, Direction.RECEIVED, Kind.TEXT, 1);
        recording.append(ping("between"));
        assertThat(timelines.of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::state)
                .containsExactly(State.PENDING, State.DONE);

        recording.complete(text(Direction.RECEIVED, "whole").at(place));
        assertThat(timelines.of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::preview)
                .containsExactly("whole", "“between”");
        recording.close();
        assertThat(fresh().of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::preview)
                .containsExactly("whole", "“between”");
    }

    @Test
    void aPlaceThatNobodyCanCompleteAnyMoreIsUnfinished() {
        Recording recording = record();
        recording.reserve(1, Direction.RECEIVED, Kind.TEXT, 1);
        recording.close();

        assertThat(timelines.of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::state)
                .containsExactly(State.UNFINISHED);
    }

    @Test
    void everyPrefixOfWhatAKilledProcessLeftReadsBackToAWholeEntry() {
        Recording recording = record();
        List<Entry> all = new ArrayList<>();
        RandomEntries entries = new RandomEntries(5);
        for (int i = 1; i <= 60; i++) {
            all.add(entries.entry(i));
            recording.append(all.getLast());
        }
        byte[] whole = store.bytes("s", 1);
        int before = 0;
        for (int size = 0; size <= whole.length; size += 7) {
            store.leave("s", 1, Arrays.copyOf(whole, size));
            Timelines again = fresh();
            int kept = (int) again.entries("s");
            assertThat(kept).isGreaterThanOrEqualTo(before);
            for (int i = 1; i <= kept; i++) {
                assertThat(again.of("s").entry(i, false))
                        .isNotNull()
                        .extracting(Entry::at)
                        .isEqualTo(all.get(i - 1).at());
            }
            before = kept;
        }
        assertThat(before).isGreaterThanOrEqualTo(59);
    }

    @Test
    void recordingGoesOnAfterARestart() {
        Recording first = record();
        first.append(text(Direction.SENT, "one"));
        first.close();
        Timelines again = fresh();
        Recording second = again.record("s", () -> limit, Pressure.ignored());
        assertThat(second.append(text(Direction.SENT, "two"))).isEqualTo(2);

        assertThat(again.of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::preview)
                .containsExactly("one", "two");
    }

    @Test
    void theOldestEntriesGoWhereTheTimelineIsTooLargeAndTheLossIsTold() {
        limit = 1_000_000;
        Recording recording = record();
        String long_ = "x".repeat(1_000);
        for (int i = 0; i < 5_000; i++) {
            recording.append(text(Direction.RECEIVED, i + long_));
        }
        Rows rows = timelines.of("s").rows(Filter.ALL, 0, 1);

        assertThat(rows.first()).isGreaterThan(3_800);
        assertThat(rows.total()).isEqualTo(5_001 - rows.first());
        assertThat(rows.rows().getFirst().sequence()).isEqualTo(rows.first());
        assertThat(timelines.of("s").entry(1, false)).isNull();
        assertThat(timelines.of("s").entry(5_000, false)).isNotNull();
        recording.close();
        assertThat(fresh().of("s").rows(Filter.ALL, 0, 1)).isEqualTo(rows);
    }

    @Test
    void searchFindsTextInAnyCaseExpressionsAndPaths() {
        Recording recording = record();
        recording.append(text(Direction.SENT, "{\"type\":\"Hello\",\"n\":1}"));
        recording.append(ping("hello"));
        recording.append(text(Direction.RECEIVED, "Größe HELLO"));
        Timeline timeline = timelines.of("s");

        assertThat(timeline.matches("hello", Filter.ALL).matches())
                .containsExactly(new Match(1, 0), new Match(2, 1), new Match(3, 2));
        assertThat(timeline.matches("GRÖSSE", Filter.ALL).matches()).isEmpty();
        assertThat(timeline.matches("GRÖßE", Filter.ALL).matches()).containsExactly(new Match(3, 2));
        assertThat(timeline.matches("/HEL+O$/", RECEIVED).matches()).containsExactly(new Match(3, 0));
        assertThatThrownBy(() -> timeline.matches("/(/", Filter.ALL)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aSearchEndsAtItsLimit() {
        Recording recording = record();
        for (int i = 0; i < 10_001; i++) {
            recording.append(text(Direction.SENT, "again"));
        }
        Matches matches = timelines.of("s").matches("again", Filter.ALL);

        assertThat(matches.matches()).hasSize(10_000);
        assertThat(matches.more()).isTrue();
    }

    @Test
    void previewsAreOneLine() {
        Recording recording = record();
        recording.append(text(Direction.SENT, "a\nb\tc" + "ä".repeat(300)));
        recording.append(binary(Bytes.hex("0100ff")));

        assertThat(timelines.of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::preview)
                .containsExactly("a b c" + "ä".repeat(195), "01 00 ff");
    }

    @Test
    void previewsFoldTheWhiteSpaceAroundLineBreaksOnly() {
        Recording recording = record();
        recording.append(text(Direction.SENT, "{\r\n    \"a\":  1,\n\n\t\"b\": 2\n}\n"));
        recording.append(text(Direction.SENT, "one  line"));

        assertThat(timelines.of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::preview)
                .containsExactly("{ \"a\":  1, \"b\": 2 } ", "one  line");
    }

    @Test
    void watchersHearTheNewestRowsAtAHumanPace() {
        Recording recording = record();
        List<News> news = new ArrayList<>();
        Watch watch = timelines.of("s").watch(RECEIVED, 2, news::add);
        for (int i = 0; i < 100; i++) {
            recording.append(text(direction(i), "m" + i));
        }
        assertThat(news).hasSize(1);
        clock.pass(Duration.ofMillis(60));

        assertThat(news).hasSize(2);
        assertThat(news.getLast().latest().total()).isEqualTo(50);
        assertThat(news.getLast().latest().offset()).isEqualTo(48);
        assertThat(news.getLast().latest().rows()).extracting(Row::preview).containsExactly("m97", "m99");
        watch.close();
        recording.append(text(Direction.RECEIVED, "unheard"));
        clock.pass(Duration.ofSeconds(1));
        assertThat(news).hasSize(2);
    }

    @Test
    void watchersHearOfPendingRowsThatWereCompletedFarUp() {
        Recording recording = record();
        List<News> news = new ArrayList<>();
        timelines.of("s").watch(Filter.ALL, 1, news::add);
        long place = recording.reserve(1, Direction.RECEIVED, Kind.TEXT, 1);
        recording.append(ping("a"));
        clock.pass(Duration.ofMillis(60));
        recording.complete(text(Direction.RECEIVED, "whole").at(place));
        clock.pass(Duration.ofMillis(60));

        assertThat(news.getLast().changed()).extracting(Row::preview).containsExactly("whole");
    }

    @Test
    void whatCannotBeWrittenIsKeptReadableAndWrittenLater() {
        List<String> told = new ArrayList<>();
        Recording recording = timelines.record("s", () -> limit, new Pressure() {
            @Override
            public void behind() {}

            @Override
            public void caughtUp() {}

            @Override
            public void failed(Problem problem) {
                told.add(problem.code());
            }

            @Override
            public void recovered() {
                told.add("recovered");
            }
        });
        store.failWrites(3, 5);
        for (int i = 1; i <= 6; i++) {
            recording.append(text(Direction.SENT, "m" + i));
        }
        assertThat(told).containsExactly("timeline-not-written");
        assertThat(timelines.of("s").rows(Filter.ALL, 0, 9).rows()).hasSize(6);
        clock.pass(Duration.ofSeconds(3));
        assertThat(told).containsExactly("timeline-not-written", "recovered");
        recording.append(text(Direction.SENT, "m7"));

        assertThat(timelines.of("s").rows(Filter.ALL, 0, 9).rows()).hasSize(7);
        store.leave("s", 1, store.bytes("s", 1));
        assertThat(fresh().of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::preview)
                .containsExactly("m1", "m2", "m3", "m4", "m5", "m6", "m7");
    }

    @Test
    @Timeout(20)
    void aMistakeInWritingEndsTheRecordingAndKeepsNobodyWaiting() {
        Timelines broken = new Timelines(store, new BrokenBox(), clock, new InlineTasks());
        Recording recording = broken.record("s", () -> limit, Pressure.ignored());
        recording.append(text(Direction.SENT, "m1"));
        Entry secret = text(Direction.SENT, "m2");
        Entry marked = secret.marked(secret.content(), List.of(new Span(0, 1)));
        assertThatThrownBy(() -> recording.append(marked)).isInstanceOf(IllegalStateException.class);
        recording.append(text(Direction.SENT, "m3"));
        assertThat(recording.finish()).isTrue();
        recording.close();

        assertThat(fresh().of("s").rows(Filter.ALL, 0, 9).rows())
                .extracting(Row::preview)
                .containsExactly("m1");
    }

    @Test
    void exportGivesEverythingInOrder() {
        Recording recording = record();
        for (int i = 0; i < 2_000; i++) {
            recording.append(text(direction(i), "m" + i));
        }
        List<Long> sequences = new ArrayList<>();
        timelines.of("s").export(RECEIVED, entry -> sequences.add(entry.sequence()));

        assertThat(sequences).hasSize(1_000).isSorted();
    }

    private static Direction direction(int i) {
        return i % 2 == 0 ? Direction.SENT : Direction.RECEIVED;
    }

    private static Entry text(Direction direction, String text) {
        Bytes payload = Bytes.utf8(text);
        Content content = new Content.Message(payload, false, 1, List.of());
        return new Entry(0, 1, direction, Kind.TEXT, payload.size(), payload.size() + 2, 1, State.DONE, content);
    }

    private static Entry binary(Bytes payload) {
        Content content = new Content.Message(payload, false, 1, List.of());
        return new Entry(0, 1, Direction.SENT, Kind.BINARY, payload.size(), 9, 1, State.DONE, content);
    }

    private static Entry ping(String text) {
        Content content = new Content.Control(Bytes.utf8(text), -1, null);
        return new Entry(0, 1, Direction.SENT, Kind.PING, text.length(), 9, 1, State.DONE, content);
    }
}
