package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import dev.parley.description.html.HtmlText;
import dev.parley.description.html.Utf8Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way through all pages: for each page the part around it, and the whole for the script. */
final class Navigation {

    /** How many neighbours a page shows before the script shows all. */
    private static final int NEAR = 8;

    private final Documentation documentation;

    /** Links as HTML by where they stand and where they lead: each of them is on many pages. */
    private final Map<String, Map<String, byte[]>> links = new ConcurrentHashMap<>();

    Navigation(Documentation documentation) {
        this.documentation = documentation;
    }

    /**
     * Adds what a page shows by itself, as HTML.
     *
     * @param current the section that it is in or of, if there is one
     */
    void append(Page page, @Nullable Section current, Utf8Text out) {
        var known = links.computeIfAbsent(page.up(), _ -> new ConcurrentHashMap<>());
        out.append("<ul>");
        for (var each : documentation.pages()) {
            if (each.kind().isOnTop()) item(each, page, known, out);
        }
        for (var section : documentation.sections()) {
            out.append("<li class=\"group\">").append(link(section.page(), page, known));
            if (current != null && section.page().is(current.page())) {
                out.append("<ul>");
                near(section.pages(), page).forEach(each -> item(each, page, known, out));
                out.append("</ul>");
            }
            out.append("</li>");
        }
        out.append("</ul>");
    }

    private static List<Page> near(List<Page> pages, Page page) {
        int at = Math.max(0, pages.indexOf(page));
        return pages.subList(Math.max(0, at - NEAR), Math.min(pages.size(), at + NEAR + 1));
    }

    private static void item(Page target, Page from, Map<String, byte[]> known, Utf8Text out) {
        out.append("<li>").append(link(target, from, known)).append("</li>");
    }

    private static byte[] link(Page target, Page from, Map<String, byte[]> known) {
        if (target.is(from)) return written(made(target, from).with("aria-current", "page"));
        var there = known.get(target.path());
        if (there != null) return there;
        var link = written(made(target, from));
        known.put(target.path(), link);
        return link;
    }

    private static byte[] written(Html link) {
        var out = new Utf8Text();
        HtmlText.append(link, out);
        return out.bytes();
    }

    private static Html.Element made(Page target, Page from) {
        var content = new ArrayList<Html>();
        if (!target.badge().isEmpty()) content.addAll(List.of(OperationView.badge(target.badge()), Html.text(" ")));
        content.add(Html.of("span", words(target)));
        var link = Html.of("a", content)
                .with("href", from.up() + target.path() + ".html")
                .with("data-page", target.path());
        return target.deprecated() ? link.in("deprecated") : link;
    }

    private static String words(Page page) {
        return page.kind() == PageKind.HOME ? "Introduction" : page.title();
    }

    /**
     * All of it as JSON: a list of sections, each of its title, its path and its pages, each of those of title, path, badge, address and
     * whether it is deprecated. The pages in no section come first, as a section without a title.
     */
    String json() {
        var out = new Utf8Text().append("[");
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

    private static void section(String title, String path, List<Page> pages, Utf8Text out) {
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

    private static void page(Page page, Utf8Text out) {
        out.append('[');
        HtmlJson.string(words(page), out);
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
