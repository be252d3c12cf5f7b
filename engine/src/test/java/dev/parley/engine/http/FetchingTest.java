package dev.parley.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FetchingTest {

    private static final Bytes ANSWER = Bytes.latin1(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "1\r\na\r\n".repeat(40) + "0\r\n\r\n");

    /** A clock by which each look at it takes a while. */
    private static Fetching fetching(Duration each) {
        Clock clock = new Clock() {
            private long nanos;

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public long nanos() {
                nanos += each.toNanos();
                return nanos;
            }
        };
        HttpSender sender = new HttpSender(new AnsweringExchanges(_ -> ANSWER), clock, new Random(1));
        return new Fetching(sender, "Parley/test", clock, new Random(2));
    }

    @Test
    void aFileComesWhole() throws InterruptedException {
        byte[] file = fetching(Duration.ofMillis(1)).fetch("https://files.example.org/a.yaml");
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("a".repeat(40));
    }

    @Test
    void aServerThatGivesAByteNowAndThenIsNotWaitedForToItsEnd() {
        Fetching slow = fetching(Duration.ofMinutes(3));
        assertThatThrownBy(() -> slow.fetch("https://files.example.org/a.yaml"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(Problem::code)
                                .containsExactly("too-slow"));
    }
}
