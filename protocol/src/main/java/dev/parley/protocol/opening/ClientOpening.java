package dev.parley.protocol.opening;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Consequence;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
import dev.parley.protocol.websocket.Negotiated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The client's side of the opening handshake (RFC 6455 §4.1): makes the request and judges the response. Immutable. */
public final class ClientOpening {

    private final String target;
    private final HeaderFields fields;

    /**
     * A handshake to be.
     *
     * @param host value of the Host field
     * @param target path and query, as they go out
     * @param key Base64 of 16 random bytes
     * @param subprotocols offered, in order
     * @param deflate the offer in {@code Sec-WebSocket-Extensions}, or none
     * @param rows lines of the user: one of a name takes the place of the line that would be sent by itself
     */
    public ClientOpening(
            String host,
            String target,
            String key,
            List<String> subprotocols,
            @Nullable String deflate,
            List<HeaderField> rows) {
        this.target = target;
        List<HeaderField> own = new ArrayList<>();
        own.add(new HeaderField("Host", host));
        own.add(new HeaderField("Connection", "Upgrade"));
        own.add(new HeaderField("Upgrade", "websocket"));
        own.add(new HeaderField("Sec-WebSocket-Version", "13"));
        own.add(new HeaderField("Sec-WebSocket-Key", key));
        if (!subprotocols.isEmpty()) {
            own.add(new HeaderField("Sec-WebSocket-Protocol", String.join(", ", subprotocols)));
        }
        if (deflate != null) {
            own.add(new HeaderField("Sec-WebSocket-Extensions", deflate));
        }
        own.add(new HeaderField("User-Agent", "Parley"));
        own.removeIf(line -> rows.stream().anyMatch(row -> row.is(line.name())));
        own.addAll(rows);
        this.fields = new HeaderFields(own);
    }

    /** The request as it goes out. */
    public Bytes request() {
        StringBuilder head = new StringBuilder("GET ").append(target).append(" HTTP/1.1\r\n");
        for (HeaderField line : fields.lines()) {
            head.append(line.name()).append(": ").append(line.value()).append("\r\n");
        }
        return Bytes.utf8(head.append("\r\n").toString());
    }

    /** The key that is sent, as text. */
    public String key() {
        return Objects.requireNonNullElse(fields.first("Sec-WebSocket-Key"), "");
    }

    /** The subprotocols that are offered. */
    public List<String> offeredSubprotocols() {
        return fields.members("Sec-WebSocket-Protocol");
    }

    /**
     * What a 101 agrees to, and the rules that it breaks.
     *
     * @param opens whether the connection may be used; when strict, any rule that fails the opening forbids it
     */
    public record Judged(boolean opens, Negotiated negotiated, String extensions, List<Violation> violations) {}

    /** Judges a response of status 101. */
    public Judged judge(ResponseHead response, boolean strict) {
        ResponseRules rules = new ResponseRules(
                response.fields(),
                Accept.of(key()).value(),
                offeredSubprotocols(),
                ExtensionList.read(fields.all("Sec-WebSocket-Extensions")));
        List<Violation> violations = rules.broken();
        boolean fails = violations.stream()
                .anyMatch(each -> each.rule().consequence() instanceof Consequence.OpeningFailed
                        || each.rule().consequence() instanceof Consequence.Refused);
        String extensions = String.join(", ", response.fields().all("Sec-WebSocket-Extensions"));
        return new Judged(!fails || !strict, rules.negotiated(), extensions, violations);
    }
}
