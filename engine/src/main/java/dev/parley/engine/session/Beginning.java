package dev.parley.engine.session;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Moment;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.link.Stage;
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
        return Preparing.firstStage(surroundings, origin, wanted.request(), Moment.BEFORE_CONNECT) == Stage.LOOKUP
                ? new AtOnce(Prepared.of(wanted, origin, surroundings, new LateSink()))
                : new Awaited(wanted, foreseen(wanted, origin, surroundings), surroundings);
    }

    private static @Nullable ResolvedRequest foreseen(
            ConnectRequest wanted, SessionView.Origin origin, Surroundings surroundings) {
        try {
            VariableSource variables = surroundings.variables().apply(origin.place());
            return Prepared.resolved(
                    wanted, surroundings.foreseen(origin, wanted.request(), wanted.personal(), variables));
        } catch (ProblemException e) {
            if (Scripting.layers(surroundings, origin, wanted.request()).has(Moment.BEFORE_CONNECT)) {
                return null;
            }
            throw e;
        }
    }
}
