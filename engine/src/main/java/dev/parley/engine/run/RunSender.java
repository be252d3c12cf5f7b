package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolution;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.http.Outcome;
import dev.parley.engine.http.SendingEvent;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.script.ScriptResponse;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.ResponseHead;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends requests of a run, and takes in their responses whole. Thread-safe. */
final class RunSender {

    static final RequestPlace NOWHERE = new RequestPlace("", null);
    private static final int UNAUTHORIZED = 401;

    private final RunSurroundings surroundings;
    private final HttpSender sender;
    private final HttpSender unwatched;
    private final @Nullable Duration timeout;
    private final boolean strict;

    /** @param strict whether a path parameter without a value is an error */
    RunSender(RunSurroundings surroundings, @Nullable Duration timeout, boolean strict) {
        this.surroundings = surroundings;
        this.sender = new HttpSender(surroundings.exchanges(), surroundings.clock(), surroundings.random());
        this.unwatched = sender.patient();
        this.timeout = timeout;
        this.strict = strict;
    }

    /** Sends a request that nothing is kept of. */
    Sent send(HttpRequest edited, PersonalOptions personal, VariableSource variables) throws InterruptedException {
        return send(edited, personal, variables, RunRecord.NONE);
    }

    /** Sends a request, and once more with other credentials where these can be had anew and are refused. */
    Sent send(HttpRequest edited, PersonalOptions personal, VariableSource variables, RunRecord record)
            throws InterruptedException {
        try {
            Authorized authorized = authorized(edited, personal, variables);
            Sent sent = sent(edited, personal, authorized, record);
            boolean refused = sent.response() != null && sent.response().status() == UNAUTHORIZED;
            return refused && authorized.renewal().begin() ? again(sent, edited, personal, variables, record) : sent;
        } catch (ProblemException e) {
            return unsent(edited, e.problems().getFirst());
        }
    }

    private Sent again(
            Sent refused, HttpRequest edited, PersonalOptions personal, VariableSource variables, RunRecord record)
            throws InterruptedException {
        try {
            return sent(edited, personal, authorized(edited, personal, variables), record);
        } catch (ProblemException e) {
            return refused.with(e.problems().getFirst().warning());
        }
    }

    private Authorized authorized(HttpRequest edited, PersonalOptions personal, VariableSource variables) {
        return surroundings.authorizing().authorize(NOWHERE, timed(edited), personal, variables);
    }

    private static Sent unsent(HttpRequest edited, Problem problem) {
        return new Sent(edited.method(), edited.url(), null, List.of(), null, problem, List.of());
    }

    private Sent sent(HttpRequest edited, PersonalOptions personal, Authorized authorized, RunRecord record)
            throws InterruptedException {
        HttpRequest given = (HttpRequest) authorized.request();
        PathAsItStands path = strict ? new PathAsItStands(given, List.of()) : PathAsItStands.of(given);
        HttpResolution resolution = HttpResolver.resolve(path.request(), authorized.variables(), surroundings.random());
        ResolvedHttpRequest request = resolution.request();
        if (request == null) {
            Problem problem = resolution.problems().stream()
                    .filter(Problem::isError)
                    .findFirst()
                    .orElseThrow();
            return unsent(edited, problem);
        }
        Intake intake = new Intake();
        SentHead head = new SentHead();
        record.sending(edited, request);
        Outcome outcome = new Outcome(null, Problem.of("cancelled", "Cancelled"), List.of());
        try {
            HttpSender by = record.equals(RunRecord.NONE) ? unwatched : sender;
            outcome = by.send(request, delivery(surroundings.delivery(), personal), event -> {
                intake.accept(event);
                head.accept(event);
                record.on(event);
            });
        } finally {
            record.answered(outcome);
        }
        List<Problem> remarks = new ArrayList<>(path.remarks());
        remarks.addAll(resolution.problems());
        remarks.addAll(intake.remarks);
        ResponseHead answer = outcome.response();
        ScriptResponse response = answer == null || outcome.problem() != null
                ? null
                : new ScriptResponse(
                        answer.status(),
                        answer.reason(),
                        answer.fields(),
                        Bytes.wrap(intake.body.toByteArray()),
                        Duration.ofNanos(intake.ended - intake.began));
        Problem problem = outcome.problem();
        return new Sent(
                request.method(),
                request.displayUrl(),
                SentRequest.of(request, edited, head, authorized.variables()),
                request.secretWords(),
                response,
                problem == null ? null : masked(problem, request),
                remarks);
    }

    private static Problem masked(Problem problem, ResolvedHttpRequest request) {
        return new Problem(
                problem.code(), problem.severity(), request.masked(problem.message()), problem.place(), problem.hint());
    }

    private HttpRequest timed(HttpRequest request) {
        HttpOptions options = request.options();
        if (timeout == null || options.timeout() != null) {
            return request;
        }
        int millis = (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
        return request.with(new HttpOptions(
                options.followRedirects(),
                options.maxRedirects(),
                options.keepMethod(),
                options.keepCredentials(),
                millis,
                options.version(),
                options.acceptEncoding(),
                options.cookieJar(),
                options.omitted()));
    }

    /** How a request goes out, by what a person wants of it; a certificate of the whole run holds before its own. */
    static Delivery delivery(Delivery usual, PersonalOptions personal) {
        TlsOptions tls = usual.tls();
        boolean verify = personal.verifyTls() && tls.verify();
        String authorities = tls.authorities() == null ? personal.authorities() : tls.authorities();
        if (tls.certificate() == null && personal.clientCertificate() != null) {
            return usual.with(new TlsOptions(
                    verify,
                    personal.clientCertificate(),
                    personal.clientKey(),
                    personal.clientKeyPassword(),
                    authorities));
        }
        return usual.with(new TlsOptions(verify, tls.certificate(), tls.key(), tls.keyPassword(), authorities));
    }

    /** Takes in what the last response holds. */
    private static final class Intake implements Consumer<SendingEvent> {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final List<Problem> remarks = new ArrayList<>();
        private long began;
        private long ended;

        @Override
        public void accept(SendingEvent event) {
            switch (event) {
                case SendingEvent.Began(long at, String _, String _) -> {
                    began = at;
                    ended = at;
                    body.reset();
                }
                case SendingEvent.Exchanged(ExchangeEvent.Ended end) -> ended = end.at();
                case SendingEvent.Exchanged(ExchangeEvent.Remarked remarked) -> remarks.add(remarked.problem());
                case SendingEvent.Content content ->
                    body.writeBytes(content.bytes().toArray());
                case SendingEvent.Remarked(Problem problem) -> remarks.add(problem);
                case SendingEvent.Redirected redirected -> {
                    if (!redirected.dropped().isEmpty()) {
                        remarks.add(Problem.of(
                                        "credentials-dropped",
                                        "The redirect to " + redirected.to() + " is another origin; not sent there: "
                                                + String.join(", ", redirected.dropped()))
                                .warning());
                    }
                }
                case SendingEvent.Exchanged _, SendingEvent.Reaching _, SendingEvent.Answered _ -> {}
            }
        }
    }
}
