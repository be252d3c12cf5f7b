package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.flag;
import static dev.parley.description.docs.Showing.text;

import dev.parley.description.html.Html;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.Way;
import java.util.ArrayList;
import java.util.List;

/** The page of a schema that has a name. */
final class SchemaPage {

    private SchemaPage() {}

    static Page of(Registry registry, Uses uses, Located at) {
        var showing = new Showing(registry, "../");
        var path = registry.free(PageKind.SCHEMA.directory(), at.key());
        var page = new Page(
                PageKind.SCHEMA,
                path,
                at.key(),
                "",
                "",
                flag(at, "deprecated"),
                () -> article(showing, uses, at, path));
        registry.place(at, page);
        uses.add(page, at);
        return page;
    }

    private static Article article(Showing showing, Uses uses, Located at, String path) {
        var main = new ArrayList<Html>();
        main.add(OpenApiPages.heading(at.key(), Html.of("span", "Schema").in("badge schema"), flag(at, "deprecated")));
        var title = text(at, "title").strip();
        if (!title.isEmpty() && !title.equals(at.key()))
            main.add(Html.of("p", title).in("lead"));
        main.addAll(Showing.description(at));
        main.addAll(showing.externalDocs(at));
        var fields = Html.of("div", fields(showing, at)).in("whole").with("data-fields-of", path);
        var example =
                new ExampleView(showing).of(at, "application/json", () -> showing.sample(at, Way.RECEIVED, Extent.ALL));
        main.add(
                example.isEmpty()
                        ? fields
                        : ContentView.sides(Html.of("p", "Fields").in("media"), List.of(fields), example));
        used(showing, uses.of(path), main);
        return new Article(main, List.of(), OpenApiPages.summary(at));
    }

    /** What is shown in the place of a link to the page, too. */
    static List<Html> fields(Showing showing, Located at) {
        return new SchemaView(showing).whole(at);
    }

    private static void used(Showing showing, List<Page> users, List<Html> main) {
        if (users.isEmpty()) return;
        main.add(Html.of("h2", "Used by"));
        main.add(GroupPage.list(showing, users));
    }
}
