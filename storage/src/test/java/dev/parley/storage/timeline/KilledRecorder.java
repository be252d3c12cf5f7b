package dev.parley.storage.timeline;

import dev.parley.engine.fake.PlainBox;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Pressure;
import dev.parley.engine.timeline.Recording;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.Timelines;
import dev.parley.protocol.Bytes;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A program that records as fast as it can until it is killed, and says on its standard output how far the timeline is. */
final class KilledRecorder {

    private static final String PADDING = "abcdefghijklmnopqrstuvwxyz".repeat(20);

    private KilledRecorder() {}

    public static void main(String[] arguments) throws InterruptedException {
        RealTime real = new RealTime();
        Timelines timelines = new Timelines(new FileSegmentStore(Path.of(arguments[0])), new PlainBox(), real, real);
        Semaphore room = new Semaphore(1);
        Recording recording = timelines.record("s", () -> 1L << 30, new Gate(room));
        timelines.of("s").watch(Filter.ALL, 1, news -> say(news.latest().total()));
        while (true) {
            room.acquire();
            room.release();
            for (int i = 0; i < 100; i++) {
                recording.append(entry(recording.entries() + 1));
            }
        }
    }

    /** The entry that stands at a sequence. */
    static Entry entry(long sequence) {
        Bytes payload = Bytes.utf8(sequence + PADDING.substring(0, (int) (sequence * 31 % PADDING.length())));
        Content message = new Content.Message(payload, false, 1, List.of());
        return new Entry(
                sequence,
                sequence,
                Direction.RECEIVED,
                Kind.TEXT,
                payload.size(),
                payload.size() + 2,
                1,
                State.DONE,
                message);
    }

    @SuppressWarnings("SystemOut") // what it is for
    private static void say(long total) {
        System.out.println(total);
    }

    /** Holds the recording back while the disk does not keep up. */
    private record Gate(Semaphore room) implements Pressure {

        @Override
        public void behind() {
            room.acquireUninterruptibly();
        }

        @Override
        public void caughtUp() {
            room.release();
        }

        @Override
        public void failed(dev.parley.description.problem.Problem problem) {
            throw new IllegalStateException(problem.message());
        }

        @Override
        public void recovered() {}
    }
}
