package dev.parley.description.variables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text in which the places that came from secrets are marked.
 *
 * @param secrets in order, neither overlapping nor touching; in characters
 */
public record MarkedText(String text, List<Span> secrets) {

    /** What stands for a secret where it is not shown, however long it is. */
    public static final String MASK = "••••••";

    /** Nothing. */
    public static final MarkedText EMPTY = new MarkedText("", List.of());

    public MarkedText {
        secrets = List.copyOf(secrets);
    }

    /** A text without secrets. */
    public static MarkedText plain(String text) {
        return new MarkedText(text, List.of());
    }

    /** A text that is a secret as a whole. */
    public static MarkedText secret(String text) {
        return new Builder().append(text, true).build();
    }

    /** Texts, one behind the other. */
    public static MarkedText join(MarkedText... parts) {
        var builder = new Builder();
        for (MarkedText part : parts) {
            builder.append(part);
        }
        return builder.build();
    }

    /** Texts with another between them. */
    public static MarkedText joined(String between, List<MarkedText> parts) {
        var builder = new Builder();
        for (int i = 0; i < parts.size(); i++) {
            builder.append(i == 0 ? "" : between).append(parts.get(i));
        }
        return builder.build();
    }

    /** Whether any of it came from a secret. */
    public boolean isSecret() {
        return !secrets.isEmpty();
    }

    /** The same, all of it marked. */
    public MarkedText secret() {
        return new Builder().append(text, true).build();
    }

    /** The text with a mask in place of each secret. */
    public String masked() {
        var masked = new StringBuilder();
        int at = 0;
        for (Span secret : secrets) {
            masked.append(text, at, secret.offset()).append(MASK);
            at = secret.end();
        }
        return masked.append(text, at, text.length()).toString();
    }

    /** The text with each stretch, secret or not, changed. */
    public MarkedText mapped(UnaryOperator<String> change) {
        var changed = new Builder();
        int at = 0;
        for (Span secret : secrets) {
            changed.append(change.apply(text.substring(at, secret.offset())));
            changed.append(change.apply(text.substring(secret.offset(), secret.end())), true);
            at = secret.end();
        }
        return changed.append(change.apply(text.substring(at))).build();
    }

    /** Without the blanks around it. */
    public MarkedText stripped() {
        int from = text.length() - text.stripLeading().length();
        return from == text.length() ? EMPTY : cut(from, text.stripTrailing().length());
    }

    /** The part between two places, with its marks. */
    public MarkedText cut(int from, int to) {
        var within = new ArrayList<Span>();
        for (Span secret : secrets) {
            int begin = Math.max(from, secret.offset());
            int end = Math.min(to, secret.end());
            if (begin < end) {
                within.add(new Span(begin - from, end - begin));
            }
        }
        return new MarkedText(text.substring(from, to), within);
    }

    /** Puts a marked text together. Confined to one thread. */
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Span> secrets = new ArrayList<>();

        /** Adds what is no secret. */
        public Builder append(String plain) {
            text.append(plain);
            return this;
        }

        /** Adds what may be one. */
        public Builder append(String part, boolean secret) {
            if (secret && !part.isEmpty()) {
                mark(new Span(text.length(), part.length()));
            }
            return append(part);
        }

        /** Adds a text with its marks. */
        public Builder append(MarkedText part) {
            for (Span secret : part.secrets()) {
                mark(secret.shifted(text.length()));
            }
            return append(part.text());
        }

        private void mark(Span span) {
            if (!secrets.isEmpty() && secrets.getLast().end() == span.offset()) {
                Span last = secrets.removeLast();
                secrets.add(new Span(last.offset(), last.length() + span.length()));
            } else {
                secrets.add(span);
            }
        }

        /** How many characters are there. */
        public int length() {
            return text.length();
        }

        public MarkedText build() {
            return new MarkedText(text.toString(), secrets);
        }
    }
}
