package dev.parley.protocol.opening;

import dev.parley.protocol.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Sec-WebSocket-Extensions} holds, spread over any number of fields.
 *
 * @param broken the rule of its grammar that is broken, or none
 * @param seen the text at which it is
 */
public record ExtensionList(
        List<Extension> extensions, @Nullable Rule broken, String seen) {

    public ExtensionList {
        extensions = List.copyOf(extensions);
    }

    /** Reads the values of all fields, by RFC 6455 §9.1. */
    public static ExtensionList read(List<String> values) {
        List<Extension> found = new ArrayList<>();
        for (String value : values) {
            Reader reader = new Reader(value);
            Rule broken = reader.read(found);
            if (broken != null) {
                return new ExtensionList(found, broken, value);
            }
        }
        return new ExtensionList(found, null, "");
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        Rule read(List<Extension> found) {
            boolean some = false;
            do {
                String name = token();
                if (name.isEmpty() && (at == text.length() || text.charAt(at) == ',')) {
                    continue; // empty elements of a list are passed over (RFC 9110 §5.6.1.2)
                }
                if (name.isEmpty()) {
                    return Rule.EXTENSIONS_MALFORMED;
                }
                some = true;
                List<Extension.Parameter> parameters = new ArrayList<>();
                while (take(';')) {
                    Rule broken = parameter(parameters);
                    if (broken != null) {
                        return broken;
                    }
                }
                found.add(new Extension(name, parameters));
            } while (take(','));
            blanks();
            return some && at == text.length() ? null : Rule.EXTENSIONS_MALFORMED;
        }

        private @Nullable Rule parameter(List<Extension.Parameter> parameters) {
            String name = token();
            if (name.isEmpty()) {
                return Rule.EXTENSIONS_MALFORMED;
            }
            if (!take('=')) {
                parameters.add(new Extension.Parameter(name, null));
                return null;
            }
            blanks();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            String value = quoted ? quoted() : token();
            if (value == null || (value.isEmpty() && !quoted)) {
                return Rule.EXTENSIONS_MALFORMED;
            }
            parameters.add(new Extension.Parameter(name, value));
            return Tokens.isToken(value) ? null : Rule.EXTENSION_VALUE_NOT_TOKEN;
        }

        private @Nullable String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return value.toString();
                }
                if (c == '\\' && at + 1 < text.length()) {
                    at++;
                    c = text.charAt(at);
                }
                value.append(c);
            }
            return null;
        }

        private String token() {
            blanks();
            int begin = at;
            while (at < text.length() && Tokens.isTokenCharacter(text.charAt(at))) {
                at++;
            }
            return text.substring(begin, at);
        }

        private boolean take(char c) {
            blanks();
            boolean there = at < text.length() && text.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private void blanks() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }
    }
}
