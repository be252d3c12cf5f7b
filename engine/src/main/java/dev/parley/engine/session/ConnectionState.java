package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a session's connection is. */
public sealed interface ConnectionState {

    /** Whether the connection is over, and none comes by itself. */
    default boolean ended() {
        return switch (this) {
            case Connecting _, Open _, Waiting _, Closing _, Exchanging _ -> false;
            case Closed _, Failed _, Answered _ -> true;
        };
    }

    /** A connection is being made; {@code attempt} is 0 for one that a person asked for. */
    record Connecting(Stage stage, Instant since, int attempt, int attempts) implements ConnectionState {

        /** A person asked for it. */
        Connecting(Stage stage, Instant since) {
            this(stage, since, 0, 0);
        }
    }

    /** Open; {@code took} is in nanoseconds from the first stage, as the handshake's entry has it. */
    record Open(Instant since, long took) implements ConnectionState {}

    /** Waiting to connect again at a time. */
    record Waiting(int attempt, int attempts, Instant at) implements ConnectionState {}

    /** A closing handshake has begun. */
    record Closing(Instant since) implements ConnectionState {}

    /**
     * It was open and has ended.
     *
     * @param clean whether both Close frames were exchanged
     * @param code the code received; without one 1005, without a Close 1006
     * @param by who began it
     * @param sent the code of our own Close, 1005 for one without, or none where none was sent
     * @param failed whether we failed the connection, with that code, since the peer broke a rule (RFC 6455 §7.1.7)
     * @param summary in words
     */
    record Closed(
            boolean clean,
            int code,
            String reason,
            Party by,
            @Nullable Integer sent,
            boolean failed,
            Instant at,
            String summary)
            implements ConnectionState {}

    /**
     * It never opened; or, of an HTTP request, there is no whole response.
     *
     * @param status of a refused upgrade or of a response that is not whole, 0 without one
     * @param cancelled whether a person gave it up
     */
    record Failed(Stage stage, int status, Problem problem, Instant at, boolean cancelled) implements ConnectionState {}

    /** An HTTP request is sent, or its response comes. */
    record Exchanging(Stage stage, Instant since) implements ConnectionState {}

    /** The response to an HTTP request is whole. */
    record Answered(int status, Instant at) implements ConnectionState {}

    /** Who began an end. */
    enum Party {
        US,
        SERVER,
        NETWORK
    }
}
