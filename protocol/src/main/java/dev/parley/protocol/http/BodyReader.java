package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Collects a body, up to a limit. Not thread-safe. */
public final class BodyReader {

    private final long limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private final BodyFraming framing;
    private @Nullable HttpFault tooLarge;

    /** A reader of a body that may have so many bytes. */
    public BodyReader(BodyLength length, long limit) {
        this.limit = limit;
        this.framing = new BodyFraming(length, this::take);
        if (length instanceof BodyLength.Fixed(long bytes)) {
            checkLimit(bytes);
        }
    }

    /** Takes bytes up to the end of the body; returns the index of the first byte that was not taken. */
    public int receive(byte[] bytes, int from, int to) {
        return tooLarge == null ? framing.receive(bytes, from, to) : from;
    }

    /** The stream has ended. */
    public void endOfStream() {
        framing.endOfStream();
    }

    /** Whether the body is whole. */
    public boolean complete() {
        return framing.complete() && tooLarge == null;
    }

    /** What is wrong, or nothing. */
    public @Nullable HttpFault fault() {
        return tooLarge == null ? framing.fault() : tooLarge;
    }

    /** How many bytes came so far, without the framing of chunks. */
    public int size() {
        return body.size();
    }

    /** What came so far, without the framing of chunks. */
    public Bytes body() {
        return Bytes.wrap(body.toByteArray());
    }

    private void take(byte[] bytes, int from, int to) {
        if (checkLimit(body.size() + (long) (to - from))) {
            body.write(bytes, from, to - from);
        }
    }

    private boolean checkLimit(long size) {
        if (size > limit) {
            tooLarge = new HttpFault("body over " + limit + " bytes", limit, 413);
        }
        return tooLarge == null;
    }
}
