package dev.parley.server.demo.http;

import dev.parley.engine.listen.InboundExchange;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** {@code /demo/http/faults/{name}}: goes wrong in the way that is named. */
final class Faults {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";
    private static final int MOST_HEADERS = 1_000_000;
    private static final int HUGE_FIELD = 4 << 20;
    private static final int LONGEST_PAUSE = 60_000;
    private static final String TEXT = "Hello from a server that goes wrong\n";

    private static final List<String> NAMES = List.of(
            "reset",
            "fin",
            "hang",
            "hang-body",
            "drip",
            "short",
            "surplus",
            "two-lengths",
            "chunk-broken",
            "chunk-cut",
            "gzip-broken",
            "gzip-cut",
            "bomb",
            "headers",
            "header-large",
            "header-broken",
            "status-broken",
            "not-http",
            "endless");

    private final Writing writing;

    Faults(Writing writing) {
        this.writing = writing;
    }

    void answer(Ask ask) {
        InboundExchange exchange = ask.exchange();
        String name = Ask.oneOf("The fault", ask.segment(0, "faults/reset"), NAMES);
        switch (name) {
            case "reset" -> exchange.abort(true);
            case "fin" -> exchange.abort(false);
            case "hang" -> exchange.stall();
            case "hang-body" -> stream(ask, sink -> sink.write(Bytes.utf8(TEXT)), Writing.End.NEVER);
            case "chunk-cut" -> stream(ask, sink -> sink.write(Bytes.utf8(TEXT)), Writing.End.CUT);
            case "drip" -> drip(ask);
            case "endless" -> stream(ask, Faults::endless, Writing.End.NEVER);
            case "bomb" -> bomb(ask);
            case "headers" -> exchange.raw(flood(ask.number("count", 100_000, 1, MOST_HEADERS)));
            default -> exchange.raw(raw(name));
        }
    }

    private static Bytes raw(String name) {
        return switch (name) {
            case "short" -> text(OK + "Content-Length: 1000\r\n\r\n" + TEXT);
            case "surplus" -> text(OK + "Content-Length: 5\r\n\r\n" + TEXT);
            case "two-lengths" -> text(OK + "Content-Length: 5\r\nContent-Length: 36\r\n\r\n" + TEXT);
            case "chunk-broken" -> text(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nHello\r\nxyz\r\n" + TEXT);
            case "gzip-broken" -> coded(Bytes.utf8("This is no gzip"));
            case "gzip-cut" -> coded(half(PackedFiles.read("compressed.gzip")));
            case "header-large" -> text(OK + "X-Large: " + "x".repeat(HUGE_FIELD) + "\r\n\r\n");
            case "header-broken" -> text(OK + "This line has no colon\r\nContent-Length: 0\r\n\r\n");
            case "status-broken" -> text("HTTP/1.1 two hundred OK\r\nContent-Length: 0\r\n\r\n");
            case "not-http" -> text("SSH-2.0-OpenSSH_9.6\r\n");
            default -> throw new IllegalStateException(name);
        };
    }

    private static Bytes text(String text) {
        return Bytes.latin1(text);
    }

    private static Bytes half(Bytes whole) {
        return whole.slice(0, whole.size() / 2);
    }

    private static Bytes coded(Bytes body) {
        return text(OK + "Content-Encoding: gzip\r\nContent-Length: " + body.size() + "\r\n\r\n")
                .plus(body);
    }

    private static Bytes flood(int count) {
        StringBuilder head = new StringBuilder(OK);
        for (int i = 1; i <= count; i++) {
            head.append("X-Flood-").append(i).append(": ").append(i).append("\r\n");
        }
        return text(head.append("Content-Length: 0\r\n\r\n").toString());
    }

    private void stream(Ask ask, Writing.Body body, Writing.End end) {
        writing.start(ask.exchange(), Answers.stream("text/plain; charset=utf-8"), body, end);
    }

    /** A byte at a time. */
    private void drip(Ask ask) {
        Duration interval = Duration.ofMillis(ask.number("interval", 200, 0, LONGEST_PAUSE));
        Bytes text = Bytes.utf8(TEXT);
        stream(
                ask,
                sink -> {
                    for (int i = 0; i < text.size() && sink.write(text.slice(i, i + 1)); i++) {
                        writing.pause(interval);
                    }
                },
                Writing.End.WHOLE);
    }

    private static void endless(Writing.Sink sink) throws InterruptedException {
        byte[] dots = new byte[16 << 10];
        Arrays.fill(dots, (byte) '.');
        Bytes stretch = Bytes.wrap(dots);
        boolean wanted = true;
        while (wanted) {
            wanted = sink.write(stretch);
        }
    }

    private void bomb(Ask ask) {
        long size = Ask.size(ask.text("size", "1GB"));
        writing.start(
                ask.exchange(),
                Answers.of(200, "application/octet-stream", Bytes.EMPTY, new HeaderField("Content-Encoding", "gzip")),
                sink -> new GzipBomb(size).writeTo(sink));
    }
}
