package dev.parley.description.html;

import java.util.List;

/** Writes nodes as HTML. */
public final class HtmlText {

    /** The characters of ASCII that stand for themselves everywhere. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (int i = ' '; i < PLAIN.length; i++) PLAIN[i] = "&<>\"".indexOf(i) < 0;
    }

    private HtmlText() {}

    /** The nodes as HTML. */
    public static String of(List<? extends Html> nodes) {
        var out = new Utf8Text();
        nodes.forEach(each -> append(each, out));
        return out.toString();
    }

    /** Adds a node to a text. */
    public static void append(Html node, Utf8Text out) {
        switch (node) {
            case Html.Text(String text) -> escape(text, false, out);
            case Html.Element element -> element(element, out);
            case SharedHtml shared -> shared.html(out);
        }
    }

    private static void element(Html.Element element, Utf8Text out) {
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
    private static void escape(String text, boolean quoted, Utf8Text out) {
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
            i += each < PLAIN.length ? meaning(each, quoted, out) : out.character(text, i);
            from = i;
        }
        out.ascii(text, from, i);
    }

    private static int meaning(char each, boolean quoted, Utf8Text out) {
        switch (each) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append(quoted ? "&quot;" : "\"");
            // no characters of HTML
            case '\0', '\f' -> out.append("\uFFFD");
            default -> out.append(each);
        }
        return 1;
    }
}
