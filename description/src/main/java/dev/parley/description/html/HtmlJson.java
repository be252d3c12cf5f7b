package dev.parley.description.html;

import java.util.List;

/**
 * Writes nodes as JSON that a script makes elements of: a text is a string, an element a list of its name, its attributes (an object, or
 * 0) and its children. It may stand within a {@code script} element.
 */
public final class HtmlJson {

    private static final String HEX = "0123456789abcdef";

    /** The characters of ASCII that stand for themselves. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (int i = ' '; i < PLAIN.length; i++) PLAIN[i] = "\"\\<>&".indexOf(i) < 0;
    }

    private HtmlJson() {}

    /** The nodes as a list. */
    public static String of(List<? extends Html> nodes) {
        var out = new Utf8Text();
        append(nodes, out);
        return out.toString();
    }

    /** Adds the nodes, as a list, to a text. */
    public static void append(List<? extends Html> nodes, Utf8Text out) {
        out.append('[');
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) out.append(',');
            append(nodes.get(i), out);
        }
        out.append(']');
    }

    static void append(Html node, Utf8Text out) {
        switch (node) {
            case Html.Text(String text) -> string(text, out);
            case SharedHtml shared -> shared.json(out);
            case Html.Element element -> {
                out.append('[');
                string(element.name(), out);
                out.append(',');
                attributes(element.attributes(), out);
                for (var child : element.children()) {
                    out.append(',');
                    append(child, out);
                }
                out.append(']');
            }
        }
    }

    private static void attributes(List<Html.Attribute> attributes, Utf8Text out) {
        if (attributes.isEmpty()) {
            out.append('0');
            return;
        }
        char before = '{';
        for (var attribute : attributes) {
            out.append(before);
            string(attribute.name(), out);
            out.append(':');
            string(attribute.value(), out);
            before = ',';
        }
        out.append('}');
    }

    /** Adds a JSON string to a text. */
    public static void string(String text, Utf8Text out) {
        out.append('"');
        // nearly all characters stand for themselves: they are taken over in stretches
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            char each = text.charAt(i);
            if (each < PLAIN.length && PLAIN[each]) {
                i++;
                continue;
            }
            out.ascii(text, from, i);
            i += escaped(text, i, each, out);
            from = i;
        }
        out.ascii(text, from, i);
        out.append('"');
    }

    /** Adds a character that means something, or is none of ASCII; gives of how many units of UTF-16 it is. */
    private static int escaped(String text, int at, char each, Utf8Text out) {
        switch (each) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\u2028', '\u2029' -> unicode(each, out);
            default -> {
                if (each >= PLAIN.length) return out.character(text, at);
                unicode(each, out);
            }
        }
        return 1;
    }

    private static void unicode(char each, Utf8Text out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX.charAt(each >> shift & 15));
    }
}
