package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;

/** A part of what comes back for a request, in the order in which it comes. */
public sealed interface ResponsePart {

    /** An interim response (RFC 9110 §15.2); others follow. */
    record Interim(ResponseHead head) implements ResponsePart {}

    /** The head of the response. */
    record Head(ResponseHead head, BodyLength length) implements ResponsePart {}

    /**
     * A stretch of the body.
     *
     * @param wire as it came, with the framing of chunks
     * @param content without; may be empty
     */
    record Data(Bytes wire, Bytes content) implements ResponsePart {}

    /** Something that the server should not do, and that does no harm. */
    record Remark(String code, String message) implements ResponsePart {}

    /**
     * The response is whole. Nothing follows.
     *
     * @param reusable whether another request may go over the connection (RFC 9112 §9.3)
     */
    record End(HeaderFields trailers, boolean reusable) implements ResponsePart {}

    /**
     * What came is no response, or only a part of one. Nothing follows.
     *
     * @param cut whether the stream ended before the response did
     * @param received of a head that is not whole: what came of it
     */
    record Broken(HttpFault fault, boolean cut, Bytes received) implements ResponsePart {}
}
