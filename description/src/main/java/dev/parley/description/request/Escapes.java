package dev.parley.description.request;

import dev.parley.description.variables.Template;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent-encoding of URLs (RFC 3986 §2.1), as the interface does it too. */
public final class Escapes {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern RUN = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    /** What stands unescaped in a name or value of a query, besides letters and digits. */
    private static final String IN_VALUE = UNRESERVED + "!*'()/:,@$;?";

    private static final String IN_SEGMENT = UNRESERVED + SUB_DELIMITERS + ":@";
    private static final String IN_PATH = IN_SEGMENT + "/";
    private static final String IN_QUERY = IN_PATH + "?";

    private static final String IN_FORM = "*-._ ";

    private Escapes() {}

    /** A name or value of a query, encoded, {@code {{variables}}} left as they are. */
    static String encodedTemplate(String text) {
        return outsideVariables(text, Escapes::encoded);
    }

    /** A name or value of a query, encoded. */
    static String encoded(String text) {
        return encode(text, IN_VALUE, false);
    }

    /** An item of an array that goes out by commas. */
    static String encodedItem(String text) {
        return encoded(text).replace(",", "%2C");
    }

    /** A name or value of a form (URL Standard §5.2). */
    public static String form(String text) {
        return encode(text, IN_FORM, false).replace(' ', '+');
    }

    /** Encoded but for what RFC 3986 leaves unreserved, as signatures ask (RFC 5849 §3.6). */
    public static String strict(String text) {
        return encode(text, UNRESERVED, false);
    }

    /** One segment of a path, encoded. */
    static String encodedSegment(String text) {
        return encode(text, IN_SEGMENT, false);
    }

    /** A path as written, with nothing changed but what may not stand in one. */
    static String lawfulPath(String text) {
        return encode(text, IN_PATH, true);
    }

    /** A part of a query as written, with nothing changed but what may not stand in one. */
    static String lawfulQuery(String text) {
        return encode(text, IN_QUERY, true);
    }

    /** Undoes escapes outside of {@code {{variables}}}; {@code +} is a space, and an escape that is no UTF-8 stays as it is. */
    static String decodedTemplate(String raw) {
        return outsideVariables(raw, literal -> decoded(literal.replace('+', ' ')));
    }

    /** Undoes escapes; one that is no UTF-8 stays as it is. */
    public static String decoded(String raw) {
        return raw.indexOf('%') < 0
                ? raw
                : RUN.matcher(raw).replaceAll(found -> Matcher.quoteReplacement(utf8(found.group())));
    }

    private static String utf8(String escapes) {
        byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return escapes;
        }
    }

    private static String outsideVariables(String text, UnaryOperator<String> change) {
        var changed = new StringBuilder(text.length());
        for (Template.Piece piece : Template.parse(text).pieces()) {
            switch (piece) {
                case Template.Literal(String written, int _) -> changed.append(change.apply(written));
                case Template.Variable(String _, String written, int _) -> changed.append(written);
            }
        }
        return changed.toString();
    }

    private static String encode(String text, String allowed, boolean keepEscapes) {
        var encoded = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (isAlphanumeric(character) || (character < 128 && allowed.indexOf(character) >= 0)) {
                encoded.append((char) character);
            } else if (keepEscapes && isEscape(text, at)) {
                encoded.append('%');
            } else {
                escape(character, encoded);
            }
            at += Character.charCount(character);
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void escape(int character, StringBuilder out) {
        boolean alone = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        String sound = alone ? "\uFFFD" : Character.toString(character);
        for (byte each : sound.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(each));
        }
    }
}
