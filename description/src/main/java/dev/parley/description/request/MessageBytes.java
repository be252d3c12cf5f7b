package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a message, ready to be sent. The array is not copied and belongs to whoever asked for it.
 *
 * @param binary whether it goes out as a binary message
 * @param text what the bytes say in UTF-8; none when it is binary
 * @param secrets places of the bytes that came from secrets
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record MessageBytes(
        boolean binary, byte[] bytes, @Nullable String text, List<Span> secrets) {

    public MessageBytes {
        secrets = List.copyOf(secrets);
    }

    /** A text in UTF-8; U+FFFD stands for each surrogate that stands alone. */
    static MessageBytes of(MarkedText text) {
        MarkedText sound = text.mapped(Utf8::sound);
        return new MessageBytes(false, Utf8.bytes(sound.text()), sound.text(), Utf8.inBytes(sound));
    }
}
