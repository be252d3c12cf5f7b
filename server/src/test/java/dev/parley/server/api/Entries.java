package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Span;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.Stage;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http2.Http2Frame;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.FrameTrace;
import dev.parley.protocol.websocket.Opcode;
import java.util.ArrayList;
import java.util.List;

/** Entries of every kind. */
public final class Entries {

    static final Bytes REQUEST = Bytes.utf8("""
        GET /demo/echo HTTP/1.1\r
        Host: 127.0.0.1:4321\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Protocol: echo, chat\r
        \r
        """);
    static final Bytes RESPONSE = Bytes.utf8("""
        HTTP/1.1 101 Switching Protocols\r
        Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r
        \r
        """);

    private Entries() {}

    public static Entry text(long sequence, String text) {
        Bytes payload = Bytes.utf8(text);
        return text(sequence, payload, List.of(frame(0, payload.size())), List.of());
    }

    static Entry text(long sequence, Bytes payload, List<FrameTrace> frames, List<Span> secrets) {
        return new Entry(
                sequence,
                5_000,
                Direction.SENT,
                Kind.TEXT,
                payload.size(),
                payload.size() + 6,
                1,
                State.DONE,
                new Content.Message(payload, false, frames.size(), frames),
                secrets);
    }

    /** A masked text frame at a place in the stream. */
    static FrameTrace frame(long offset, int size) {
        FrameHeader header = FrameHeader.of(true, Opcode.TEXT, size).masked(0x01020304);
        return new FrameTrace(5_000, offset, header, size, Bytes.EMPTY);
    }

    static Entry ping(long sequence, long offset) {
        FrameHeader header = FrameHeader.of(true, Opcode.PING, 2).masked(0);
        return entry(
                sequence,
                Direction.SENT,
                Kind.PING,
                State.DONE,
                new Content.Control(Bytes.utf8("hb"), -1, new FrameTrace(6_000, offset, header, 2, Bytes.EMPTY)));
    }

    /** One of each kind, in order from 1. */
    static List<Entry> ofAllKinds() {
        TlsDetails.Certificate certificate = new TlsDetails.Certificate(
                "CN=a", "CN=b", MemorySessions.STARTED, MemorySessions.STARTED, List.of("a.example"), "ab");
        Content.StageTime stage =
                new Content.StageTime(Stage.TCP, "127.0.0.1:4321", 10, 20, Problem.of("refused", "Refused"));
        FrameHeader close = FrameHeader.of(true, Opcode.CLOSE, 5);
        FrameTrace trace = new FrameTrace(7_000, 40, close, 5, Bytes.EMPTY);
        List<Content> contents = List.of(
                new Content.Handshake(
                        REQUEST,
                        RESPONSE,
                        Bytes.utf8("no"),
                        101,
                        1_000,
                        "127.0.0.1:4321",
                        "echo",
                        "permessage-deflate",
                        List.of(stage),
                        new TlsDetails("TLSv1.3", "TLS_AES_128_GCM_SHA256", "http/1.1", true, List.of(certificate)),
                        Problem.of("failed", "It failed"),
                        List.of(new Reason("Origin", "Is it expected?"))),
                stage,
                new Content.Control(Bytes.utf8("x"), 800_000, null),
                new Content.Close(1000, "bye", trace),
                new Content.BrokenRule(
                        new Violation(Rule.METHOD_NOT_GET, Flow.RECEIVED, 12, "GET", "POST"), 1002, trace),
                new Content.Stray(Bytes.of((byte) 1, (byte) 2), null),
                new Content.Ended(new Ending(false, 1006, "", Ending.By.NETWORK, null, false, true), "Lost"),
                new Content.Failure(Problem.of("failed", "It failed")),
                new Content.Note("Closed since nobody watched"),
                new Content.Pending());
        List<Kind> kinds = List.of(
                Kind.HANDSHAKE,
                Kind.STAGE,
                Kind.PONG,
                Kind.CLOSE,
                Kind.RULE,
                Kind.BINARY,
                Kind.ERROR,
                Kind.ERROR,
                Kind.NOTE,
                Kind.TEXT);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            State state = contents.get(i) instanceof Content.Pending ? State.PENDING : State.DONE;
            entries.add(entry(i + 1L, Direction.RECEIVED, kinds.get(i), state, contents.get(i)));
        }
        return entries;
    }

    /** Those of an HTTP exchange with a redirect, in order. */
    static List<Entry> ofAnExchange(long first) {
        Bytes request = Bytes.utf8("GET /x HTTP/1.1\r\nHost: a\r\nCookie: a=1; b\r\n\r\n");
        Bytes response = Bytes.utf8(String.join(
                "\r\n",
                "HTTP/1.1 302 Found",
                "Set-Cookie: sid=1; Path=/",
                "Set-Cookie: x=1; Domain=com",
                "Content-Encoding: gzip",
                "Content-Type: text/event-stream",
                "",
                ""));
        List<Content> contents = List.of(
                new HttpContent.Request("GET", "http://a.example/x", request, "127.0.0.1:80", null),
                new HttpContent.Response(103, Bytes.utf8("HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n")),
                new HttpContent.Response(302, response),
                new HttpContent.Stretch(0, Bytes.utf8("data: x\n\n")),
                new HttpContent.Stretch(0, Bytes.of((byte) 1)),
                new HttpContent.Event("tick", "7", 3_000, "x"),
                new HttpContent.Finished(
                        9, 8, 7, 6, List.of("X-End: 1"), Problem.of("cut-short", "Cut"), List.of(new Reason("a", "b"))),
                new HttpContent.Redirect(302, "http://b.example/", "GET", List.of("Authorization")),
                new HttpContent.Checks(
                        "GET /x",
                        List.of("It is no JSON"),
                        List.of(new HttpContent.Mismatch("body", "/a", "/responses/200", "It is no text"))),
                new HttpContent.Printed("warn", "Hm"),
                new HttpContent.Printed("info", "pm.execution.runRequest: Log in → 201 Created", "s2"),
                new HttpContent.Test("is fine", HttpContent.Verdict.FAILED, "It is not"),
                new HttpContent.Frames(
                        0,
                        List.of(
                                new HttpContent.Frame(1, Flow.SENT, frame(Http2Frame.HEADERS, 5, "")),
                                new HttpContent.Frame(2, Flow.RECEIVED, frame(Http2Frame.SETTINGS, 0, "000300000064")),
                                new HttpContent.Frame(3, Flow.RECEIVED, frame(Http2Frame.HEADERS, 4, "")))));
        List<Kind> kinds = List.of(
                Kind.HEAD,
                Kind.HEAD,
                Kind.HEAD,
                Kind.BODY,
                Kind.WIRE,
                Kind.EVENT,
                Kind.ERROR,
                Kind.NOTE,
                Kind.NOTE,
                Kind.NOTE,
                Kind.NOTE,
                Kind.TEST,
                Kind.WIRE);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            boolean frames = contents.get(i) instanceof HttpContent.Frames;
            Direction direction = i == 0 ? Direction.SENT : frames ? Direction.NONE : Direction.RECEIVED;
            entries.add(entry(first + i, direction, kinds.get(i), State.DONE, contents.get(i)));
        }
        return entries;
    }

    private static Http2Frame frame(int type, int flags, String payload) {
        return new Http2Frame(payload.length() / 2, type, flags, 1, Bytes.hex(payload));
    }

    private static Entry entry(long sequence, Direction direction, Kind kind, State state, Content content) {
        return new Entry(sequence, 5_000, direction, kind, 2, 4, 1, state, content);
    }
}
