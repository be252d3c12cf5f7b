package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the head of a message until its empty line (RFC 9112 §2) and takes it apart. Not thread-safe. */
public final class HeadReader {

    private static final String VERSION = "HTTP/";

    private final HttpLimits limits;
    private final Kind kind;
    private byte[] bytes = new byte[512];
    private int size;
    private int lineStart;
    private boolean methodEnded;
    private @Nullable HttpFault fault;
    private boolean complete;

    /** A reader of either kind of head, which is judged once it is whole. */
    public HeadReader(HttpLimits limits) {
        this(limits, Kind.EITHER);
    }

    private HeadReader(HttpLimits limits, Kind kind) {
        this.limits = limits;
        this.kind = kind;
    }

    private enum Kind {
        EITHER,
        REQUEST,
        RESPONSE
    }

    /** A reader of a request, which fails at the first byte that cannot be in one's method. */
    public static HeadReader ofRequest(HttpLimits limits) {
        return new HeadReader(limits, Kind.REQUEST);
    }

    /** A reader of a response, which fails at the first byte that cannot be in one's version. */
    public static HeadReader ofResponse(HttpLimits limits) {
        return new HeadReader(limits, Kind.RESPONSE);
    }

    /** Takes bytes up to the end of the head; returns the index of the first byte that was not taken. */
    public int receive(byte[] source, int from, int to) {
        int i = from;
        while (i < to && !complete && fault == null) {
            byte next = source[i++];
            if (size == 0 && (next == '\r' || next == '\n')) {
                continue; // empty lines before a start line are passed over (RFC 9112 §2.2)
            }
            judgeStart(next);
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

    /** Another protocol shows by its first bytes, and may never send the line's end. */
    private void judgeStart(byte next) {
        switch (kind) {
            case EITHER -> {}
            case REQUEST -> {
                methodEnded |= next == ' ' && size > 0;
                if (!methodEnded && !token(next)) {
                    fault = new HttpFault("not a request line of HTTP/1.1", size, 400);
                }
            }
            case RESPONSE -> {
                if (size < VERSION.length() && next != VERSION.charAt(size)) {
                    fault = new HttpFault("not a status line of HTTP/1.1", size, 502);
                }
            }
        }
    }

    private static boolean token(byte next) {
        return (next >= 'a' && next <= 'z')
                || (next >= 'A' && next <= 'Z')
                || (next >= '0' && next <= '9')
                || "!#$%&'*+.^_`|~-".indexOf(next) >= 0;
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
