package dev.parley.description.html;

import java.util.List;

/** Writes nodes as HTML. */
public final class HtmlText {

    private HtmlText() {}

    /** The nodes as HTML. */
    public static String of(List<? extends Html> nodes) {
        var out = new StringBuilder();
        nodes.forEach(each -> append(each, out));
        return out.toString();
    }

    /** Adds a node to a text. */
    public static void append(Html node, StringBuilder out) {
        switch (node) {
            case Html.Text(String text) -> escape(text, false, out);
            case Html.Element element -> element(element, out);
        }
    }

    private static void element(Html.Element element, StringBuilder out) {
        var name = element.name();
        out.append('<').append(name);
        for (var attribute : element.attributes()) {
            out.append(' ').append(attribute.name());
            if (!attribute.value().isEmpty() || attribute.name().equals("alt")) {
                out.append("=\"");
                escape(attribute.value(), true, out);
                out.append('"');
            }
        }
        out.append('>');
        if (Elements.VOID.contains(name)) return;
        // a line break right behind the tag is not part of the text (HTML Standard, “The pre element”)
        if (name.equals("pre")) out.append('\n');
        element.children().forEach(each -> append(each, out));
        out.append("</").append(name).append('>');
    }

    /** The text with what has a meaning in HTML escaped. */
    private static void escape(String text, boolean quoted, StringBuilder out) {
        // nearly all characters stand for themselves: they are taken over in stretches
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean plain = each > '>' || (each != '&' && each != '<' && each != '>' && each != '"' && each >= ' ');
            if (plain) continue;
            out.append(text, from, i);
            from = i + 1;
            switch (each) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                // no characters of HTML
                case '\0', '\f' -> out.append('\uFFFD');
                default -> out.append(each);
            }
        }
        if (from == 0) out.append(text);
        else out.append(text, from, text.length());
    }
}
