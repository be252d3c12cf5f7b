package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import dev.parley.description.html.SharedHtml;
import dev.parley.description.html.Utf8Text;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which words stand on which page, for the search in a browser: each once for a page, examples, code and what another page is about left out. Confined to one thread. */
final class SearchWords {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final ByteArrayOutputStream members = new ByteArrayOutputStream();

    /**
     * The words of a page, as a member of {@link #json()}.
     *
     * @param out empty memory to write them into
     */
    static byte[] of(Page page, Article article, Utf8Text out) {
        var all = new Gathering();
        all.gather(article.main());
        HtmlJson.string(page.path(), out);
        out.append(':');
        HtmlJson.string(String.join(" ", all.words), out);
        return out.bytes();
    }

    /** Adds those of a page. */
    void add(byte[] words) {
        members.write(members.size() == 0 ? '{' : ',');
        members.writeBytes(words);
    }

    /** Takes the words of one page. */
    private static final class Gathering {

        private final Set<String> words = new LinkedHashSet<>();
        /** Pages say the same again and again. */
        private final Set<String> texts = new HashSet<>();

        void gather(List<Html> nodes) {
            for (var node : nodes) {
                switch (node) {
                    case Html.Text(String text) -> {
                        if (texts.add(text)) cut(text);
                    }
                    case SharedHtml shared -> gather(List.of(shared.element()));
                    case Html.Element element -> {
                        boolean left = element.name().equals("pre")
                                || element.name().equals("svg")
                                || isElsewhere(element.attribute("class"));
                        if (!left) gather(element.children());
                    }
                }
            }
        }

        private static boolean isElsewhere(String style) {
            return style.equals(SchemaView.SHARED) || style.startsWith("badge");
        }

        private void cut(String text) {
            int from = -1;
            boolean lower = true;
            for (int i = 0; i <= text.length(); i++) {
                char each = i < text.length() ? text.charAt(i) : ' ';
                boolean small = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || each == '_';
                boolean inside =
                        small || ((each >= 'A' && each <= 'Z') || (each > '~' && Character.isLetterOrDigit(each)));
                if (inside) {
                    if (from < 0) lower = true;
                    lower &= small;
                    from = from < 0 ? i : from;
                } else if (from >= 0) {
                    word(text, from, i, lower);
                    from = -1;
                }
            }
        }

        private void word(String text, int from, int to, boolean lower) {
            if (to - from < SHORTEST || to - from > LONGEST) return;
            var word = text.substring(from, to);
            words.add(lower ? word : word.toLowerCase(Locale.ROOT));
        }
    }

    /** An object of the words of each page, by its path, in UTF-8. */
    byte[] json() {
        if (members.size() == 0) return new byte[] {'{', '}'};
        members.write('}');
        return members.toByteArray();
    }
}
