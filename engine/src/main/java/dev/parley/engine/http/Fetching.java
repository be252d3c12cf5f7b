package dev.parley.engine.http;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.ResponseHead;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/**
 * Fetches files that somebody names by their URLs, each as a request without cookies or credentials that goes where requests may go.
 * Thread-safe; it blocks its caller, who interrupts it to cancel.
 */
public final class Fetching {

    /** Bytes of a file at most. */
    private static final int MAX_SIZE = 64 << 20;

    private static final Duration CONNECTING = Duration.ofSeconds(30);

    /** All of it at most: who gives a byte now and then makes progress, and would keep those waiting who come after it. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpSender sender;
    private final String userAgent;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param userAgent what is sent as {@code User-Agent} */
    public Fetching(HttpSender sender, String userAgent, Clock clock, RandomGenerator random) {
        this.sender = sender;
        this.userAgent = userAgent;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The file at a URL.
     *
     * @throws ProblemException when there is none, or it does not come whole
     */
    public byte[] fetch(String url) throws InterruptedException {
        return whole(url).content().toArray();
    }

    /**
     * The file at a URL, with what its server says of this version.
     *
     * @throws ProblemException when there is none, or it does not come whole
     */
    public Fetched.File whole(String url) throws InterruptedException {
        return switch (fetch(url, Validators.NONE)) {
            case Fetched.File file -> file;
            case Fetched.Unchanged _ -> throw notFetched("304 Not Modified");
        };
    }

    /**
     * The file at a URL if it is another one than that of which its server said so much.
     *
     * @throws ProblemException when there is none, or it does not come whole
     */
    public Fetched fetch(String url, Validators known) throws InterruptedException {
        ResolvedHttpRequest request = HttpResolver.resolve(HttpRequest.of("GET", url), VariableSource.NONE, random)
                .orThrow()
                .with(known.asked());
        Delivery delivery = new Delivery(
                TlsOptions.DEFAULT,
                null,
                null,
                CONNECTING,
                HttpLimits.DEFAULT.withBody(MAX_SIZE),
                userAgent,
                BodyFiles.NONE,
                new Cookies(clock, CookieJar.EMPTY));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        AtomicBoolean redirected = new AtomicBoolean();
        long begun = clock.nanos();
        Outcome outcome = sender.send(request, delivery, event -> {
            if (clock.nanos() - begun > LONGEST.toNanos()) {
                throw new ProblemException(
                        Problem.of("too-slow", "The file was not there after " + LONGEST.toMinutes() + " minutes"));
            }
            switch (event) {
                case SendingEvent.Began _ -> content.reset();
                case SendingEvent.Content(var bytes) -> content.writeBytes(bytes.toArray());
                case SendingEvent.Redirected _ -> redirected.set(true);
                case SendingEvent.Reaching _,
                        SendingEvent.Exchanged _,
                        SendingEvent.Answered _,
                        SendingEvent.Remarked _ -> {}
            }
        });
        if (outcome.problem() != null) {
            throw new ProblemException(outcome.problem());
        }
        ResponseHead response = outcome.response();
        if (response == null) {
            throw notFetched("nothing");
        }
        if (response.status() == 304 && !known.equals(Validators.NONE)) {
            return redirected.get() ? whole(url) : new Fetched.Unchanged();
        }
        if (response.status() < 200 || response.status() > 299) {
            throw notFetched(response.status() + " " + response.reason());
        }
        // They are of the file that answered (RFC 9110 §13.1); a redirect may lead to another one next time.
        return new Fetched.File(
                Bytes.wrap(content.toByteArray()),
                redirected.get() ? Validators.NONE : Validators.of(response.fields()));
    }

    private static ProblemException notFetched(String status) {
        return new ProblemException(Problem.of("not-fetched", "The server answered with " + status.strip())
                .hint("Open the URL in a browser: is it the file itself, and can it be read without signing in?"));
    }
}
