package dev.parley.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CancellableTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cancellable cancellable = new Cancellable();
    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Future<String> begin(String name, String result) {
        return threads.submit(() -> cancellable.run(name, () -> {
            begun.countDown();
            released.await();
            return result;
        }));
    }

    private List<Future<String>> two(String first, String second) throws InterruptedException {
        List<Future<String>> both = List.of(begin(first, "first"), begin(second, "second"));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        return both;
    }

    @Test
    void twoOfOneNameBothBringWhatTheyFound() throws Exception {
        var both = two("a", "a");
        released.countDown();
        assertThat(both.getFirst().get()).isEqualTo("first");
        assertThat(both.getLast().get()).isEqualTo("second");
    }

    @Test
    void allOfANameAreCancelled() throws Exception {
        var both = two("a", "a");
        cancellable.cancel("a");
        assertThat(both.getFirst().get()).isNull();
        assertThat(both.getLast().get()).isNull();
    }

    @Test
    void whatHasAnotherNameGoesOn() throws Exception {
        var both = two("a", "b");
        cancellable.cancel("a");
        assertThat(both.getFirst().get()).isNull();
        released.countDown();
        assertThat(both.getLast().get()).isEqualTo("second");
    }
}
