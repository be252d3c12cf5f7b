package dev.parley.protocol.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body out of its framing while it comes: by its length, its chunks or the end of the stream (RFC 9112 §6, §7). Not
 * thread-safe.
 */
public final class BodyFraming {

    private static final int MAX_LINE = 4_096;
    private static final int MAX_TRAILERS = 16 * MAX_LINE;

    private final Sink sink;
    private final boolean chunked;
    private final boolean untilEnd;
    private final StringBuilder line = new StringBuilder();
    private final List<String> trailers = new ArrayList<>(0);
    private Part part;
    private long left;
    private long size;
    private long trailerSize;
    private @Nullable HttpFault fault;

    /** Where the bytes of a body go, without their framing. */
    @FunctionalInterface
    public interface Sink {
        /** Takes a part of an array, which is not kept. */
        void data(byte[] bytes, int from, int to);
    }

    public BodyFraming(BodyLength length, Sink sink) {
        this.sink = sink;
        this.chunked = length instanceof BodyLength.Chunked;
        this.untilEnd = length instanceof BodyLength.UntilEnd;
        switch (length) {
            case BodyLength.Fixed(long bytes) -> {
                left = bytes;
                part = bytes == 0 ? Part.DONE : Part.DATA;
            }
            case BodyLength.Chunked _ -> part = Part.SIZE;
            case BodyLength.UntilEnd _ -> {
                left = Long.MAX_VALUE;
                part = Part.DATA;
            }
            case BodyLength.Doubtful(HttpFault found) -> {
                fault = found;
                part = Part.DONE;
            }
        }
    }

    /** Takes bytes up to the end of the body; returns the index of the first byte that was not taken. */
    public int receive(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && part != Part.DONE && fault == null) {
            if (part == Part.DATA) {
                int taken = (int) Math.min(left, to - i);
                take(bytes, i, i + taken);
                i += taken;
            } else {
                takeLine(bytes[i++]);
            }
        }
        return i;
    }

    /** The stream has ended. */
    public void endOfStream() {
        if (fault != null || part == Part.DONE) {
            return;
        }
        if (untilEnd) {
            part = Part.DONE;
        } else {
            fault = new HttpFault("the body was cut short: " + came(), size, 400);
        }
    }

    private String came() {
        if (chunked) {
            return size + " bytes came, but not the chunk that ends it";
        }
        return size + " of " + (size + left) + " bytes came";
    }

    /** Whether the body is whole. */
    public boolean complete() {
        return part == Part.DONE && fault == null;
    }

    /** What is wrong, or nothing. */
    public @Nullable HttpFault fault() {
        return fault;
    }

    /** How many bytes came so far, without the framing of chunks. */
    public long size() {
        return size;
    }

    /** The lines behind the last chunk, as written. */
    List<String> trailers() {
        return trailers;
    }

    private void take(byte[] bytes, int from, int to) {
        size += to - from;
        left -= to - from;
        sink.data(bytes, from, to);
        if (left == 0) {
            part = chunked ? Part.CHUNK_END : Part.DONE;
        }
    }

    private void takeLine(byte next) {
        if (next != '\n') {
            line.append((char) (next & 0xff));
            if (line.length() > MAX_LINE) {
                fail("a line over " + MAX_LINE + " bytes between chunks", 400);
            }
            return;
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        String whole = line.toString();
        line.setLength(0);
        endLine(whole);
    }

    private void endLine(String whole) {
        switch (part) {
            case SIZE -> beginChunk(whole);
            case CHUNK_END -> {
                part = Part.SIZE;
                if (!whole.isEmpty()) {
                    fail("no line end after a chunk", 400);
                }
            }
            case TRAILER -> trailer(whole);
            case DATA, DONE -> throw new IllegalStateException("no line is due");
        }
    }

    private void trailer(String whole) {
        if (whole.isEmpty()) {
            part = Part.DONE;
            return;
        }
        trailers.add(whole);
        trailerSize += whole.length();
        if (trailerSize > MAX_TRAILERS) {
            fail("trailers over " + MAX_TRAILERS + " bytes", 431);
        }
    }

    private void beginChunk(String whole) {
        int extension = whole.indexOf(';');
        String digits = (extension < 0 ? whole : whole.substring(0, extension)).strip();
        if (!digits.matches("[0-9A-Fa-f]{1,15}")) {
            fail("not the size of a chunk: " + Heads.shown(digits), 400);
            return;
        }
        left = Long.parseLong(digits, 16);
        part = left == 0 ? Part.TRAILER : Part.DATA;
    }

    private void fail(String message, int status) {
        fault = new HttpFault(message, size, status);
    }

    private enum Part {
        SIZE,
        DATA,
        CHUNK_END,
        TRAILER,
        DONE
    }
}
