package dev.parley.protocol.opening;

import dev.parley.protocol.Consequence;
import dev.parley.protocol.Rule;
import dev.parley.protocol.RuleCase;
import dev.parley.protocol.Violation;
import dev.parley.protocol.opening.ClientOpening.Known;
import java.util.ArrayList;
import java.util.List;

/** How each rule of the opening is broken before a server or a client. */
public final class OpeningRuleCases {

    private final List<RuleCase> cases = new ArrayList<>();

    private OpeningRuleCases() {
        requestLines();
        requestFields();
        requestLists();
        responses();
        responseExtensions();
        knowledge();
    }

    public static List<RuleCase> all() {
        return new OpeningRuleCases().cases;
    }

    private void requestLines() {
        cases.add(new RuleCase(Rule.REQUEST_NOT_HTTP, strict -> seen(Rule.REQUEST_NOT_HTTP, Heads.notHttp("garbage"))));
        request(Rule.METHOD_NOT_GET, Heads.REQUEST.replace("GET", "POST"));
        request(Rule.HTTP_VERSION_TOO_LOW, Heads.REQUEST.replace("HTTP/1.1", "HTTP/1.0"));
        request(Rule.REQUEST_URI_MALFORMED, Heads.REQUEST.replace("/chat", "*"));
        request(Rule.REQUEST_URI_MALFORMED, Heads.REQUEST.replace("/chat", "http://other.example/chat"));
        request(Rule.REQUEST_URI_MALFORMED, Heads.REQUEST.replace("/chat", "server.example.com:80"));
        request(Rule.FRAGMENT_IN_URI, Heads.REQUEST.replace("/chat", "/chat#part"));
        request(Rule.HEAD_NOT_UTF8, Heads.REQUEST.replace("/chat", "/ch\u00e4t"));
        request(Rule.HEAD_NOT_UTF8, Heads.with("Sec-WebSocket-Protocol: \u00e4"));
        cases.add(new RuleCase(
                Rule.DATA_BEFORE_RESPONSE,
                strict -> seen(Rule.DATA_BEFORE_RESPONSE, Heads.answer(Heads.REQUEST, strict, true))));
    }

    private void requestFields() {
        request(Rule.HOST_MISSING, Heads.without("Host"));
        request(Rule.HOST_MISSING, Heads.with("Host: other"));
        for (String host : new String[] {"", "a b", "a:99999", "a/b", "u@h"}) {
            request(Rule.HOST_MISSING, Heads.REQUEST.replace("server.example.com", host));
        }
        request(Rule.UPGRADE_WITHOUT_WEBSOCKET, Heads.without("Upgrade"));
        request(Rule.UPGRADE_WITHOUT_WEBSOCKET, Heads.REQUEST.replace("Upgrade: websocket", "Upgrade: h2c"));
        request(Rule.CONNECTION_WITHOUT_UPGRADE, Heads.without("Connection"));
        request(Rule.CONNECTION_WITHOUT_UPGRADE, Heads.REQUEST.replace("Connection: Upgrade", "Connection: close"));
        request(Rule.KEY_MISSING, Heads.without("Sec-WebSocket-Key"));
        for (String key : new String[] {"", "short", "dGhlIHNhbXBsZSBub25jZR==", "dGhlIHNhbXBsZSBub25jZQ="}) {
            request(Rule.KEY_NOT_16_BYTES, Heads.REQUEST.replace("dGhlIHNhbXBsZSBub25jZQ==", key));
        }
        request(Rule.KEY_REPEATED, Heads.with("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        request(Rule.VERSION_NOT_13, Heads.without("Sec-WebSocket-Version"));
        for (String version : new String[] {"8", "013", "256", "x", "13, 8"}) {
            request(Rule.VERSION_NOT_13, Heads.REQUEST.replace("Version: 13", "Version: " + version));
        }
        request(Rule.VERSION_REPEATED, Heads.with("Sec-WebSocket-Version: 13"));
        request(Rule.ORIGIN_MISSING, Heads.with("Sec-Fetch-Mode: websocket"));
        request(Rule.REQUEST_WITH_BODY, Heads.with("Content-Length: 5"));
        request(Rule.REQUEST_WITH_BODY, Heads.with("Transfer-Encoding: chunked"));
    }

    private void requestLists() {
        for (String list : new String[] {"", "a,,b", "a b", "a/b", ", a"}) {
            request(Rule.PROTOCOL_LIST_MALFORMED, Heads.with("Sec-WebSocket-Protocol: " + list));
        }
        request(Rule.PROTOCOL_LIST_REPEATS, Heads.with("Sec-WebSocket-Protocol: a, b, a"));
        for (String list : new String[] {"", "a;", "a=b", "a; =b", "a; b=", "(", "a b", "a; b=\"c"}) {
            request(Rule.EXTENSIONS_MALFORMED, Heads.with("Sec-WebSocket-Extensions: " + list));
        }
        request(Rule.EXTENSION_VALUE_NOT_TOKEN, Heads.with("Sec-WebSocket-Extensions: a; b=\"c d\""));
        request(Rule.EXTENSION_VALUE_NOT_TOKEN, Heads.with("Sec-WebSocket-Extensions: a; b=\"\""));
        request(Rule.EXTENSION_NOT_REGISTERED, Heads.with("Sec-WebSocket-Extensions: x-webkit-deflate-frame"));
        request(Rule.EXTENSION_PARAMETER_UNDEFINED, Heads.offering("permessage-deflate; level=9"));
        request(Rule.DEFLATE_OFFER_PARAMETER_UNKNOWN, Heads.offering("permessage-deflate; level=9"));
        request(
                Rule.DEFLATE_OFFER_PARAMETER_REPEATED,
                Heads.offering("permessage-deflate; server_no_context_takeover; server_no_context_takeover"));
        for (String parameter : new String[] {
            "server_max_window_bits",
            "server_max_window_bits=7",
            "server_max_window_bits=16",
            "server_max_window_bits=08",
            "client_max_window_bits=x",
            "client_no_context_takeover=1"
        }) {
            request(Rule.DEFLATE_OFFER_VALUE_INVALID, Heads.offering("permessage-deflate; " + parameter));
        }
        request(Rule.DEFLATE_WINDOW_SMALL, Heads.offering("permessage-deflate; server_max_window_bits=9"));
    }

    private void responses() {
        cases.add(new RuleCase(
                Rule.RESPONSE_NOT_HTTP,
                strict ->
                        new RuleCase.Seen(List.of(Heads.responseFault("garbage").rule()), "fail opening")));
        response(Rule.RESPONSE_WITHOUT_UPGRADE, Heads.RESPONSE.replace("Upgrade: websocket\r\n", ""));
        response(
                Rule.RESPONSE_WITHOUT_UPGRADE, Heads.RESPONSE.replace("Upgrade: websocket", "Upgrade: websocket, h2c"));
        response(Rule.RESPONSE_WITHOUT_CONNECTION, Heads.RESPONSE.replace("Connection: Upgrade", "Connection: close"));
        response(Rule.ACCEPT_MISSING, Heads.RESPONSE.replaceAll("Sec-WebSocket-Accept.*\r\n", ""));
        response(Rule.ACCEPT_WRONG, Heads.RESPONSE.replace("s3pP", "S3pP"));
        response(Rule.ACCEPT_REPEATED, Heads.responding("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
        response(Rule.SUBPROTOCOL_NOT_OFFERED, Heads.responding("Sec-WebSocket-Protocol: other"));
        response(Rule.SUBPROTOCOL_MALFORMED, Heads.responding("Sec-WebSocket-Protocol: chat, superchat"));
        response(Rule.SUBPROTOCOL_MALFORMED, Heads.responding("Sec-WebSocket-Protocol:"));
        response(
                Rule.SUBPROTOCOL_REPEATED,
                Heads.responding("Sec-WebSocket-Protocol: chat\r\nSec-WebSocket-Protocol: chat"));
        response(Rule.CONTENT_IN_101, Heads.responding("Content-Length: 3"));
        response(Rule.VERSION_IN_101, Heads.responding("Sec-WebSocket-Version: 13"));
    }

    private void responseExtensions() {
        extensions(Rule.EXTENSION_NOT_OFFERED, "permessage-deflate", "bbf-usp-protocol");
        extensions(Rule.DEFLATE_RESPONSE_PARAMETER_UNKNOWN, "permessage-deflate", "permessage-deflate; level=9");
        extensions(
                Rule.DEFLATE_RESPONSE_PARAMETER_REPEATED,
                "permessage-deflate",
                "permessage-deflate; client_no_context_takeover; client_no_context_takeover");
        for (String parameter :
                new String[] {"client_max_window_bits", "server_max_window_bits=16", "server_no_context_takeover=1"}) {
            extensions(
                    Rule.DEFLATE_RESPONSE_VALUE_INVALID,
                    "permessage-deflate; client_max_window_bits",
                    "permessage-deflate; " + parameter);
        }
        extensions(
                Rule.DEFLATE_CLIENT_WINDOW_NOT_OFFERED,
                "permessage-deflate",
                "permessage-deflate; client_max_window_bits=12");
        for (String answer : new String[] {"", "; server_max_window_bits=12"}) {
            extensions(
                    Rule.DEFLATE_SERVER_WINDOW_IGNORED,
                    "permessage-deflate; server_max_window_bits=10",
                    "permessage-deflate" + answer);
        }
        extensions(
                Rule.DEFLATE_SERVER_TAKEOVER_IGNORED,
                "permessage-deflate; server_no_context_takeover",
                "permessage-deflate");
        extensions(Rule.DEFLATE_CONFLICT, "permessage-deflate", "permessage-deflate, permessage-deflate");
        extensions(
                Rule.DEFLATE_PREFERENCE_IGNORED,
                "permessage-deflate; server_max_window_bits=10, permessage-deflate",
                "permessage-deflate");
        extensions(Rule.DEFLATE_WINDOW_SMALL, "permessage-deflate", "permessage-deflate; server_max_window_bits=8");
        extensions(Rule.DEFLATE_UNACCEPTABLE_ACCEPTED, "permessage-deflate; level=9", "permessage-deflate");
    }

    private void knowledge() {
        cases.add(new RuleCase(Rule.BAD_REQUEST_ACCEPTED, strict -> {
            ClientOpening opening = Heads.opening("not a key", "permessage-deflate");
            return judged(Rule.BAD_REQUEST_ACCEPTED, opening.judge(Heads.response(Heads.RESPONSE), false));
        }));
        known(Rule.RESOURCE_UNKNOWN_ACCEPTED, new Known(List.of(), true, false));
        known(Rule.EXTENSION_REQUIRED_MISSING, new Known(List.of("permessage-deflate"), false, false));
        refusal(Rule.ORIGIN_REFUSAL_NOT_403, "HTTP/1.1 400 Bad Request\r\n\r\n", new Known(List.of(), false, true));
        refusal(Rule.VERSIONS_NOT_TOLD, "HTTP/1.1 426 Upgrade Required\r\n\r\n", Known.NOTHING);
    }

    private void known(Rule rule, Known known) {
        cases.add(new RuleCase(rule, strict -> {
            ClientOpening opening = Heads.opening(Heads.KEY, "permessage-deflate");
            return judged(rule, opening.judge(Heads.response(Heads.RESPONSE), strict, known));
        }));
    }

    private void refusal(Rule rule, String head, Known known) {
        cases.add(new RuleCase(rule, strict -> {
            List<Violation> found =
                    Heads.opening(Heads.KEY, "permessage-deflate").judgeRefusal(Heads.response(head), known);
            return new RuleCase.Seen(found.stream().map(Violation::rule).toList(), "go on");
        }));
    }

    private void request(Rule rule, String head) {
        cases.add(new RuleCase(rule, strict -> seen(rule, Heads.answer(head, strict, false))));
    }

    private void response(Rule rule, String head) {
        cases.add(new RuleCase(rule, strict -> {
            ClientOpening opening = Heads.opening(Heads.KEY, "permessage-deflate");
            return judged(rule, opening.judge(Heads.response(head), strict));
        }));
    }

    private void extensions(Rule rule, String offer, String accepted) {
        cases.add(new RuleCase(rule, strict -> {
            ClientOpening opening = Heads.opening(Heads.KEY, offer);
            String head = Heads.responding("Sec-WebSocket-Extensions: " + accepted);
            return judged(rule, opening.judge(Heads.response(head), strict));
        }));
    }

    private static RuleCase.Seen judged(Rule rule, ClientOpening.Judged judged) {
        String followed = !judged.opens()
                ? "fail opening"
                : rule.consequence() instanceof Consequence.Failed(int code, var _)
                                && !judged.missing().isEmpty()
                        ? "fail " + code
                        : "go on";
        return new RuleCase.Seen(
                judged.violations().stream().map(Violation::rule).toList(), followed);
    }

    private static RuleCase.Seen seen(Rule rule, ServerOpening.Answer answer) {
        List<Rule> broken = answer.violations().stream().map(Violation::rule).toList();
        return new RuleCase.Seen(
                broken,
                switch (answer) {
                    case ServerOpening.Answer.Refused refused -> "refuse " + refused.status();
                    case ServerOpening.Answer.Failed _ -> "fail opening";
                    case ServerOpening.Answer.Accepted accepted ->
                        rule.consequence() instanceof Consequence.Declined
                                        && accepted.negotiated().deflate() == null
                                ? "decline"
                                : "go on";
                });
    }
}
