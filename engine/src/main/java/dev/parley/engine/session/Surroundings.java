package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.HandshakeSigner;
import dev.parley.engine.link.Links;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.time.Clock;
import dev.parley.engine.time.Tasks;
import dev.parley.engine.time.Timers;
import dev.parley.engine.timeline.Timelines;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * All that sessions work with.
 *
 * @param random for ids, the random part of pauses and nonces; thread-safe, and nobody can foresee it
 * @param variables those that hold for a request, with the built-in ones, its secrets revealed; may block
 * @param limits as they are set now; may block
 * @param saved runs saved requests for scripts
 */
public record Surroundings(
        Links links,
        Clock clock,
        Timers timers,
        Tasks tasks,
        RandomGenerator random,
        Timelines timelines,
        SessionStore store,
        Function<RequestPlace, VariableSource> variables,
        Supplier<SessionLimits> limits,
        Outgoing http,
        SavedSendings saved) {

    /** What sessions work with, until there are some that can run saved requests. */
    public Surroundings(
            Links links,
            Clock clock,
            Timers timers,
            Tasks tasks,
            RandomGenerator random,
            Timelines timelines,
            SessionStore store,
            Function<RequestPlace, VariableSource> variables,
            Supplier<SessionLimits> limits,
            Outgoing http) {
        this(
                links,
                clock,
                timers,
                tasks,
                random,
                timelines,
                store,
                variables,
                limits,
                http,
                _ -> new ScriptReply.Failed(Problem.of("request-unknown", "No saved request can be run here")));
    }

    /** The same with something that runs saved requests. */
    Surroundings with(SavedSendings others) {
        return new Surroundings(links, clock, timers, tasks, random, timelines, store, variables, limits, http, others);
    }

    /**
     * A request as it can be sent now, and what its variables stand for.
     *
     * @throws ProblemException when a token cannot be had, placed in the request
     */
    Authorized authorized(SessionView.Origin origin, Request request, PersonalOptions personal, VariableSource known) {
        return inRequest(() -> http.authorizing().authorize(origin.place(), request, personal, known));
    }

    /**
     * The same as it is foreseen: no token is asked for.
     *
     * @throws ProblemException when a user has to sign in first, placed in the request
     */
    Authorized foreseen(SessionView.Origin origin, Request request, PersonalOptions personal, VariableSource known) {
        return inRequest(() -> http.authorizing().foreseen(origin.place(), request, personal, known));
    }

    /**
     * A handshake with its signature, where it has one.
     *
     * @throws ProblemException when a key is wrong or the like, placed in the request
     */
    ResolvedRequest signed(ResolvedRequest request, Cookies cookies) {
        return inRequest(() -> signer().signed(request, cookies));
    }

    /** Makes credentials of handshakes. */
    HandshakeSigner signer() {
        return new HandshakeSigner(clock, random);
    }

    private static <T> T inRequest(Supplier<T> had) {
        try {
            return had.get();
        } catch (ProblemException e) {
            throw e.under("/request");
        }
    }
}
