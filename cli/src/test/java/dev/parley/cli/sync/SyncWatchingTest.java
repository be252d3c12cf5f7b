package dev.parley.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.problem.Problem;
import dev.parley.engine.project.ProjectTexts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncWatchingTest {

    /** A project that does not change. */
    private record Still(CountDownLatch looks) implements SyncedProject {

        Still() {
            this(new CountDownLatch(0));
        }

        @Override
        public long sequence() {
            looks.countDown();
            return 1;
        }

        @Override
        public ProjectTexts.Files read() {
            return new ProjectTexts.Files(1, new TreeMap<>());
        }

        @Override
        public void write(long sequence, Map<String, Optional<String>> texts) {}
    }

    @TempDir
    Path folder;

    /** Watches until so much has been counted, and has ended then. */
    private void watchUntil(
            CountDownLatch counted,
            Still project,
            SyncWatching.Round round,
            SyncWatching.Trouble trouble,
            LongSupplier nanos)
            throws InterruptedException {
        SyncWatching watching = new SyncWatching(new ProjectDirectory(folder), project, round, trouble, nanos);
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                watching.run();
            } catch (InterruptedException _) {
                // it is the end of the test
            }
        });
        assertThat(counted.await(20, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        thread.join();
    }

    /** A clock that is past every pause each time it is read. */
    private static LongSupplier leaps() {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(TimeUnit.MINUTES.toNanos(1));
    }

    @Test
    void whatADiskOrAServerRefusesIsToldOnceAndTriedAgainUntilItIsDone() throws Exception {
        List<List<Problem>> told = new CopyOnWriteArrayList<>();
        CountDownLatch rounds = new CountDownLatch(3);
        watchUntil(rounds, new Still(), () -> fails(rounds), told::add, leaps());
        assertThat(told)
                .singleElement()
                .satisfies(problems -> assertThat(problems)
                        .extracting(Problem::message)
                        .containsExactly("openapi.yaml: permission denied"));
    }

    @Test
    void whatARoundCouldNotDoIsTriedAgainThoughNothingChanges() throws Exception {
        CountDownLatch rounds = new CountDownLatch(3);
        watchUntil(rounds, new Still(), () -> isDone(rounds), _ -> {}, leaps());
    }

    @Test
    void whatCannotBeDoneIsNotTriedAtEachLook() throws Exception {
        CountDownLatch looks = new CountDownLatch(4);
        AtomicInteger rounds = new AtomicInteger();
        watchUntil(looks, new Still(looks), () -> rounds.incrementAndGet() == 0, _ -> {}, () -> 0);
        assertThat(rounds).hasValue(1);
    }

    private static boolean isDone(CountDownLatch rounds) {
        rounds.countDown();
        return rounds.getCount() == 0;
    }

    /** Twice. */
    private static boolean fails(CountDownLatch rounds) throws IOException {
        rounds.countDown();
        if (rounds.getCount() > 0) {
            throw new AccessDeniedException("openapi.yaml");
        }
        return true;
    }
}
