package dev.parley.description.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** JSON texts (RFC 8259) while they are typed: the first thing that keeps one from being JSON, in words. */
public final class JsonText {

    /** What may come next. */
    private enum Expected {
        VALUE("A value is expected"),
        VALUE_OR_END("A value or “]” is expected"),
        NAME("A name in double quotes is expected"),
        NAME_OR_END("A name in double quotes or “}” is expected"),
        COLON("“:” is expected"),
        COMMA_OR_BRACE("“,” or “}” is expected"),
        COMMA_OR_BRACKET("“,” or “]” is expected"),
        END("Nothing more is expected");

        private final String words;

        Expected(String words) {
            this.words = words;
        }
    }

    private final String text;
    private final JsonTokens tokens;
    private final Deque<Character> open = new ArrayDeque<>();
    private Expected expected = Expected.VALUE;
    private char previous;

    private JsonText(String text) {
        this.text = text;
        this.tokens = new JsonTokens(text);
    }

    /** What keeps a text from being JSON, {@code {{variables}}} taken as values; nothing when it is JSON. */
    public static @Nullable JsonFault fault(String text) {
        return new JsonText(text).read();
    }

    private @Nullable JsonFault read() {
        for (JsonTokens.Token token = tokens.next(); token != null; token = tokens.next()) {
            if (token.fault() != null) {
                return fault(token.from(), token.fault());
            }
            Expected next = follow(token.kind());
            if (next == null) {
                return fault(token.from(), unexpected(token.kind()));
            }
            expected = next;
            previous = token.kind();
        }
        if (expected == Expected.END) {
            return null;
        }
        boolean empty = text.isBlank();
        return fault(
                Math.max(0, text.stripTrailing().length() - 1), empty ? "Empty, which is no JSON" : expected.words);
    }

    private String unexpected(char kind) {
        boolean trailing = previous == ',' && (kind == '}' || kind == ']');
        return trailing ? "No comma stands before a closing bracket" : expected.words;
    }

    private @Nullable Expected follow(char kind) {
        return switch (expected) {
            case VALUE, VALUE_OR_END -> value(kind);
            case NAME, NAME_OR_END -> name(kind);
            case COLON -> kind == ':' ? Expected.VALUE : null;
            case COMMA_OR_BRACE -> kind == ',' ? Expected.NAME : kind == '}' ? close() : null;
            case COMMA_OR_BRACKET -> kind == ',' ? Expected.VALUE : kind == ']' ? close() : null;
            case END -> null;
        };
    }

    private @Nullable Expected value(char kind) {
        if (kind == '{' || kind == '[') {
            open.push(kind);
            return kind == '{' ? Expected.NAME_OR_END : Expected.VALUE_OR_END;
        }
        if (kind == ']' && expected == Expected.VALUE_OR_END) {
            return close();
        }
        return kind == JsonTokens.STRING || kind == JsonTokens.SCALAR || kind == JsonTokens.VARIABLE
                ? behindValue()
                : null;
    }

    private @Nullable Expected name(char kind) {
        if (kind == '}' && expected == Expected.NAME_OR_END) {
            return close();
        }
        return kind == JsonTokens.STRING || kind == JsonTokens.VARIABLE ? Expected.COLON : null;
    }

    private Expected close() {
        open.pop();
        return behindValue();
    }

    private Expected behindValue() {
        if (open.isEmpty()) {
            return Expected.END;
        }
        return open.getFirst() == '{' ? Expected.COMMA_OR_BRACE : Expected.COMMA_OR_BRACKET;
    }

    private JsonFault fault(int offset, String message) {
        int line = 1;
        int begin = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
            begin = at + 1;
        }
        return new JsonFault(offset, line, offset - begin + 1, message);
    }
}
