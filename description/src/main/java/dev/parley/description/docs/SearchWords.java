package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which words stand on which page, for the search in a browser: each once for a page, examples, code and what another page is about left out. Confined to one thread. */
final class SearchWords {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    void add(Page page, Article article) {
        var all = words.computeIfAbsent(page.path(), _ -> new LinkedHashSet<>());
        gather(article.main(), all);
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

    /** An object of the words of each page, by its path. */
    String json() {
        var out = new StringBuilder("{");
        words.forEach((path, each) -> {
            if (out.length() > 1) out.append(',');
            HtmlJson.string(path, out);
            out.append(':');
            HtmlJson.string(String.join(" ", each), out);
        });
        return out.append('}').toString();
    }
}
