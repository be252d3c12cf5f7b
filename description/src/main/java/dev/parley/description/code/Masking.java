package dev.parley.description.code;

import dev.parley.description.request.MessageBytes;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts a mask in the place of each secret in bytes. */
final class Masking {

    private static final byte[] MASK = MarkedText.MASK.getBytes(StandardCharsets.UTF_8);

    private Masking() {}

    static MessageBytes of(MessageBytes bytes) {
        byte[] all = bytes.bytes();
        var masked = new ByteArrayOutputStream(all.length);
        int at = 0;
        for (Span secret : bytes.secrets()) {
            masked.write(all, at, secret.offset() - at);
            masked.writeBytes(MASK);
            at = secret.end();
        }
        masked.write(all, at, all.length - at);
        String text = bytes.text() == null ? null : masked.toString(StandardCharsets.UTF_8);
        return new MessageBytes(bytes.binary(), masked.toByteArray(), text, List.of());
    }
}
