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

    private final Exchanges exchanges;
    private final Clock clock;
    private final ResolvedHttpRequest request;
    private final ResolvedHttpOptions options;
    private final Delivery delivery;
    private final Consumer<SendingEvent> heard;
    private final Set<String> seen = new HashSet<>();

    Chain(
            Exchanges exchanges,
            Clock clock,
            ResolvedHttpRequest request,
            Delivery delivery,
            Consumer<SendingEvent> heard) {
        this.exchanges = exchanges;
        this.clock = clock;
        this.request = request;
        this.options = request.options();
        this.delivery = delivery;
        this.heard = heard;
    }

    /** Goes through the chain to its end. */
    Outcome run(Hop first) throws InterruptedException {
        Hop hop = first;
        for (int followed = 0; ; followed++) {
            ExchangeRequest outgoing = outgoing(hop);
            boolean again = !seen.add(hop.method() + " " + hop.place().url() + " " + outgoing.headers());
            if (again) {
                return failed(
                        null,
                        Problem.of(
                                "redirect-loop",
                                "The redirects lead in a circle, back to "
                                        + hop.place().url()));
            }
            Outcome outcome = exchange(hop, outgoing);
            ResponseHead response = outcome.response();
            if (outcome.problem() != null || response == null) {
                return outcome;
            }
            try {
                Redirect redirect = redirect(response, hop);
                if (redirect == null) {
                    return outcome;
                }
                if (followed == options.maxRedirects()) {
                    return failed(
                            response,
                            Problem.of("too-many-redirects", "More than " + followed + " redirects")
                                    .hint("The number of redirects that are followed can be raised"));
                }
                hop = follow(redirect, hop, response.status());
            } catch (ProblemException e) {
                return failed(response, e.problems().getFirst());
            }
        }
    }

    private Outcome exchange(Hop hop, ExchangeRequest outgoing) throws InterruptedException {
        String url = hop.place().url();
        heard.accept(new SendingEvent.Began(clock.nanos(), hop.method(), url));
        Outcome outcome = new Conversation(exchanges, delivery.limits(), heard).hold(outgoing);
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

    private @Nullable Redirect redirect(ResponseHead response, Hop hop) {
        return options.followRedirects()
                ? Redirect.of(response, hop.place(), hop.method(), options.keepMethod())
                : null;
    }

    private Hop follow(Redirect redirect, Hop hop, int status) {
        List<String> dropped = new ArrayList<>();
        if (redirect.elsewhere() && !options.keepCredentials()) {
            dropped.addAll(hop.secrets(request));
            if (hop.certificate() && delivery.tls().certificate() != null) {
                dropped.add(Hop.CERTIFICATE);
            }
        }
        Hop next = hop.redirected(redirect, dropped);
        if (next.body().size() != 0 && !next.body().repeatable()) {
            throw new ProblemException(Problem.of(
                    "body-not-repeatable",
                    "The server redirects the body too (" + status + "), but it came from a stream and is gone"));
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
        TlsOptions own = delivery.tls();
        return hop.certificate() ? own : new TlsOptions(own.verify(), null, null, null);
    }

    private static Outcome failed(@Nullable ResponseHead response, Problem problem) {
        return new Outcome(response, problem, List.of());
    }
}
