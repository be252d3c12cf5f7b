package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.link.Stage;
import dev.parley.engine.sending.HttpSummary;
import dev.parley.engine.session.ConnectionState.Connecting;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is at a moment.
 *
 * @param url as resolved, secrets masked
 * @param endedAt or none while it runs
 * @param connections how many times it connected, or tried to
 * @param sent messages sent
 * @param received messages received
 * @param entries entries of its timeline so far
 * @param brokenRules how many times a rule was broken
 * @param repeat time between two repeated messages, or none while nothing is repeated
 * @param unwritten why its newest entries, or its end, cannot be written now; none while all is written
 * @param http of a session that sends an HTTP request; none of a WebSocket
 */
public record SessionView(
        String id,
        Origin origin,
        String url,
        Instant startedAt,
        @Nullable Instant endedAt,
        int connections,
        ConnectionState state,
        long sent,
        long received,
        long entries,
        int brokenRules,
        @Nullable Duration repeat,
        @Nullable Problem unwritten,
        Talk talk,
        @Nullable HttpSummary http) {

    /** That of a WebSocket. */
    public SessionView(
            String id,
            Origin origin,
            String url,
            Instant startedAt,
            @Nullable Instant endedAt,
            int connections,
            ConnectionState state,
            long sent,
            long received,
            long entries,
            int brokenRules,
            @Nullable Duration repeat,
            @Nullable Problem unwritten,
            Talk talk) {
        this(
                id,
                origin,
                url,
                startedAt,
                endedAt,
                connections,
                state,
                sent,
                received,
                entries,
                brokenRules,
                repeat,
                unwritten,
                talk,
                null);
    }

    /**
     * A session whose first connection is about to be made.
     *
     * @param state since it began
     * @param connection number of that connection, 0 where it is still counted
     * @param strict whether broken rules end it
     */
    static SessionView beginning(
            String id,
            Origin origin,
            String url,
            Connecting state,
            int connection,
            boolean strict,
            @Nullable HttpSummary http) {
        return new SessionView(
                id,
                origin,
                url,
                state.since(),
                null,
                connection,
                state,
                0,
                0,
                0,
                0,
                null,
                null,
                Talk.none(strict),
                http);
    }

    /** What it is to its peer. */
    public SessionKind kind() {
        return http == null ? SessionKind.WEBSOCKET : SessionKind.HTTP;
    }

    /** The same, about to connect once more. */
    SessionView again(Instant now) {
        return new SessionView(
                id,
                origin,
                url,
                startedAt,
                null,
                connections,
                new Connecting(Stage.PREPARE, now),
                sent,
                received,
                entries,
                brokenRules,
                null,
                null,
                Talk.none(talk.strict()));
    }

    /** The same, as it is kept: once it is, nothing is unwritten. */
    SessionView kept() {
        return new SessionView(
                id,
                origin,
                url,
                startedAt,
                endedAt,
                connections,
                state,
                sent,
                received,
                entries,
                brokenRules,
                repeat,
                null,
                talk,
                http);
    }

    /**
     * What a session was started from.
     *
     * @param run of which it is a request, or none
     * @param folder that a request which is not saved was begun in; empty for the project
     */
    public record Origin(
            String project,
            @Nullable String endpoint,
            @Nullable String tab,
            String name,
            @Nullable String run,
            String folder) {

        /** One that a person started by itself. */
        public Origin(String project, @Nullable String endpoint, @Nullable String tab, String name) {
            this(project, endpoint, tab, name, null);
        }

        /** One that stands in no folder, or in that of its endpoint. */
        public Origin(
                String project, @Nullable String endpoint, @Nullable String tab, String name, @Nullable String run) {
            this(project, endpoint, tab, name, run, "");
        }

        /** Where its request stands. */
        public RequestPlace place() {
            return new RequestPlace(project, endpoint, folder);
        }
    }

    /**
     * What its newest connection agreed on and measured.
     *
     * @param roundTrip nanoseconds of the newest answered ping, negative without one
     * @param compression payload bytes to bytes on the wire of compressed messages, 0 without any
     * @param subprotocol or none
     * @param extensions empty without any
     * @param remote address that it is connected to, empty without one
     * @param tls version of TLS, or none
     */
    public record Talk(
            long roundTrip,
            double compression,
            @Nullable String subprotocol,
            String extensions,
            String remote,
            @Nullable String tls,
            boolean strict) {

        /** That of a connection that is not there yet. */
        public static Talk none(boolean strict) {
            return new Talk(-1, 0, null, "", "", null, strict);
        }
    }
}
