package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which words stand on which page, for the search in a browser: each once for a page, examples, code and what another page is about left out. Confined to one thread. */
final class SearchWords {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final ByteArrayOutputStream members = new ByteArrayOutputStream();

    /** The words of a page, as a member of {@link #json()}. */
    static byte[] of(Page page, Article article) {
        var all = new LinkedHashSet<String>();
        gather(article.main(), all);
        var out = new StringBuilder();
        HtmlJson.string(page.path(), out);
        out.append(':');
        HtmlJson.string(String.join(" ", all), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds those of a page. */
    void add(byte[] words) {
        members.write(members.size() == 0 ? '{' : ',');
        members.writeBytes(words);
    }

    private static void gather(List<Html> nodes, Set<String> all) {
        for (var node : nodes) {
            switch (node) {
                case Html.Text(String text) -> cut(text, all);
                case Html.Element element -> {
                    boolean left = element.name().equals("pre")
                            || element.name().equals("svg")
                            || isElsewhere(element.attribute("class"));
                    if (!left) gather(element.children(), all);
                }
            }
        }
    }

    private static boolean isElsewhere(String style) {
        return style.equals(SchemaView.SHARED) || style.startsWith("badge");
    }

    private static void cut(String text, Set<String> all) {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (inside && from < 0) from = i;
            if (!inside && from >= 0) {
                if (i - from >= SHORTEST && i - from <= LONGEST)
                    all.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
    }

    /** An object of the words of each page, by its path, in UTF-8. */
    byte[] json() {
        if (members.size() == 0) return new byte[] {'{', '}'};
        members.write('}');
        return members.toByteArray();
    }
}
