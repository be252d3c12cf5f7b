package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through all pages: for each page the part around it, and the whole for the script. */
final class Navigation {

    /** How many neighbours a page shows before the script shows all. */
    private static final int NEAR = 8;

    private final Documentation documentation;

    Navigation(Documentation documentation) {
        this.documentation = documentation;
    }

    /**
     * What a page shows by itself.
     *
     * @param current the section that it is in or of, if there is one
     */
    Html of(Page page, @Nullable Section current) {
        var all = new ArrayList<Html>();
        documentation.pages().stream()
                .filter(each -> each.kind().isOnTop())
                .forEach(each ->
                        all.add(item(each, page, each.kind() == PageKind.HOME ? "Introduction" : each.title())));
        for (var section : documentation.sections()) {
            boolean here = current != null && section.page().is(current.page());
            var group = new ArrayList<Html>();
            group.add(link(section.page(), page, section.page().title()));
            if (here) group.add(Html.of("ul", near(section.pages(), page)));
            all.add(Html.of("li", group).in("group"));
        }
        return Html.of("ul", all);
    }

    private static List<Html> near(List<Page> pages, Page page) {
        int at = Math.max(0, pages.indexOf(page));
        return pages.subList(Math.max(0, at - NEAR), Math.min(pages.size(), at + NEAR + 1)).stream()
                .<Html>map(each -> item(each, page, each.title()))
                .toList();
    }

    private static Html item(Page target, Page from, String words) {
        return Html.of("li", link(target, from, words));
    }

    private static Html link(Page target, Page from, String words) {
        var content = new ArrayList<Html>();
        if (!target.badge().isEmpty()) content.addAll(List.of(OperationView.badge(target.badge()), Html.text(" ")));
        content.add(Html.of("span", words));
        var link = Html.of("a", content)
                .with("href", from.up() + target.path() + ".html")
                .with("data-page", target.path());
        if (target.deprecated()) link = link.in("deprecated");
        return target.is(from) ? link.with("aria-current", "page") : link;
    }

    /**
     * All of it as JSON: a list of sections, each of its title, its path and its pages, each of those of title, path, badge, address and
     * whether it is deprecated. The pages in no section come first, as a section without a title.
     */
    String json() {
        var out = new StringBuilder("[");
        var top = documentation.pages().stream()
                .filter(each -> each.kind().isOnTop())
                .toList();
        section("", "", top, out);
        for (var section : documentation.sections()) {
            out.append(',');
            section(section.page().title(), section.page().path(), section.pages(), out);
        }
        return out.append(']').toString();
    }

    private static void section(String title, String path, List<Page> pages, StringBuilder out) {
        out.append('[');
        HtmlJson.string(title, out);
        out.append(',');
        HtmlJson.string(path, out);
        out.append(",[");
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) out.append(',');
            page(pages.get(i), out);
        }
        out.append("]]");
    }

    private static void page(Page page, StringBuilder out) {
        out.append('[');
        HtmlJson.string(page.kind() == PageKind.HOME ? "Introduction" : page.title(), out);
        out.append(',');
        HtmlJson.string(page.path(), out);
        if (!page.badge().isEmpty() || !page.address().isEmpty() || page.deprecated()) {
            out.append(',');
            HtmlJson.string(page.badge(), out);
            out.append(',');
            HtmlJson.string(page.address(), out);
            if (page.deprecated()) out.append(",1");
        }
        out.append(']');
    }
}
