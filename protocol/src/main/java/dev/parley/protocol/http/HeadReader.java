package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the head of a message until its empty line (RFC 9112 §2) and takes it apart. Not thread-safe. */
public final class HeadReader {

    private final HttpLimits limits;
    private byte[] bytes = new byte[512];
    private int size;
    private int lineStart;
    private @Nullable HttpFault fault;
    private boolean complete;

    public HeadReader(HttpLimits limits) {
        this.limits = limits;
    }

    /** Takes bytes up to the end of the head; returns the index of the first byte that was not taken. */
    public int receive(byte[] source, int from, int to) {
        int i = from;
        while (i < to && !complete && fault == null) {
            byte next = source[i++];
            if (size == 0 && (next == '\r' || next == '\n')) {
                continue; // empty lines before a start line are passed over (RFC 9112 §2.2)
            }
            add(next);
            if (next == '\n') {
                endLine();
            }
        }
        return i;
    }

    /** Whether the head is whole. */
    public boolean complete() {
        return complete;
    }

    /** Whether nothing of a head came yet. */
    public boolean empty() {
        return size == 0;
    }

    /** What is wrong, or nothing. */
    public @Nullable HttpFault fault() {
        return fault;
    }

    /** What came so far, as on the wire. */
    public Bytes raw() {
        return Bytes.copyOf(bytes, 0, size);
    }

    private void add(byte next) {
        if (size == limits.head()) {
            fault = new HttpFault("head over " + limits.head() + " bytes", size, 431);
            return;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(size * 2, limits.head()));
        }
        bytes[size++] = next;
    }

    private void endLine() {
        int length = size - lineStart - 1;
        boolean blank = length == 0 || (length == 1 && bytes[lineStart] == '\r');
        complete = blank;
        lineStart = size;
    }

    /** The lines of the head without their ends, the start line first. */
    List<String> lines() {
        String text = Bytes.wrap(bytes, 0, size).latin1();
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (whole.isEmpty()) {
                break;
            }
            lines.add(whole);
        }
        return lines;
    }
}
