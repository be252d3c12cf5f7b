package dev.parley.cli;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.protocol.http.HttpLimits;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command sends HTTP requests: the network, time and limits. */
public final class DeliveryOptions {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MAX_FIELDS = 10_000;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "Longest time without progress, 0 for any (${DEFAULT-VALUE})")
    private String timeout = "30s";

    @Option(
            names = "--max-decoded",
            paramLabel = "BYTES",
            defaultValue = "268435456",
            description =
                    "Largest body that compressed ones may become, and that is held where it has to be (${DEFAULT-VALUE})")
    private long maxDecoded;

    @Option(
            names = "--max-headers",
            paramLabel = "BYTES",
            defaultValue = "1048576",
            description = "Largest head of a response (${DEFAULT-VALUE})")
    private int maxHeaders;

    @Mixin
    private NetworkOptions network = new NetworkOptions();

    /** Longest time without progress; zero for any. */
    public Duration timeout() {
        return Amounts.time("--timeout", timeout);
    }

    /** Bytes of a body that are held at most. */
    public long maxDecoded() {
        return maxDecoded;
    }

    /** How requests go out, or a problem. */
    public Delivery delivery(BodyFiles files, Cookies cookies) {
        if (maxDecoded < 1 || maxHeaders < 1) {
            throw new ProblemException(
                    Problem.of("limit", "--max-decoded and --max-headers are numbers of bytes from 1 on"));
        }
        Duration given = timeout();
        return new Delivery(
                network.tls(),
                network.proxy(),
                network.unixSocket(),
                given.isZero() ? LONGEST : given,
                new HttpLimits(maxHeaders, MAX_FIELDS, maxDecoded),
                "Parley/" + Version.current(),
                files,
                cookies);
    }
}
