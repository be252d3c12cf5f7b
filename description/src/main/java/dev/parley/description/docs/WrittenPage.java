package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import java.util.ArrayList;
import java.util.List;

/** The page of a text that somebody wrote beside the descriptions. */
final class WrittenPage {

    private WrittenPage() {}

    static Page of(Registry registry, CustomPage written) {
        var path = registry.free(PageKind.PAGE.directory(), written.title());
        return new Page(PageKind.PAGE, path, written.title(), "", "", false, () -> article(written));
    }

    private static Article article(CustomPage written) {
        var main = new ArrayList<Html>();
        main.add(Html.of("h1", written.title()));
        var text = withoutTitle(written);
        main.addAll(Markdown.blocks(text, 1));
        var plain = Markdown.plain(text);
        return new Article(main, List.of(), plain.length() > 200 ? plain.substring(0, 199) + "…" : plain);
    }

    /** A text may begin with the title that the page has already. */
    private static String withoutTitle(CustomPage written) {
        var text = written.text().stripLeading();
        var first = text.lines().findFirst().orElse("");
        return first.startsWith("# ")
                        && first.substring(2).strip().equals(written.title().strip())
                ? text.substring(first.length())
                : written.text();
    }
}
