package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolution;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.PersonalResolution;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.credential.Renewal;
import dev.parley.engine.http.Delivery;
import dev.parley.protocol.http.HttpLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that can be sent: every variable is filled in.
 *
 * @param renewal what can be done when its credentials are refused
 */
record PreparedSending(ResolvedHttpRequest request, Delivery delivery, Renewal renewal) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
    private static final int MAX_HEAD = 256 << 10;
    private static final int MAX_FIELDS = 1_000;

    /**
     * Prepares a request.
     *
     * @throws ProblemException with all that keeps it from being sent
     */
    static PreparedSending of(NewSending sending, VariableSource variables, Surroundings surroundings) {
        Authorized authorized =
                surroundings.authorized(sending.origin(), sending.request(), sending.personal(), variables);
        return of(sending, authorized, surroundings);
    }

    /**
     * The URL that a request is going to, secrets masked; no token is asked for.
     *
     * @throws ProblemException with all that keeps it from being sent
     */
    static String url(NewSending sending, VariableSource variables, Surroundings surroundings) {
        Authorized foreseen = surroundings.foreseen(sending.origin(), sending.request(), sending.personal(), variables);
        return of(sending, foreseen, surroundings).request().displayUrl();
    }

    private static PreparedSending of(NewSending sending, Authorized authorized, Surroundings surroundings) {
        String project = sending.origin().project();
        PersonalOptions personal = sending.personal();
        HttpRequest request = (HttpRequest) authorized.request();
        HttpResolution resolution = HttpResolver.resolve(request, authorized.variables(), surroundings.random());
        PersonalResolution own = PersonalResolution.of(personal);
        List<Problem> problems = new ArrayList<>();
        resolution.problems().forEach(problem -> problems.add(problem.under("/request")));
        own.problems().forEach(problem -> problems.add(problem.under("/personal")));
        ResolvedHttpRequest resolved = resolution.request();
        if (resolved == null || problems.stream().anyMatch(Problem::isError)) {
            throw new ProblemException(problems);
        }
        Delivery delivery = new Delivery(
                PersonalDelivery.tls(personal),
                PersonalDelivery.proxy(own.proxy()),
                null,
                CONNECT_TIMEOUT,
                new HttpLimits(MAX_HEAD, MAX_FIELDS, surroundings.limits().get().timeline()),
                surroundings.http().userAgent(),
                surroundings.http().files(),
                surroundings.http().cookies().apply(project),
                surroundings.http().certificates().apply(project));
        return new PreparedSending(resolved, delivery, authorized.renewal());
    }
}
