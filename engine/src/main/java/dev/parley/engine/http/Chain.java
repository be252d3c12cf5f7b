package dev.parley.engine.http;

import dev.parley.description.cookies.Cookie;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ResolvedHttpOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.ResponseHead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The exchanges that one request leads to, one behind the other (RFC 9110 §15.4). Confined to one thread. */
final class Chain {

    private static final int MOST_RETRIES = 2;

    private final Exchanges exchanges;
    private final Clock clock;
    private final ResolvedHttpRequest request;
    private final ResolvedHttpOptions options;
    private final Delivery delivery;
    private final boolean patient;
    private final Consumer<SendingEvent> heard;
    private @Nullable Signer signer;
    private final Set<Asked> seen = new HashSet<>();

    private record Asked(String method, String url, List<HeaderField> headers) {}

    Chain(
            Exchanges exchanges,
            Clock clock,
            ResolvedHttpRequest request,
            Delivery delivery,
            boolean patient,
            @Nullable Signer signer,
            Consumer<SendingEvent> heard) {
        this.exchanges = exchanges;
        this.clock = clock;
        this.request = request;
        this.options = request.options();
        this.delivery = delivery;
        this.patient = patient;
        this.signer = signer;
        this.heard = heard;
    }

    /** Goes through the chain to its end. */
    Outcome run(Hop first) throws InterruptedException {
        Outcome outcome = new Outcome(null, null, List.of());
        try {
            Hop hop = first;
            for (int followed = 0; hop != null; followed++) {
                outcome = answer(hop, followed);
                hop = outcome.problem() == null ? next(outcome.response(), hop, followed) : null;
            }
            return outcome;
        } catch (ProblemException e) {
            return new Outcome(outcome.response(), e.problems().getFirst(), List.of());
        }
    }

    /** One request, and once more where the server asks for credentials that can be made. */
    private Outcome answer(Hop hop, int followed) throws InterruptedException {
        ExchangeRequest outgoing = outgoing(hop);
        if (!seen.add(new Asked(hop.method(), hop.place().url(), outgoing.headers()))) {
            throw problem(
                    "redirect-loop",
                    "The redirects lead in a circle, back to " + hop.place().url());
        }
        while (true) {
            Signer signing = signer;
            String url = hop.place().url();
            Outcome outcome = exchange(hop, signing == null ? outgoing : signing.signed(outgoing, url), followed);
            ResponseHead response = outcome.response();
            if (signing == null || outcome.problem() != null || response == null || !signing.challenged(response)) {
                remark(signing == null || response == null ? null : signing.unanswered(response));
                return outcome;
            }
            signing.learn(response);
        }
    }

    private void remark(@Nullable Problem problem) {
        if (problem != null) {
            heard.accept(new SendingEvent.Remarked(problem));
        }
    }

    private @Nullable Hop next(@Nullable ResponseHead response, Hop hop, int followed) {
        Redirect redirect = response == null ? null : redirect(response, hop);
        if (response == null || redirect == null) {
            return null;
        }
        if (followed == options.maxRedirects()) {
            throw new ProblemException(Problem.of("too-many-redirects", "More than " + followed + " redirects")
                    .hint("The number of redirects that are followed can be raised"));
        }
        return follow(redirect, hop, response.status());
    }

    private Outcome exchange(Hop hop, ExchangeRequest outgoing, int followed) throws InterruptedException {
        String url = hop.place().url();
        Outcome outcome = held(hop, outgoing, followed);
        ResponseHead response = outcome.response();
        if (options.cookieJar() && response != null) {
            for (String refused :
                    delivery.cookies().receive(url, response.fields().all("Set-Cookie"))) {
                heard.accept(new SendingEvent.Remarked(Problem.of("cookie-refused", "A cookie was not kept: " + refused)
                        .warning()));
            }
        }
        return outcome;
    }

    /** An exchange, and another one where the peer did not look at the request. */
    private Outcome held(Hop hop, ExchangeRequest outgoing, int followed) throws InterruptedException {
        for (int again = 0; ; again++) {
            heard.accept(new SendingEvent.Began(
                    clock.nanos(), hop.method(), hop.place().url()));
            remark(Framing.doubt(outgoing));
            Conversation conversation =
                    new Conversation(exchanges, delivery.limits(), patient, heard, head -> isLast(head, hop, followed));
            Outcome outcome = conversation.hold(outgoing);
            Problem problem = outcome.problem();
            if (problem == null || !conversation.retry() || !outgoing.body().repeatable() || again == MOST_RETRIES) {
                return outcome;
            }
            heard.accept(new SendingEvent.Remarked(
                    Problem.of("sent-again", problem.message() + "; the request was sent again")
                            .warning()));
        }
    }

    private boolean isLast(ResponseHead head, Hop hop, int followed) {
        try {
            boolean asked = signer != null && signer.challenged(head);
            return !asked && (followed == options.maxRedirects() || redirect(head, hop) == null);
        } catch (ProblemException _) {
            return true; // it leads nowhere
        }
    }

    private @Nullable Redirect redirect(ResponseHead response, Hop hop) {
        return options.followRedirects()
                ? Redirect.of(response, hop.place(), hop.method(), options.keepMethod())
                : null;
    }

    private Hop follow(Redirect redirect, Hop hop, int status) {
        List<String> dropped = new ArrayList<>();
        if (redirect.elsewhere() && !options.keepCredentials()) {
            dropped.addAll(hop.secrets(request));
            if (signer != null) {
                dropped.add(signer.name());
                signer = null;
            }
            if (hop.certificate() && delivery.tls().certificate() != null) {
                dropped.add(Hop.CERTIFICATE);
            }
        }
        Hop next = hop.redirected(redirect, dropped);
        if (next.body().size() != 0 && !next.body().repeatable()) {
            throw problem(
                    "body-not-repeatable",
                    "The server redirects the body too (" + status + "), but it came from a stream and is gone");
        }
        heard.accept(new SendingEvent.Redirected(
                status, hop.place().url(), next.place().url(), next.method(), dropped));
        return next;
    }

    private ExchangeRequest outgoing(Hop hop) {
        List<Cookie> cookies =
                options.cookieJar() ? delivery.cookies().send(hop.place().url()) : List.of();
        List<HeaderField> head = hop.head(options, delivery.userAgent(), cookies);
        HttpLimits limits = delivery.limits();
        return new ExchangeRequest(
                hop.method(),
                hop.place().secure(),
                hop.place().host(),
                hop.place().port(),
                delivery.unixSocket(),
                hop.place().target(),
                head,
                hop.body(),
                options.version(),
                delivery.connectTimeout(),
                options.timeout(),
                limits,
                tls(hop),
                delivery.proxy());
    }

    private TlsOptions tls(Hop hop) {
        TlsOptions own = hop.certificate() ? delivery.tls() : delivery.tls().bare();
        return hop.place().secure()
                ? delivery.certificates()
                        .with(own, hop.place().host(), hop.place().port())
                : own;
    }

    private static ProblemException problem(String code, String message) {
        return new ProblemException(Problem.of(code, message));
    }
}
