package dev.parley.engine.session;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.MessageContent;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.http.AutomaticHeader;
import dev.parley.engine.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The sessions of all projects: connections to WebSocket endpoints and HTTP requests, running and past, with what crossed them. Thread-safe;
 * its methods may block. Those that take an id throw {@link NoSuchSessionException}; those that ask something of a
 * connection throw {@link WrongStateException} where its state does not allow it.
 */
public interface Sessions extends AutoCloseable {

    /**
     * Starts a session and begins to connect.
     *
     * @throws ProblemException where the request cannot be sent; pointers begin with {@code /request}, {@code /personal} or
     *     {@code /send}
     */
    SessionView open(NewSession session);

    /**
     * Starts a session that sends an HTTP request.
     *
     * @throws ProblemException where the request cannot be sent; pointers begin with {@code /request} or {@code /personal}
     */
    SessionView send(NewSending sending);

    /** The header lines that an HTTP request of a project would get besides those of its rows. */
    List<AutomaticHeader> automaticHeaders(RequestPlace place, HttpRequest request);

    /** The request that a session was started with, as it was edited and as the contract has it; none where it was not kept. */
    @Nullable
    JsonNode request(String id);

    /** A session as it is now. */
    SessionView read(String id);

    /** A page of sessions. */
    SessionPage list(SessionQuery query);

    /** Deletes a session with its timeline; an open connection is closed first. */
    void delete(String id);

    /** Deletes all sessions of a project, which is about to be deleted itself. */
    void deleteAll(String project);

    /**
     * Connects once more in a session that has no connection.
     *
     * @throws ProblemException as {@link #open}
     */
    SessionView connectAgain(String id, ConnectRequest connect);

    /** Gives up connecting, or waiting to connect again; of an HTTP request, the whole of it. */
    SessionView cancel(String id);

    /**
     * Begins the closing handshake.
     *
     * @param code or none for an empty Close frame
     * @param onPurpose whether a code that must not be sent is sent, as a deliberate fault
     * @throws ProblemException where the code must not be sent, or the reason is over 123 bytes; pointers are {@code /code} and
     *     {@code /reason}
     */
    SessionView close(String id, @Nullable Integer code, String reason, boolean onPurpose);

    /** Ends TCP without a Close frame. */
    SessionView drop(String id);

    /**
     * Sends a message, its variables filled in now.
     *
     * @throws ProblemException where it cannot be made; pointers begin with {@code /message}
     */
    Sent send(String id, MessageContent message);

    /**
     * Sends a ping.
     *
     * @throws ProblemException where the text is over 125 bytes; its pointer is {@code /text}
     */
    SessionView ping(String id, String text);

    /** Sends an unasked pong; as {@link #ping}. */
    SessionView pong(String id, String text);

    /**
     * Sends a message again and again, its variables filled in each time, until it is stopped or the connection ends.
     *
     * @throws ProblemException as {@link #send}
     */
    SessionView repeat(String id, MessageContent message, Duration every);

    /** Stops repeating. */
    SessionView stopRepeating(String id);

    /** What crossed the session's connections. */
    Timeline timeline(String id);

    /** Tells the listener of all running sessions of a project, then of each change. Closing ends it. */
    Subscription subscribe(String project, SessionListener listener);

    /** Someone new who looks at sessions. */
    Viewer viewer();

    /** Closes all connections with 1001 and waits a moment for their ends. */
    @Override
    void close();

    /** Someone's hearing of sessions. */
    interface Subscription extends AutoCloseable {

        /** Ends it. Idempotent. */
        @Override
        void close();
    }
}
