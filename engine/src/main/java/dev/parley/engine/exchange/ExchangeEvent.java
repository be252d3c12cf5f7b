package dev.parley.engine.exchange;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
import java.util.List;

/**
 * What happens in an exchange once its peer is reached. {@code at} is in nanoseconds of
 * {@link dev.parley.engine.time.Clock#nanos()}.
 */
public sealed interface ExchangeEvent {

    /** When it happened. */
    long at();

    /** The head of the request was written; the bytes are as on the wire. */
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

    /** The peer did something that it should not, and that does no harm. */
    record Remarked(long at, Problem problem) implements ExchangeEvent {}

    /** The response is whole; the sizes are those of all bytes on the wire, within TLS. Nothing follows. */
    record Ended(long at, HeaderFields trailers, long sent, long received) implements ExchangeEvent {}

    /**
     * There is no response, or only a part of one. Nothing follows.
     *
     * @param received bytes that came and are no head of a response, or not all of one
     * @param reasons likely causes with what to try, most likely first
     */
    record Failed(long at, Problem problem, Bytes received, List<Reason> reasons) implements ExchangeEvent {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }
}
