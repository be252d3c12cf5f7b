package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Collects a body by its length, its chunks or the end of the stream (RFC 9112 §6, §7). Not thread-safe. */
public final class BodyReader {

    private static final int MAX_LINE = 4_096;

    private final long limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private final StringBuilder line = new StringBuilder();
    private Part part;
    private long left;
    private long trailerSize;
    private @Nullable HttpFault fault;

    /** A reader of a body that may have so many bytes. */
    public BodyReader(BodyLength length, long limit) {
        this.limit = limit;
        switch (length) {
            case BodyLength.Fixed(long bytes) -> {
                left = bytes;
                part = bytes == 0 ? Part.DONE : Part.DATA;
                checkLimit(bytes);
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
        chunked = length instanceof BodyLength.Chunked;
    }

    private final boolean chunked;

    /** Takes bytes up to the end of the body; returns the index of the first byte that was not taken. */
    public int receive(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && part != Part.DONE && fault == null) {
            if (part == Part.DATA) {
                int size = (int) Math.min(left, to - i);
                take(bytes, i, size);
                i += size;
            } else {
                takeLine(bytes[i++]);
            }
        }
        return i;
    }

    /** The stream has ended. */
    public void endOfStream() {
        if (part == Part.DATA && left > Long.MAX_VALUE / 2) {
            part = Part.DONE;
        } else if (part != Part.DONE && fault == null) {
            fault = new HttpFault("the body was cut short", body.size(), 400);
        }
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
    public int size() {
        return body.size();
    }

    /** What came so far, without the framing of chunks. */
    public Bytes body() {
        return Bytes.wrap(body.toByteArray());
    }

    private void take(byte[] bytes, int from, int size) {
        if (checkLimit(body.size() + (long) size)) {
            body.write(bytes, from, size);
        }
        left -= size;
        if (left == 0) {
            part = chunked ? Part.CHUNK_END : Part.DONE;
        }
    }

    private boolean checkLimit(long size) {
        if (size > limit) {
            fault = new HttpFault("body over " + limit + " bytes", limit, 413);
        }
        return fault == null;
    }

    private void takeLine(byte next) {
        if (next != '\n') {
            line.append((char) (next & 0xff));
            if (line.length() > MAX_LINE) {
                fault = new HttpFault("a line over " + MAX_LINE + " bytes between chunks", body.size(), 400);
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
                    fault = new HttpFault("no line end after a chunk", body.size(), 400);
                }
            }
            case TRAILER -> {
                trailerSize += whole.length();
                part = whole.isEmpty() ? Part.DONE : Part.TRAILER;
                if (trailerSize > 16 * MAX_LINE) {
                    fault = new HttpFault("trailers over " + 16 * MAX_LINE + " bytes", body.size(), 431);
                }
            }
            case DATA, DONE -> throw new IllegalStateException("no line is due");
        }
    }

    private void beginChunk(String whole) {
        int extension = whole.indexOf(';');
        String size = (extension < 0 ? whole : whole.substring(0, extension)).strip();
        if (!size.matches("[0-9A-Fa-f]{1,15}")) {
            fault = new HttpFault("not the size of a chunk: " + size, body.size(), 400);
            return;
        }
        left = Long.parseLong(size, 16);
        part = left == 0 ? Part.TRAILER : Part.DATA;
    }

    private enum Part {
        SIZE,
        DATA,
        CHUNK_END,
        TRAILER,
        DONE
    }
}
