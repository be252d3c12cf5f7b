package dev.parley.protocol.http;

import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of one exchange of HTTP/1.1: takes what comes back for a request apart, however it is cut into reads (RFC
 * 9112 §4–§7). Not thread-safe.
 */
public final class ResponseReader {

    private static final int MAX_INTERIM = 100;
    /** Bytes behind the first wrong one that are shown. */
    private static final int SHOWN = 1_024;

    private final String method;
    private final HttpLimits limits;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream(0);
    private List<ResponsePart> parts = new ArrayList<>();
    private HeadReader head;
    private @Nullable ResponseHead response;
    private @Nullable BodyFraming body;
    private boolean untilEnd;
    private int interim;
    private boolean over;

    /** A reader of the response to a request of the method. */
    public ResponseReader(String method, HttpLimits limits) {
        this.method = method;
        this.limits = limits;
        this.head = HeadReader.ofResponse(limits);
    }

    /** Takes what came; tells what it is. The array is given away. */
    public List<ResponsePart> receive(byte[] bytes) {
        parts = new ArrayList<>();
        int taken = 0;
        while (taken < bytes.length && !over) {
            taken = body == null ? readHead(bytes, taken) : readBody(body, bytes, taken);
        }
        if (taken < bytes.length && parts.size() > 0 && parts.getLast() instanceof ResponsePart.End end) {
            parts.removeLast();
            parts.add(new ResponsePart.Remark(
                    "surplus", (bytes.length - taken) + " bytes came behind the end of the response"));
            parts.add(new ResponsePart.End(end.trailers(), false));
        }
        return parts;
    }

    /** The stream has ended. */
    public List<ResponsePart> endOfStream() {
        parts = new ArrayList<>();
        BodyFraming reading = body;
        if (over) {
            return parts;
        }
        if (reading != null) {
            reading.endOfStream();
            ended(reading, true);
        } else if (head.empty() && interim == 0) {
            broken(new HttpFault("nothing came", 0, 502), true);
        } else {
            broken(
                    new HttpFault(
                            "the head of the response was cut short", head.raw().size(), 502),
                    true);
        }
        return parts;
    }

    /** Whether nothing more is awaited. */
    public boolean over() {
        return over;
    }

    /** Whether the stream's end is the only sign that a body is whole. */
    public boolean untilEnd() {
        return untilEnd && !over;
    }

    /** Whether nothing of a response came yet. */
    public boolean untouched() {
        return response == null && interim == 0 && head.empty();
    }

    private int readHead(byte[] bytes, int from) {
        int taken = head.receive(bytes, from, bytes.length);
        HttpFault fault = head.fault();
        if (fault != null) {
            Bytes more = Bytes.copyOf(bytes, taken, Math.min(bytes.length, taken + SHOWN));
            broken(fault, false, head.raw().plus(more));
        } else if (head.complete()) {
            switch (Heads.response(head, limits)) {
                case Parsed.Bad<ResponseHead>(HttpFault bad) -> broken(bad, false);
                case Parsed.Good<ResponseHead>(ResponseHead parsed) -> accept(parsed);
            }
        }
        return taken;
    }

    private void accept(ResponseHead parsed) {
        if (parsed.status() / 100 == 1 && parsed.status() != 101) {
            parts.add(new ResponsePart.Interim(parsed));
            head = HeadReader.ofResponse(limits);
            if (++interim == MAX_INTERIM) {
                broken(new HttpFault("over " + MAX_INTERIM + " interim responses", 0, 502), false);
            }
            return;
        }
        response = parsed;
        BodyLength length = BodyLength.of(parsed, method);
        untilEnd = length instanceof BodyLength.UntilEnd;
        parts.add(new ResponsePart.Head(parsed, length));
        remarks(parsed.fields());
        BodyFraming framing = new BodyFraming(length, (array, from, to) -> content.write(array, from, to - from));
        body = framing;
        ended(framing, false);
    }

    private void remarks(HeaderFields fields) {
        boolean both = fields.first("Transfer-Encoding") != null && fields.first("Content-Length") != null;
        if (both) {
            parts.add(new ResponsePart.Remark(
                    "two-lengths", "Transfer-Encoding and Content-Length are both there (RFC 9112 §6.2)"));
        } else if (fields.count("Content-Length") > 1) {
            parts.add(new ResponsePart.Remark("two-lengths", "Content-Length is there more than once"));
        }
    }

    private int readBody(BodyFraming reading, byte[] bytes, int from) {
        content.reset();
        int taken = reading.receive(bytes, from, bytes.length);
        if (taken > from) {
            Bytes wire = Bytes.wrap(bytes, from, taken);
            boolean same = content.size() == wire.size();
            parts.add(new ResponsePart.Data(wire, same ? wire : Bytes.wrap(content.toByteArray())));
        }
        ended(reading, false);
        return taken;
    }

    private void ended(BodyFraming reading, boolean cut) {
        HttpFault fault = reading.fault();
        if (fault != null) {
            broken(fault, cut, Bytes.EMPTY);
        } else if (reading.complete()) {
            over = true;
            parts.add(new ResponsePart.End(Heads.trailers(reading.trailers()), reusable()));
        }
    }

    private boolean reusable() {
        ResponseHead answer = response;
        if (answer == null || untilEnd || answer.status() == 101) {
            return false;
        }
        return answer.version().equals("HTTP/1.0")
                ? answer.fields().hasToken("Connection", "keep-alive")
                : !answer.fields().hasToken("Connection", "close");
    }

    private void broken(HttpFault fault, boolean cut) {
        broken(fault, cut, head.raw());
    }

    private void broken(HttpFault fault, boolean cut, Bytes received) {
        over = true;
        parts.add(new ResponsePart.Broken(fault, cut, received));
    }
}
