package dev.parley.description.html;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * Markdown as OpenAPI and AsyncAPI have it (CommonMark with tables, strikethrough, task lists and plain links of GitHub), with the HTML
 * that others wrote into it taken for what it shows. Thread-safe.
 */
public final class Markdown {

    private static final int MOST_OPEN_BLOCKS = 40;
    private static final int MOST_NESTED = 40;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .maxInlineNesting(MOST_NESTED)
            .build();
    private static final Set<String> PICTURES = Set.of(
            "data:image/png;base64", "data:image/jpeg;base64", "data:image/gif;base64", "data:image/webp;base64");

    private Markdown() {}

    /**
     * The text as blocks.
     *
     * @param shift how many levels deeper its headings are than they say
     */
    public static List<Html> blocks(String text, int shift) {
        if (text.isBlank()) return List.of();
        return isPlain(text)
                ? List.of(Html.of("p", text.strip()))
                : new MarkdownReading(shift).read(PARSER.parse(text));
    }

    /** The text within a line where it is one paragraph, else as blocks. */
    public static List<Html> line(String text) {
        var blocks = blocks(text, 3);
        return blocks.size() == 1
                        && blocks.getFirst() instanceof Html.Element only
                        && only.name().equals("p")
                ? only.children()
                : blocks;
    }

    /** The characters that the text shows, on one line. */
    public static String plain(String text) {
        return (isPlain(text) ? text : Html.characters(blocks(text, 0))).strip().replaceAll("\\s+", " ");
    }

    /** Whether nothing in a text means anything: most descriptions are one sentence. */
    private static boolean isPlain(String text) {
        if (text.length() > 500) return false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
            boolean usual = letter || each == ' ' || each == ',' || each == '(' || each == ')' || each == '\'';
            if (usual || (each >= '0' && each <= '9' && i > 0)) continue;
            if (each == '.'
                    && i > 0
                    && (i + 1 == text.length() || text.charAt(i + 1) == ' ')
                    && (text.charAt(i - 1) > '9' || text.charAt(i - 1) == ')')) continue;
            return false;
        }
        return !text.startsWith("    ") && !text.endsWith("  ") && !text.contains("www");
    }

    /** Those of a link to a safe address. */
    static Html.Attribute[] linkAttributes(String address) {
        var href = new Html.Attribute("href", address);
        return address.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                ? new Html.Attribute[] {href, new Html.Attribute("rel", "noopener noreferrer")}
                : new Html.Attribute[] {href};
    }

    /** A picture that is in the text itself; one that is elsewhere is a link, as nothing is asked of another origin. */
    static Html image(String address, String words) {
        int comma = address.indexOf(',');
        if (comma > 0 && PICTURES.contains(address.substring(0, comma))) {
            return Html.of("img").with("src", address).with("alt", words);
        }
        var shown = Html.text(words.isEmpty() ? "Picture" : words);
        return SafeLinks.of(address)
                .<Html>map(safe -> new Html.Element("a", List.of(linkAttributes(safe)), List.of(shown)))
                .orElse(shown);
    }
}
