package dev.parley.description.html;

import java.util.List;

/**
 * Writes nodes as JSON that a script makes elements of: a text is a string, an element a list of its name, its attributes (an object, or
 * 0) and its children. It may stand within a {@code script} element.
 */
public final class HtmlJson {

    private static final String HEX = "0123456789abcdef";

    private HtmlJson() {}

    /** The nodes as a list. */
    public static String of(List<? extends Html> nodes) {
        var out = new StringBuilder();
        append(nodes, out);
        return out.toString();
    }

    /** Adds the nodes, as a list, to a text. */
    public static void append(List<? extends Html> nodes, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) out.append(',');
            append(nodes.get(i), out);
        }
        out.append(']');
    }

    private static void append(Html node, StringBuilder out) {
        switch (node) {
            case Html.Text(String text) -> string(text, out);
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

    private static void attributes(List<Html.Attribute> attributes, StringBuilder out) {
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
    public static void string(String text, StringBuilder out) {
        out.append('"');
        // nearly all characters stand for themselves: they are taken over in stretches
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean plain = each >= ' '
                    && each != '"'
                    && each != '\\'
                    && each != '<'
                    && each != '>'
                    && each != '&'
                    && each != '\u2028'
                    && each != '\u2029';
            if (plain) continue;
            out.append(text, from, i);
            from = i + 1;
            switch (each) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> unicode(each, out);
            }
        }
        if (from == 0) out.append(text);
        else out.append(text, from, text.length());
        out.append('"');
    }

    private static void unicode(char each, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX.charAt(each >> shift & 15));
    }
}
