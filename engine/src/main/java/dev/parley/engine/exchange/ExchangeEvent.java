package dev.parley.engine.exchange;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
import dev.parley.protocol.http2.Http2Frame;
import java.util.List;

/**
 * What happens in an exchange once its peer is reached. {@code at} is in nanoseconds of
 * {@link dev.parley.engine.time.Clock#nanos()}.
 */
public sealed interface ExchangeEvent {

    /** When it happened. */
    long at();

    /** The head of the request was written; the bytes are as on the wire, or, by HTTP/2, written down as those of HTTP/1.1 are. */
    record RequestSent(long at, Bytes head) implements ExchangeEvent {}

    /** A stretch of the request's body was written; the bytes are as on the wire, with the framing of chunks. */
    record BodySent(long at, Bytes wire) implements ExchangeEvent {}

    /** The request is written whole. */
    record RequestEnded(long at) implements ExchangeEvent {}

    /** An interim response came (RFC 9110 §15.2). */
    record InterimReceived(long at, ResponseHead head) implements ExchangeEvent {}

    /** The head of the response is there; {@code firstByte} is when its first byte came. */
    record ResponseBegan(long at, long firstByte, ResponseHead head) implements ExchangeEvent {}

    /** A stretch of the response's body came: as on the wire, and without the framing of chunks. */
    record BodyReceived(long at, Bytes wire, Bytes content) implements ExchangeEvent {}

    /** A frame of HTTP/2 passed by, of the exchange's stream or of the connection itself; it is counted to the exchange. */
    record Framed(long at, Flow flow, Http2Frame frame) implements ExchangeEvent {}

    /** The peer did something that it should not, and that does no harm. */
    record Remarked(long at, Problem problem) implements ExchangeEvent {}

    /** The response is whole; the sizes are those of all bytes on the wire, within TLS. Nothing follows. */
    record Ended(long at, HeaderFields trailers, long sent, long received) implements ExchangeEvent {}

    /**
     * There is no response, or only a part of one. Nothing follows.
     *
     * @param received bytes that came and are no head of a response, or not all of one
     * @param reasons likely causes with what to try, most likely first
     * @param retry whether the same request, if its body can be read again, should be sent once more: the peer says that
     *     it has not looked at it (RFC 9113 §8.7), or had left a kept connection and repeating does no harm (RFC 9110 §9.2.2)
     */
    record Failed(long at, Problem problem, Bytes received, List<Reason> reasons, boolean retry)
            implements ExchangeEvent {
        public Failed {
            reasons = List.copyOf(reasons);
        }

        /** One that is final. */
        public Failed(long at, Problem problem, Bytes received, List<Reason> reasons) {
            this(at, problem, received, reasons, false);
        }
    }
}
