package dev.parley.description.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The blocks of a PEM text (RFC 7468). */
public final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*+(?:-(?!----)[^-]*+)*+)-----END \\1-----");
    private static final Pattern ENCRYPTED = Pattern.compile("^DEK-Info:(.*)$", Pattern.MULTILINE);

    private Pem() {}

    /**
     * One block.
     *
     * @param encryption the value of {@code DEK-Info}, where it is encrypted in the old way (RFC 1421 §4.6.1.3)
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Block(
            String label, byte[] bytes, @Nullable String encryption) {}

    /** All blocks in order; one whose Base64 is broken has no bytes. */
    public static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            String body = matcher.group(2);
            Matcher encrypted = ENCRYPTED.matcher(body);
            boolean old = encrypted.find();
            byte[] bytes = bytes(old ? body.substring(encrypted.end()) : body);
            blocks.add(
                    new Block(matcher.group(1), bytes, old ? encrypted.group(1).strip() : null));
        }
        return blocks;
    }

    /** A certificate or a private key in DER as PEM; nothing for what is neither. */
    public static @Nullable String ofDer(byte[] bytes) {
        String label = Der.label(bytes);
        return label == null ? null : text(label, bytes);
    }

    /** A file as text: DER as the PEM that it is in other letters, anything else byte by byte. */
    public static String textOf(byte[] file) {
        var pem = ofDer(file);
        return pem == null ? new String(file, StandardCharsets.ISO_8859_1) : pem;
    }

    /** Whether a text has a block. */
    public static boolean isIn(String text) {
        return text.contains("-----BEGIN ");
    }

    static String text(String label, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static byte[] bytes(String body) {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
