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

    @Test
    void whatADiskOrAServerRefusesIsToldOnceAndTriedAgainUntilItIsDone() throws Exception {
        List<List<Problem>> told = new CopyOnWriteArrayList<>();
        CountDownLatch rounds = new CountDownLatch(3);
        Thread watching = Thread.ofVirtual().start(() -> {
            try {
                new SyncWatching(
                                new ProjectDirectory(folder),
                                new Still(),
                                () -> fails(rounds),
                                told::add,
                                System::nanoTime)
                        .run();
            } catch (InterruptedException _) {
                // it is the end of the test
            }
        });
        assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        watching.interrupt();
        watching.join();
        assertThat(told)
                .singleElement()
                .satisfies(problems -> assertThat(problems)
                        .extracting(Problem::message)
                        .containsExactly("openapi.yaml: permission denied"));
    }

    @Test
    void whatARoundCouldNotDoIsTriedAgainThoughNothingChanges() throws Exception {
        CountDownLatch rounds = new CountDownLatch(3);
        Thread watching = Thread.ofVirtual().start(() -> {
            try {
                new SyncWatching(
                                new ProjectDirectory(folder),
                                new Still(),
                                () -> isDone(rounds),
                                _ -> {},
                                System::nanoTime)
                        .run();
            } catch (InterruptedException _) {
                // it is the end of the test
            }
        });
        assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        watching.interrupt();
        watching.join();
    }

    @Test
    void whatCannotBeDoneIsNotTriedAtEachLook() throws Exception {
        CountDownLatch looks = new CountDownLatch(4);
        AtomicInteger rounds = new AtomicInteger();
        Still still = new Still(looks);
        Thread watching = Thread.ofVirtual().start(() -> {
            try {
                SyncWatching.Round never = () -> rounds.incrementAndGet() == 0;
                new SyncWatching(new ProjectDirectory(folder), still, never, _ -> {}, () -> 0).run();
            } catch (InterruptedException _) {
                // it is the end of the test
            }
        });
        assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        watching.interrupt();
        watching.join();
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
