package dev.parley.storage.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.fake.PlainBox;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Timelines;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineKillTest {

    private static final int KILLS = Integer.getInteger("parley.kills", 10);

    @TempDir
    private Path directory;

    @Test
    void whatAKilledRecorderHadFlushedReadsBackToAWholeEntry() throws IOException, InterruptedException {
        Random random = new Random(20_261_125);
        for (int i = 0; i < KILLS; i++) {
            Path data = directory.resolve("kill" + i);
            long said = recordUntilKilled(data, random.nextInt(5, 400));
            assertEverythingIsThere(data, said);
        }
    }

    /** Returns how many entries the program had said to be there. */
    private static long recordUntilKilled(Path data, int lines) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRecorder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long said = 0;
        try (BufferedReader output = child.inputReader()) {
            long enough = lines * 1_000L;
            String line = output.readLine();
            while (line != null) {
                said = Long.parseLong(line);
                if (said > enough) {
                    kill(child);
                }
                line = output.readLine();
            }
        } finally {
            kill(child);
            assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        return said;
    }

    /** By SIGKILL; unlike the process's own method this leaves what it said to be read. */
    private static void kill(Process child) {
        child.toHandle().destroyForcibly();
    }

    private static void assertEverythingIsThere(Path data, long said) {
        try (RealTime real = new RealTime()) {
            Timelines timelines = new Timelines(new FileSegmentStore(data), new PlainBox(), real, real);
            assertThat(timelines.entries("s")).isGreaterThanOrEqualTo(said).isPositive();
            AtomicLong next = new AtomicLong(1);
            timelines.of("s").export(Filter.ALL, entry -> {
                long sequence = next.getAndIncrement();
                if (!entry.equals(KilledRecorder.entry(sequence))) {
                    assertThat(entry).isEqualTo(KilledRecorder.entry(sequence));
                }
            });
            assertThat(next.get() - 1).isEqualTo(timelines.entries("s"));
        }
    }
}
