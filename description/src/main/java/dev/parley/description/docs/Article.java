package dev.parley.description.docs;

import dev.parley.description.html.Html;
import java.util.List;

/**
 * What a page says.
 *
 * @param aside what stands beside it, such as code
 * @param summary one line of plain text, or nothing
 */
public record Article(List<Html> main, List<Html> aside, String summary) {

    public Article {
        main = List.copyOf(main);
        aside = List.copyOf(aside);
    }
}
