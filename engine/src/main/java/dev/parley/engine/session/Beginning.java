package dev.parley.engine.session;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Moment;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a session gets its first connection. */
sealed interface Beginning {

    /** The URL that it goes to, secrets masked; as it is typed, where a script may still change what it stands for. */
    String url();

    /** Whether broken rules end it. */
    boolean strict();

    /** Gives what a session began with; where it did not begin, nothing is left behind. */
    SessionView begun(Supplier<SessionView> beginning);

    /** Begins the connection of a session. */
    void on(LiveSession session);

    /** Its connection can be opened. */
    record AtOnce(Prepared prepared) implements Beginning {

        @Override
        public String url() {
            return prepared.resolved().displayUrl();
        }

        @Override
        public boolean strict() {
            return prepared.resolved().options().strict();
        }

        @Override
        public SessionView begun(Supplier<SessionView> beginning) {
            return prepared.begun(beginning);
        }

        @Override
        public void on(LiveSession session) {
            session.preparing().connect(prepared, 0, 0);
        }
    }

    /**
     * Something that may take long comes before: scripts, or the asking for a token.
     *
     * @param foreseen none where a script may still change what keeps it from being opened
     */
    record Awaited(ConnectRequest wanted, @Nullable ResolvedRequest foreseen, Surroundings surroundings)
            implements Beginning {

        @Override
        public String url() {
            return foreseen == null ? wanted.request().url() : foreseen.displayUrl();
        }

        @Override
        public boolean strict() {
            return foreseen == null || foreseen.options().strict();
        }

        @Override
        public SessionView begun(Supplier<SessionView> beginning) {
            return beginning.get();
        }

        @Override
        public void on(LiveSession session) {
            surroundings.tasks().start("connect", () -> session.preparing().first(wanted));
        }
    }

    /**
     * That of a session which is to be.
     *
     * @throws ProblemException with all that is known to keep it from being opened
     */
    static Beginning of(ConnectRequest wanted, SessionView.Origin origin, Surroundings surroundings) {
        WebSocketRequest request = wanted.request();
        boolean scripted = Scripting.layers(surroundings, origin, request).has(Moment.BEFORE_CONNECT);
        Auth auth = request.auth() instanceof Auth.Inherit
                ? surroundings.http().scopes().inherited(origin.place())
                : request.auth();
        if (!scripted && !(auth instanceof Auth.OAuth2)) {
            return new AtOnce(Prepared.of(wanted, origin, surroundings, new LateSink()));
        }
        return new Awaited(wanted, foreseen(wanted, origin, surroundings, scripted), surroundings);
    }

    private static @Nullable ResolvedRequest foreseen(
            ConnectRequest wanted, SessionView.Origin origin, Surroundings surroundings, boolean scripted) {
        try {
            VariableSource variables = surroundings.variables().apply(origin.place());
            return Prepared.resolved(
                    wanted, surroundings.foreseen(origin, wanted.request(), wanted.personal(), variables));
        } catch (ProblemException e) {
            if (scripted) {
                return null;
            }
            throw e;
        }
    }
}
