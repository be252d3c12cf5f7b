package dev.parley.cli.project;

import dev.parley.cli.DeliveryOptions;
import dev.parley.cli.LocalFiles;
import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.HeaderLine;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.ResolvedBody;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.time.Clock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;

/** What a command asks of the web by itself, without cookies or credentials. */
public final class WebRequests {

    private final Supplier<? extends Exchanges> network;
    private final Clock clock;
    private final DeliveryOptions options;

    public WebRequests(Supplier<? extends Exchanges> network, Clock clock, DeliveryOptions options) {
        this.network = network;
        this.clock = clock;
        this.options = options;
    }

    /** Made when something is asked of the web: a run of a file asks nothing. */
    private static final class Random {

        static final SecureRandom STRONG = new SecureRandom();
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // passed on at once
    public record Answer(int status, String reason, byte[] body) {}

    /**
     * What is at an address.
     *
     * @param most bytes of it that are kept
     * @throws IOException when it does not answer
     */
    public Answer fetch(String url, int most) throws IOException, InterruptedException {
        return send(url, resolved("GET", url), most);
    }

    /**
     * What comes of sending JSON.
     *
     * @throws IOException when it does not answer
     */
    public Answer sendJson(String method, String url, String json, int most) throws IOException, InterruptedException {
        ResolvedHttpRequest bare = resolved(method, url);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        HeaderLine type = new HeaderLine(MarkedText.plain("Content-Type"), MarkedText.plain("application/json"));
        ResolvedHttpRequest whole = new ResolvedHttpRequest(
                bare.method(),
                bare.secure(),
                bare.host(),
                bare.port(),
                bare.target(),
                List.of(type),
                new ResolvedBody.Written(new MessageBytes(false, bytes, json, List.of())),
                null,
                bare.credentials(),
                bare.options(),
                bare.url());
        return send(url, whole, most);
    }

    private ResolvedHttpRequest resolved(String method, String url) {
        return HttpResolver.resolve(HttpRequest.of(method, url), VariableSource.NONE, Random.STRONG)
                .orThrow();
    }

    private Answer send(String url, ResolvedHttpRequest request, int most) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Outcome outcome = new HttpSender(network.get(), clock, Random.STRONG)
                .send(request, options.delivery(new LocalFiles(), new Cookies(clock, CookieJar.EMPTY)), event -> {
                    if (event instanceof SendingEvent.Began) {
                        body.reset();
                    } else if (event instanceof SendingEvent.Content content && body.size() <= most) {
                        body.writeBytes(content.bytes().toArray());
                    }
                });
        if (outcome.problem() != null || outcome.response() == null) {
            throw new IOException(url + ": " + why(outcome));
        }
        return new Answer(outcome.response().status(), outcome.response().reason(), body.toByteArray());
    }

    private static String why(Outcome outcome) {
        return outcome.problem() == null ? "no answer" : outcome.problem().message();
    }

    /** The body as a text. */
    public static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The words of a status, such as {@code 404 Not Found}. */
    public static String status(Answer answer) {
        return (answer.status() + " " + answer.reason()).strip();
    }
}
