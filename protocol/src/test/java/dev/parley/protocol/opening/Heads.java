package dev.parley.protocol.opening;

import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeadReader;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.Parsed;
import dev.parley.protocol.http.RequestHead;
import dev.parley.protocol.http.ResponseHead;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The handshake of RFC 6455 §1.3 as text, and what becomes of it when it is changed. */
final class Heads {

    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    static final String REQUEST = """
            GET /chat HTTP/1.1
            Host: server.example.com
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13

            """.replace("\n", "\r\n");

    static final String RESPONSE = """
            HTTP/1.1 101 Switching Protocols
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=

            """.replace("\n", "\r\n");

    private Heads() {}

    static String with(String line) {
        return REQUEST.substring(0, REQUEST.length() - 2) + line + "\r\n\r\n";
    }

    static String without(String name) {
        return REQUEST.replaceAll(name + ": .*\r\n", "");
    }

    static String offering(String extensions) {
        return with("Sec-WebSocket-Extensions: " + extensions);
    }

    static String responding(String line) {
        return RESPONSE.substring(0, RESPONSE.length() - 2) + line + "\r\n\r\n";
    }

    static ServerOpening.Wish wish(boolean strict) {
        return new ServerOpening.Wish(List.of("chat"), true, strict, List.of(), false);
    }

    static ServerOpening.Answer answer(String head, boolean strict, boolean more) {
        return ServerOpening.answer(request(head), wish(strict), more);
    }

    static ServerOpening.Answer notHttp(String text) {
        return switch (dev.parley.protocol.http.Heads.request(reader(text + "\r\n\r\n"), HttpLimits.DEFAULT)) {
            case Parsed.Bad<RequestHead>(var fault) -> ServerOpening.notHttp(fault);
            case Parsed.Good<RequestHead> good -> throw new AssertionError(good);
        };
    }

    static Violation responseFault(String text) {
        return switch (dev.parley.protocol.http.Heads.response(reader(text + "\r\n\r\n"), HttpLimits.DEFAULT)) {
            case Parsed.Bad<ResponseHead>(var fault) -> ClientOpening.notHttp(fault);
            case Parsed.Good<ResponseHead> good -> throw new AssertionError(good);
        };
    }

    static RequestHead request(String head) {
        return switch (dev.parley.protocol.http.Heads.request(reader(head), HttpLimits.DEFAULT)) {
            case Parsed.Good<RequestHead>(RequestHead request) -> request;
            case Parsed.Bad<RequestHead> bad -> throw new AssertionError(bad);
        };
    }

    static ResponseHead response(String head) {
        return switch (dev.parley.protocol.http.Heads.response(reader(head), HttpLimits.DEFAULT)) {
            case Parsed.Good<ResponseHead>(ResponseHead response) -> response;
            case Parsed.Bad<ResponseHead> bad -> throw new AssertionError(bad);
        };
    }

    /** A client that offers the subprotocol chat and some extensions. */
    static ClientOpening opening(String key, String extensions) {
        return new ClientOpening(
                "server.example.com", "/chat", key, List.of("chat", "superchat"), extensions, List.of());
    }

    private static HeadReader reader(String text) {
        HeadReader reader = new HeadReader(HttpLimits.DEFAULT);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        reader.receive(bytes, 0, bytes.length);
        return reader;
    }
}
