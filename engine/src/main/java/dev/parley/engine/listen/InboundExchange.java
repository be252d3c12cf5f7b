package dev.parley.engine.listen;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkListener;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.RequestHead;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request at a listener, and the ways to answer it. Thread-safe; the first answer counts. */
public interface InboundExchange {

    /** The request's head, as written. */
    RequestHead head();

    /** Who asks. */
    InetSocketAddress remote();

    /** Where it came in: the address and port of the listener's end. */
    InetSocketAddress local();

    /**
     * Whether this program itself sends it, over a connection that its outbound policy lets lead to nothing but its own listener: it is to
     * get only what anyone may have.
     */
    boolean fromHere();

    /** Whether it asks for a WebSocket: its {@code Upgrade} holds {@code websocket}. */
    boolean asksForWebSocket();

    /**
     * Reads the body, then calls the consumer on the loop. A longer one than the limit (bytes) is answered with 413 and the
     * consumer is not called.
     */
    void body(int limit, Consumer<Bytes> consumer);

    /** Answers with a whole body. */
    void answer(Answer answer);

    /** Answers with a body that is written as it comes to be, in chunks; {@link Answer#body()} is its beginning. */
    AnswerStream stream(Answer answer);

    /**
     * Upgrades to WebSocket, if the request is lawful and offers what is needed; otherwise refuses it by the rules.
     * The listener hears {@code Opened} first.
     *
     * @return the connection, or none if it was refused
     */
    @Nullable
    Link upgrade(Upgrade upgrade, LinkListener listener);

    /** Writes bytes that need not be HTTP, then ends TCP: for deliberate faults. */
    void raw(Bytes bytes);

    /** Says nothing any more and leaves the connection as it is: for deliberate faults. */
    void stall();

    /** Ends TCP without an answer, by RST or FIN: for deliberate faults. */
    void abort(boolean reset);
}
