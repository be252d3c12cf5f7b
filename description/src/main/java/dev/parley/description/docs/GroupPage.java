package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a group of endpoints, or of the schemas. */
final class GroupPage {

    private GroupPage() {}

    static Page of(Registry registry, String name, Optional<Located> tag, String text, List<Page> pages) {
        var summary = tag.map(each -> text(each, "summary")).orElse("");
        var shown = summary.isBlank()
                ? tag.map(each -> text(each, "x-displayName"))
                        .filter(each -> !each.isBlank())
                        .orElse(name)
                : summary;
        var path = registry.free(PageKind.GROUP.directory(), name);
        var showing = new Showing(registry, "../");
        return new Page(PageKind.GROUP, path, shown, "", "", false, () -> article(showing, shown, tag, text, pages));
    }

    private static Article article(Showing showing, String name, Optional<Located> tag, String text, List<Page> pages) {
        var main = new ArrayList<Html>();
        main.add(Html.of("h1", name));
        tag.ifPresent(each -> {
            main.addAll(Markdown.blocks(text(each, "description"), 1));
            main.addAll(showing.externalDocs(each));
        });
        main.addAll(Markdown.blocks(text, 1));
        main.add(list(showing, pages));
        return new Article(main, List.of(), tag.map(OpenApiPages::summary).orElse(""));
    }

    /** Pages as a list, each with what it is about. */
    static Html list(Showing showing, List<Page> pages) {
        var items = pages.stream()
                .map(page -> showing.registry().kept().item(page, showing.up(), () -> item(showing, page)))
                .toList();
        return Html.of("ul", items).in("pages");
    }

    private static Html.Element item(Showing showing, Page page) {
        var line = new ArrayList<Html>();
        if (!page.badge().isEmpty()) line.addAll(List.of(OperationView.badge(page.badge()), Html.text(" ")));
        line.add(showing.link(page, page.title()));
        if (page.deprecated()) line.addAll(List.of(Html.text(" "), SchemaView.mark("deprecated", "warn")));
        if (!page.address().isEmpty() && !page.title().endsWith(page.address())) {
            line.addAll(List.of(Html.text(" "), Html.of("code", page.address()).in("quiet")));
        }
        return Html.of("li", line);
    }
}
