package dev.parley.engine.http;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.SigningAuth;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.time.Clock;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Sends requests, and follows where their responses lead. Thread-safe; it blocks its caller, who interrupts it to cancel. */
public final class HttpSender {

    private final Exchanges exchanges;
    private final Clock clock;
    private final RandomGenerator random;
    private final boolean patient;

    /** @param random for nonces; it has to be one that nobody can foresee */
    public HttpSender(Exchanges exchanges, Clock clock, RandomGenerator random) {
        this(exchanges, clock, random, false);
    }

    private HttpSender(Exchanges exchanges, Clock clock, RandomGenerator random, boolean patient) {
        this.patient = patient;
        this.exchanges = exchanges;
        this.clock = clock;
        this.random = random;
    }

    /** One for those who want responses whole: what happens may be told together when the response is there. */
    public HttpSender patient() {
        return new HttpSender(exchanges, clock, random, true);
    }

    /**
     * Sends a request and hears the response to its end; what happens is told on this thread, in order. Whoever is slow in hearing slows
     * the peer down.
     */
    public Outcome send(ResolvedHttpRequest request, Delivery delivery, Consumer<SendingEvent> heard)
            throws InterruptedException {
        try {
            return send(request, body(request, delivery), delivery, heard);
        } catch (ProblemException e) {
            return new Outcome(null, e.problems().getFirst(), List.of());
        }
    }

    /** The same with a body that is given apart, such as a stream, in place of the request's own. */
    public Outcome send(ResolvedHttpRequest request, OutgoingBody body, Delivery delivery, Consumer<SendingEvent> heard)
            throws InterruptedException {
        SigningAuth signing = request.signing();
        if (signing != null && !Signer.makes(signing.auth())) {
            String kind = signing.auth().getClass().getSimpleName();
            Problem problem =
                    Problem.of("auth-unsupported", "Credentials of the kind " + kind + " cannot be made here");
            return new Outcome(null, problem, List.of());
        }
        Signer signer = signing == null ? null : new Signer(signing.auth(), clock, random);
        return new Chain(exchanges, clock, request, delivery, patient, signer, heard).run(Hop.first(request, body));
    }

    private static OutgoingBody body(ResolvedHttpRequest request, Delivery delivery) {
        try {
            return WholeBody.of(request.body(), delivery.files());
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new ProblemException(Problem.of("body-unreadable", "The body cannot be read: " + why));
        }
    }
}
