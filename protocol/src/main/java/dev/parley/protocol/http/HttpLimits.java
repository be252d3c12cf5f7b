package dev.parley.protocol.http;

/**
 * The bounds of a message's head and body.
 *
 * @param head bytes of the start line and all fields
 * @param fields how many
 * @param body bytes, without the framing of chunks
 */
public record HttpLimits(int head, int fields, long body) {

    /** 64 KiB of head in up to 256 fields, 1 MiB of body. */
    public static final HttpLimits DEFAULT = new HttpLimits(64 << 10, 256, 1 << 20);

    /** The same with another limit of the body. */
    public HttpLimits withBody(long bytes) {
        return new HttpLimits(head, fields, bytes);
    }
}
