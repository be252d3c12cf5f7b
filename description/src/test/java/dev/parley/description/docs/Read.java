package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlText;
import java.util.List;

/** What a reader finds in the pages of a documentation. */
final class Read {

    private Read() {}

    static List<String> paths(Documentation documentation) {
        return documentation.pages().stream().map(Page::path).toList();
    }

    static String html(Documentation documentation, String path) {
        return HtmlText.of(article(documentation, path).main());
    }

    /** The text of a page, in one line. */
    static String words(Documentation documentation, String path) {
        return Html.characters(article(documentation, path).main()).replaceAll("\\s+", " ");
    }

    /** What stands beside it. */
    static String code(Documentation documentation, String path) {
        return Html.characters(article(documentation, path).aside());
    }

    static Article article(Documentation documentation, String path) {
        return documentation.pages().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow()
                .article();
    }
}
