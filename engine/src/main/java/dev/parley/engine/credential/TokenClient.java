package dev.parley.engine.credential;

import dev.parley.description.oauth.Pair;
import dev.parley.description.oauth.TokenRequest;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HeaderLine;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.ResolvedBody;
import dev.parley.description.request.ResolvedHttpOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Asks authorization servers, over the one way out. Thread-safe; blocks. */
public final class TokenClient {

    private final HttpSender sender;
    private final Deliveries deliveries;
    private final RandomGenerator random;

    /** How requests to authorization servers go out. */
    @FunctionalInterface
    public interface Deliveries {

        /** That of somebody's requests, with what the person wants of them. */
        Delivery of(Holder holder, PersonalOptions personal);
    }

    public TokenClient(HttpSender sender, Deliveries deliveries, RandomGenerator random) {
        this.sender = sender;
        this.deliveries = deliveries;
        this.random = random;
    }

    /** What a server answered. */
    record Answer(int status, String text) {}

    /**
     * Sends a request and hears the whole answer.
     *
     * @throws ProblemException when there is none
     */
    Answer ask(TokenRequest request, Holder holder, PersonalOptions personal) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            Outcome outcome = sender.send(resolved(request), deliveries.of(holder, personal), event -> {
                if (event instanceof SendingEvent.Content(var bytes)) {
                    body.writeBytes(bytes.toArray());
                }
            });
            Problem problem = outcome.problem();
            var response = outcome.response();
            if (problem != null || response == null) {
                String why = problem == null ? "no answer" : problem.message();
                throw new ProblemException(
                        Problem.of("oauth-unreachable", "The authorization server was not reached: " + why)
                                .at("/auth"));
            }
            return new Answer(response.status(), body.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(cancelled());
        }
    }

    static Problem cancelled() {
        return Problem.of("cancelled", "Cancelled while a token was asked for").at("/auth");
    }

    private ResolvedHttpRequest resolved(TokenRequest request) {
        ResolvedHttpRequest bare = HttpResolver.resolve(
                        HttpRequest.of("POST", request.url()), VariableSource.NONE, random)
                .orThrow();
        List<HeaderLine> headers = new ArrayList<>();
        request.headers().forEach(header -> headers.add(line(header.name(), header.value())));
        headers.add(line("Content-Type", "application/x-www-form-urlencoded"));
        String form = Pair.form(request.form());
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        ResolvedHttpOptions usual = bare.options();
        ResolvedHttpOptions straight = new ResolvedHttpOptions(
                false, 0, false, false, usual.timeout(), usual.version(), usual.acceptEncoding(), false, Set.of());
        return new ResolvedHttpRequest(
                bare.method(),
                bare.secure(),
                bare.host(),
                bare.port(),
                bare.target(),
                headers,
                new ResolvedBody.Written(new MessageBytes(false, bytes, form, List.of())),
                null,
                Set.of("authorization"),
                straight,
                bare.url());
    }

    private static HeaderLine line(String name, String value) {
        return new HeaderLine(MarkedText.plain(name), MarkedText.plain(value));
    }
}
