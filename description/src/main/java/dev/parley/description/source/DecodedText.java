package dev.parley.description.source;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file: UTF-8, or UTF-16 where a byte order mark says so, which is no part of the text. */
public final class DecodedText {

    private static final char MARK = '\uFEFF';

    private DecodedText() {}

    /**
     * The text.
     *
     * @param name of the file, for what is said of it
     * @throws ProblemException when the bytes are no text in that encoding, at the first that is none
     */
    public static String of(String name, byte[] bytes) {
        String text = lenient(bytes);
        if (text.indexOf('\uFFFD') < 0) return text; // many times as fast as a decoder that says what is wrong
        Charset charset = charset(bytes);
        CharBuffer letters = CharBuffer.allocate(bytes.length);
        boolean sound = !charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes), letters, true)
                .isError();
        String read = letters.flip().toString();
        if (sound) return unmarked(read);
        throw new ProblemException(Problem.of("file-unreadable", name + " is no text in " + charset)
                .at(new Lines(read).place(read.length()))
                .hint("Save it as UTF-8"));
    }

    /** The text, with U+FFFD in place of each thing that is none. */
    public static String lenient(byte[] bytes) {
        return unmarked(new String(bytes, charset(bytes)));
    }

    private static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.UTF_8;
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
