package dev.parley.description.request;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM text (RFC 7468). */
public final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*+(?:-(?!----)[^-]*+)*+)-----END \\1-----");

    private Pem() {}

    /**
     * One block.
     *
     * @param encrypted in the old way, by a header of its own
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Block(String label, byte[] bytes, boolean encrypted) {}

    /** All blocks in order; one whose Base64 is broken has no bytes. */
    public static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            String body = matcher.group(2);
            boolean encrypted = body.contains("Proc-Type:");
            blocks.add(new Block(matcher.group(1), encrypted ? new byte[0] : bytes(body), encrypted));
        }
        return blocks;
    }

    private static byte[] bytes(String body) {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
