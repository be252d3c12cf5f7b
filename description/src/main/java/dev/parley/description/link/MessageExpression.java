package dev.parley.description.link;

import dev.parley.description.source.Pointer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a message that is only known when it has come. Source: AsyncAPI 3.0, "Runtime Expression".
 *
 * @param part {@code header} or {@code payload}
 * @param pointer into it
 */
record MessageExpression(String part, Pointer pointer) {

    private static final Pattern FORM =
            Pattern.compile("\\$message\\.(header|payload)(?:#((?:/(?:[^/~]|~[01])*)*))?", Pattern.DOTALL);

    /** What a text says; nothing where it is no such expression. */
    static Optional<MessageExpression> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) return Optional.empty();
        var pointer = found.group(2) == null ? Pointer.ROOT : Pointer.parse(found.group(2));
        return Optional.of(new MessageExpression(found.group(1), pointer));
    }
}
