package dev.parley.bench.record;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.session.Recorder;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Pressure;
import dev.parley.engine.timeline.Recording;
import dev.parley.engine.timeline.Timelines;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Policy;
import dev.parley.storage.timeline.FileSegmentStore;
import dev.parley.transport.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Receives from a {@link Flood}, in turn without and with recording, and says how many messages a second that is. */
final class RecordingSpeed {

    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;

    private final RealTime time = new RealTime();
    private final Network network = new Network(1, time, time, OutboundPolicy.laptop());
    private final int port;
    private final Path data;

    private RecordingSpeed(int port, Path data) {
        this.port = port;
        this.data = data;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("parley-record");
        RecordingSpeed speed = new RecordingSpeed(Integer.parseInt(arguments[0]), data);
        speed.run();
        System.exit(0);
    }

    @SuppressWarnings("SystemOut") // the table is what it makes
    private void run() throws InterruptedException, IOException {
        for (int round = 0; round <= ROUNDS; round++) {
            double plain = unrecorded();
            double recorded = recorded("r" + round);
            if (round > 0) {
                System.out.printf(
                        "unrecorded %,.0f/s  recorded %,.0f/s  ratio %.2f%n", plain, recorded, recorded / plain);
            }
        }
    }

    private double unrecorded() throws InterruptedException {
        AtomicLong count = new AtomicLong();
        Link link = network.open(request(false), new LinkListener() {
            @Override
            public void on(LinkEvent event) {}

            @Override
            public void on(Event event) {
                if (event instanceof Event.Message) {
                    count.lazySet(count.get() + 1);
                }
            }
        });
        double perSecond = watch(count::get);
        link.drop();
        return perSecond;
    }

    private double recorded(String session) throws InterruptedException, IOException {
        FileSegmentStore store = new FileSegmentStore(data);
        Timelines timelines = new Timelines(store, new NoSecrets(), time, time);
        Brake brake = new Brake();
        Recording recording = timelines.record(session, () -> 256L << 20, brake);
        Recorder recorder = new Recorder(recording, time.nanos(), 1);
        Link link = network.open(request(true), recorder);
        brake.link = link;
        double perSecond =
                watch(() -> timelines.of(session).rows(Filter.ALL, 0, 0).first()
                        + timelines.of(session).rows(Filter.ALL, 0, 0).total());
        link.drop();
        recording.close();
        timelines.delete(session);
        return perSecond;
    }

    private static double watch(java.util.function.LongSupplier count) throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        long before = count.getAsLong();
        long began = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(ROUND.toNanos());
        return (count.getAsLong() - before) * 1e9 / (System.nanoTime() - began);
    }

    private LinkRequest request(boolean traced) {
        return new LinkRequest(
                false,
                "127.0.0.1",
                port,
                null,
                "/",
                List.of(),
                List.of(),
                null,
                Policy.DEFAULT.withTraces(traced),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                TlsOptions.DEFAULT,
                null);
    }

    /** Stops reading while the writing does not keep up. */
    private static final class Brake implements Pressure {

        private volatile @Nullable Link link;

        @Override
        public void behind() {
            Link held = link;
            if (held != null) {
                held.pause();
            }
        }

        @Override
        public void caughtUp() {
            Link held = link;
            if (held != null) {
                held.resume();
            }
        }

        @Override
        public void failed(Problem problem) {
            throw new IllegalStateException(problem.message());
        }

        @Override
        public void recovered() {}
    }

    /** There are no secrets here. */
    private record NoSecrets() implements SecretBox {

        @Override
        public byte[] seal(String place, byte[] open) {
            return open;
        }

        @Override
        public byte[] open(String place, byte[] sealed) {
            return sealed;
        }
    }

    /** Clock, timers and tasks of the real world. */
    private static final class RealTime implements Clock, Timers, Tasks {

        private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void start(String name, Runnable work) {
            Thread.ofVirtual().name(name).start(work);
        }

        @Override
        public Timer after(Duration delay, Runnable action) {
            Future<?> planned = executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> planned.cancel(false);
        }

        @Override
        public Timer every(Duration period, Runnable action) {
            Future<?> planned =
                    executor.scheduleAtFixedRate(action, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
            return () -> planned.cancel(false);
        }
    }
}
