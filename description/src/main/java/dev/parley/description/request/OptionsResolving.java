package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts defaults in the place of what is absent, and checks what is there. */
final class OptionsResolving {

    private static final String AT = "/options";
    private static final int LONGEST_PING = 125;

    private final ConnectionOptions options;
    private final Findings findings;

    OptionsResolving(ConnectionOptions options, Findings findings) {
        this.options = options;
        this.findings = findings;
    }

    ResolvedOptions options() {
        return new ResolvedOptions(
                Duration.ofMillis(number("connectTimeout", options.connectTimeout(), 10_000, 1)),
                Duration.ofMillis(number("handshakeTimeout", options.handshakeTimeout(), 10_000, 1)),
                Duration.ofMillis(number("pingInterval", options.pingInterval(), 0, 0)),
                pingPayload(),
                Objects.requireNonNullElse(options.automaticPong(), true),
                Objects.requireNonNullElse(options.strict(), true),
                reconnect(),
                number("maxMessageSize", options.maxMessageSize(), 64L << 20, 1),
                (int) number("maxFragments", options.maxFragments(), 1_000_000, 1),
                (int) number("maxRatio", options.maxRatio(), 200, 1));
    }

    private long number(String name, @Nullable Number given, long usual, long min) {
        long number = given == null ? usual : given.longValue();
        if (number < min) {
            findings.add("out-of-range", "%,d is less than %,d".formatted(number, min), AT + "/" + name);
        }
        return number;
    }

    private MarkedText pingPayload() {
        String written = Objects.requireNonNullElse(options.pingPayload(), "");
        MarkedText payload = findings.fill(written, AT + "/pingPayload");
        int size = payload == null ? 0 : payload.text().getBytes(StandardCharsets.UTF_8).length;
        if (size > LONGEST_PING) {
            findings.add(
                    "ping-too-long",
                    "A ping carries at most 125 bytes (RFC 6455 §5.5), and these are " + size,
                    AT + "/pingPayload");
        }
        return payload == null ? MarkedText.EMPTY : payload;
    }

    private @Nullable Backoff reconnect() {
        ConnectionOptions.Reconnect reconnect = options.reconnect();
        if (reconnect == null || !reconnect.enabled()) {
            return null;
        }
        double factor = Objects.requireNonNullElse(reconnect.factor(), 2.0);
        if (factor < 1) {
            findings.add("out-of-range", factor + " is less than 1", AT + "/reconnect/factor");
        }
        return new Backoff(
                (int) number("reconnect/attempts", reconnect.attempts(), 5, 1),
                Duration.ofMillis(number("reconnect/delay", reconnect.delay(), 1_000, 0)),
                factor,
                Duration.ofMillis(number("reconnect/maxDelay", reconnect.maxDelay(), 30_000, 0)));
    }

    /** The subprotocols that are offered: tokens, each once (RFC 6455 §4.1). */
    List<MarkedText> subprotocols() {
        var offered = new ArrayList<MarkedText>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < options.subprotocols().size(); i++) {
            String at = AT + "/subprotocols/" + i;
            MarkedText filled = findings.fill(options.subprotocols().get(i), at);
            MarkedText name = filled == null ? MarkedText.EMPTY : filled.stripped();
            String why = filled == null ? null : FieldSyntax.tokenFault(name, "subprotocol");
            if (why != null) {
                findings.add(Problem.of("no-token", why)
                        .at(at)
                        .hint("Letters, digits and !#$%&'*+-.^_`|~ may stand in it (RFC 6455 §4.1)"));
            } else if (filled != null && places.putIfAbsent(name.text(), i) != null) {
                findings.add("duplicate-subprotocol", "“" + name.masked() + "” is offered twice", at);
            }
            offered.add(name);
        }
        return offered;
    }

    /** The offer of permessage-deflate (RFC 7692 §7.1), or none. */
    @Nullable
    String deflate() {
        ConnectionOptions.DeflateOffer offer = options.deflate();
        if (offer == null) {
            return "permessage-deflate";
        }
        if (!offer.enabled()) {
            return null;
        }
        var value = new StringBuilder("permessage-deflate");
        value.append(offer.serverNoContextTakeover() ? "; server_no_context_takeover" : "");
        value.append(offer.clientNoContextTakeover() ? "; client_no_context_takeover" : "");
        Integer server = offer.serverMaxWindowBits();
        if (server != null) {
            checkBits("serverMaxWindowBits", server);
            value.append("; server_max_window_bits=").append(server);
        }
        Integer client = offer.clientMaxWindowBits();
        if (client != null && client != 0) {
            checkBits("clientMaxWindowBits", client);
            value.append("; client_max_window_bits=").append(client);
        } else if (client != null) {
            value.append("; client_max_window_bits");
        }
        return value.toString();
    }

    private void checkBits(String name, int bits) {
        if (bits < 8 || bits > 15) {
            findings.add(
                    "window-bits",
                    bits + " is no window size, which goes from 8 to 15 (RFC 7692 §7.1.2)",
                    AT + "/deflate/" + name);
        }
    }
}
