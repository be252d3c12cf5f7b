package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds, in the head of a request as it was sent, what came from secrets. */
final class HeadSecrets {

    /** A shorter one would be found everywhere. */
    private static final int SHORTEST = 6;

    private final String head;
    private final List<Span> spans = new ArrayList<>();

    private HeadSecrets(String head) {
        this.head = head;
    }

    /** @param anywhere what may stand in any line */
    static List<Span> of(
            MarkedText target,
            List<HeaderLine> headers,
            List<MarkedText> subprotocols,
            List<MarkedText> anywhere,
            byte[] head) {
        var secrets = new HeadSecrets(new String(head, StandardCharsets.UTF_8));
        secrets.mark(MarkedText.join(MarkedText.plain(" "), target, MarkedText.plain(" ")), 0);
        for (HeaderLine line : headers) {
            // as HTTP/2 has names (RFC 9113 §8.2)
            MarkedText lower = line.name().mapped(name -> name.toLowerCase(Locale.ROOT));
            MarkedText text = MarkedText.join(line.name(), MarkedText.plain(": "), line.value());
            secrets.markAll(MarkedText.join(MarkedText.plain("\r\n"), text, MarkedText.plain("\r\n")));
            if (!lower.equals(line.name())) {
                secrets.markAll(MarkedText.join(
                        MarkedText.plain("\r\n"),
                        lower,
                        MarkedText.plain(": "),
                        line.value(),
                        MarkedText.plain("\r\n")));
            }
        }
        subprotocols.forEach(secrets::markSubprotocol);
        for (HeaderLine line : headers) {
            secrets.markWherever(line.value());
        }
        secrets.markWherever(target);
        anywhere.forEach(secrets::markWherever);
        secrets.spans.sort(Comparator.comparingInt(Span::offset));
        return merged(secrets.spans).stream().map(secrets::inBytes).toList();
    }

    /** A secret is one in whatever line it stands, such as where cookies of a jar joined those of the request. */
    private void markWherever(MarkedText text) {
        for (Span span : text.secrets()) {
            String secret = text.text().substring(span.offset(), span.end());
            for (int at = head.indexOf(secret); at >= 0 && secret.length() >= SHORTEST; ) {
                spans.add(new Span(at, secret.length()));
                at = head.indexOf(secret, at + 1);
            }
        }
    }

    /** Those that touch one another as one. */
    private static List<Span> merged(List<Span> sorted) {
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.offset() < last.end()) {
                int end = Math.max(last.end(), span.end());
                merged.set(merged.size() - 1, new Span(last.offset(), end - last.offset()));
            } else {
                merged.add(span);
            }
        }
        return merged;
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
