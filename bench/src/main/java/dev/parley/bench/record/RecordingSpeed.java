package dev.parley.bench.record;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Says how many messages a second are received and how many are recorded to a timeline on disk, in turn: through the product's
 * sessions, on a bare link (both from the socket of a {@link Flood}), and by a machine that is fed from memory.
 */
final class RecordingSpeed {

    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 3));
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What is measured once. */
    private record Figure(double perSecond, double processor, double garbage) {

        @Override
        public String toString() {
            return "%,.0f/s (%.0f ns of the processor, %.0f B of garbage each)"
                    .formatted(perSecond, processor, garbage);
        }
    }

    private RecordingSpeed() {}

    /** The first argument is the flood's port; the others name what is measured. */
    @SuppressWarnings("SystemOut") // the table is what it makes
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("parley-record");
        try (Receptions receptions = new Receptions(Integer.parseInt(arguments[0]), data)) {
            for (String what : List.of(arguments).subList(1, arguments.length)) {
                for (int round = 0; round <= ROUNDS; round++) {
                    Figure plain =
                            measured(what.equals("machine") ? receptions.countedMachine() : receptions.countedLink());
                    Figure recorded = measured(
                            switch (what) {
                                case "machine" -> receptions.recordedMachine();
                                case "link" -> receptions.recordedLink();
                                default -> receptions.recordedSession();
                            });
                    if (round > 0) {
                        System.out.printf(
                                "%s: unrecorded %s, recorded %s, ratio %.2f%n",
                                what, plain, recorded, recorded.perSecond() / plain.perSecond());
                    }
                }
            }
        }
        System.exit(0);
    }

    private static Figure measured(Reception reception) throws InterruptedException {
        try (reception) {
            TimeUnit.SECONDS.sleep(1);
            long before = reception.messages();
            long processor = SYSTEM.getProcessCpuTime();
            long allocated = THREADS.getTotalThreadAllocatedBytes();
            long began = System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(ROUND.toNanos());
            double count = reception.messages() - before;
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Figure(
                    count / seconds,
                    (SYSTEM.getProcessCpuTime() - processor) / count,
                    (THREADS.getTotalThreadAllocatedBytes() - allocated) / count);
        }
    }
}
