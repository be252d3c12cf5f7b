package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds, in the head of a request as it was sent, what came from secrets. */
final class HeadSecrets {

    private final String head;
    private final List<Span> spans = new ArrayList<>();

    private HeadSecrets(String head) {
        this.head = head;
    }

    static List<Span> of(MarkedText target, List<HeaderLine> headers, List<MarkedText> subprotocols, byte[] head) {
        var secrets = new HeadSecrets(new String(head, StandardCharsets.UTF_8));
        secrets.mark(MarkedText.join(MarkedText.plain(" "), target, MarkedText.plain(" ")), 0);
        for (HeaderLine line : headers) {
            MarkedText text = MarkedText.join(line.name(), MarkedText.plain(": "), line.value());
            secrets.markAll(MarkedText.join(MarkedText.plain("\r\n"), text, MarkedText.plain("\r\n")));
        }
        subprotocols.forEach(secrets::markSubprotocol);
        secrets.spans.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
        return secrets.spans.stream().distinct().map(secrets::inBytes).toList();
    }

    private void markSubprotocol(MarkedText name) {
        int line = name.isSecret() ? head.indexOf("\r\nSec-WebSocket-Protocol: ") : -1;
        if (line >= 0) {
            mark(name, line);
        }
    }

    private int mark(MarkedText text, int from) {
        int at = text.isSecret() ? head.indexOf(text.text(), from) : -1;
        if (at >= 0) {
            text.secrets().forEach(span -> spans.add(span.shifted(at)));
        }
        return at;
    }

    private void markAll(MarkedText line) {
        for (int at = mark(line, 0); at >= 0; ) {
            at = mark(line, at + 1);
        }
    }

    private Span inBytes(Span span) {
        int from = bytes(head.substring(0, span.offset()));
        return new Span(from, bytes(head.substring(span.offset(), span.end())));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
