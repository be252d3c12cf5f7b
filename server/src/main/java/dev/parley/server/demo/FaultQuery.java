package dev.parley.server.demo;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.QueryParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code /demo/faults} can be asked for, and what is wrong with a query. */
final class FaultQuery {

    private static final int LONGEST_REASON = 123;
    private static final List<String> WRONG_FRAMES =
            List.of("masked", "rsv", "opcode", "utf8", "length", "control", "garbage");

    private FaultQuery() {}

    /** What is wrong with a query, or nothing. */
    static @Nullable String problem(QueryParameters query) {
        Set<String> names = new HashSet<>();
        for (QueryParameters.Parameter each : query.parameters()) {
            String wrong =
                    names.add(each.name()) ? problem(each.name(), each.value()) : each.name() + " is there twice";
            if (wrong != null) {
                return wrong;
            }
        }
        if (names.contains("reason") && !names.contains("close")) {
            return "reason goes with a close code, such as close=1011&reason=why";
        }
        if (names.contains("body") && !names.contains("status")) {
            return "body goes with a status, such as status=401&body=who";
        }
        return null;
    }

    private static @Nullable String problem(String name, String value) {
        return switch (name) {
            case "close" ->
                value.matches("\\d{1,5}") && Integer.parseInt(value) < 65_536
                        ? null
                        : "close is a close code from 0 to 65535 (RFC 6455 §7.4), not “" + value + "”";
            case "reason" -> {
                int size = Bytes.utf8(value).size();
                yield size <= LONGEST_REASON
                        ? null
                        : "reason has at most 123 bytes of UTF-8 (RFC 6455 §5.5), this one has " + size;
            }
            case "body" -> null;
            case "after" -> value.matches("\\d{1,9}") ? null : "after is a number of messages, not “" + value + "”";
            case "status" ->
                value.matches("[2-5]\\d\\d") ? null : "status is an HTTP status from 200 to 599, not “" + value + "”";
            case "drop" -> oneOf(name, value, List.of("reset", "fin"));
            case "accept" -> oneOf(name, value, List.of("wrong"));
            case "stall" -> oneOf(name, value, List.of("before", "after"));
            case "silent" -> oneOf(name, value, List.of("pong", "close"));
            case "send" -> oneOf(name, value, WRONG_FRAMES);
            default -> "“" + name + "” is no fault that this service knows; /demo/about lists them";
        };
    }

    private static @Nullable String oneOf(String name, String value, List<String> known) {
        return known.contains(value) ? null : name + " is one of " + String.join(", ", known) + ", not “" + value + "”";
    }

    /** A refusal of the upgrade, with the fields that its status asks for (RFC 9110 §11.6.1, §10.2.2). */
    static Answer answer(int status, String body) {
        Answer plain = Demos.text(status, body);
        List<HeaderField> headers = new ArrayList<>(plain.headers());
        if (status == 401) {
            headers.add(new HeaderField("WWW-Authenticate", "Basic realm=\"demo\""));
        } else if (status / 100 == 3) {
            headers.add(new HeaderField("Location", "/demo/echo"));
        }
        return new Answer(status, headers, plain.body());
    }
}
