package dev.parley.cli.description;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The texts of files: UTF-8, or UTF-16 where a byte order mark says so. */
final class Texts {

    private Texts() {}

    static String of(String name, byte[] bytes) {
        Charset charset = marked(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        if (charset.equals(StandardCharsets.UTF_8)) {
            // many times as fast as a decoder that says what is wrong, and it puts this character in the place of that
            String text = new String(bytes, charset);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new ProblemException(Problem.of("file-unreadable", name + " is no text in " + charset));
        }
    }

    private static boolean marked(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }
}
