package dev.parley.protocol.opening;

import dev.parley.protocol.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of a head that the opening reads, and whether they are UTF-8 (RFC 6455 §8.1). Others may hold any bytes (RFC 9110 §5.5). */
final class OpeningText {

    private static final List<String> READ = List.of("host:", "origin:", "upgrade:", "connection:");

    private OpeningText() {}

    /** The first line read that is no UTF-8, with a dot for each such character, or none. */
    static @Nullable String wrong(Bytes head) {
        String text = head.latin1();
        boolean first = true;
        for (String line : text.split("\r?\n", -1)) {
            if ((first || isRead(line)) && !isUtf8(line)) {
                return line.replaceAll("[^\\x20-\\x7e]", "·");
            }
            first = false;
        }
        return null;
    }

    private static boolean isRead(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.startsWith("sec-websocket-") || READ.stream().anyMatch(lower::startsWith);
    }

    private static boolean isUtf8(String latin1) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
