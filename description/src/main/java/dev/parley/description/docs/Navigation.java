package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlJson;
import dev.parley.description.html.HtmlText;
import dev.parley.description.html.Utf8Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way through all pages: for each page the part around it, and the whole for the script. */
final class Navigation {

    /** How many neighbours a page shows before the script shows all. */
    private static final int NEAR = 8;

    private static final String GROUP = "<li class=\"group\">";

    private final Documentation documentation;
    private final List<Page> top;

    /** Where a section is among all, by the path of its page; where a page is in its section. */
    private final Map<String, Integer> places = new HashMap<>();

    /** What all pages of a directory show, by the way up from there. */
    private final Map<String, Links> links = new ConcurrentHashMap<>();

    Navigation(Documentation documentation) {
        this.documentation = documentation;
        this.top = documentation.pages().stream()
                .filter(each -> each.kind().isOnTop())
                .toList();
        var sections = documentation.sections();
        for (int i = 0; i < sections.size(); i++) {
            places.put(sections.get(i).page().path(), i);
            var pages = sections.get(i).pages();
            for (int j = 0; j < pages.size(); j++) places.put(pages.get(j).path(), j);
        }
    }

    /**
     * Adds what a page shows by itself, as HTML.
     *
     * @param current the section that it is in or of, if there is one
     */
    void append(Page page, @Nullable Section current, Utf8Text out) {
        var known = links.computeIfAbsent(page.up(), _ -> new Links(page));
        out.append("<ul>");
        top.forEach(each -> known.item(each, page, out));
        if (current == null) {
            known.groups(0, documentation.sections().size(), out);
        } else {
            int at = places.getOrDefault(current.page().path(), 0);
            known.groups(0, at, out);
            out.append(GROUP);
            known.link(current.page(), page, out);
            out.append("<ul>");
            near(current, page).forEach(each -> known.item(each, page, out));
            out.append("</ul></li>");
            known.groups(at + 1, documentation.sections().size(), out);
        }
        out.append("</ul>");
    }

    private List<Page> near(Section section, Page page) {
        int at = section.page().is(page) ? 0 : places.getOrDefault(page.path(), 0);
        return section.pages()
                .subList(Math.max(0, at - NEAR), Math.min(section.pages().size(), at + NEAR + 1));
    }

    /** Links as HTML, as they are on all pages of a directory: each of them is on many. */
    private final class Links {

        private final Map<String, byte[]> links = new ConcurrentHashMap<>();
        /** All sections without what is in them, and where each begins; then the end. */
        private final byte[] groups;

        private final int[] begins = new int[documentation.sections().size() + 1];

        Links(Page from) {
            var all = new Utf8Text();
            for (int i = 0; i < begins.length - 1; i++) {
                begins[i] = all.length();
                all.append(GROUP);
                HtmlText.append(made(documentation.sections().get(i).page(), from), all);
                all.append("</li>");
            }
            begins[begins.length - 1] = all.length();
            groups = all.bytes();
        }

        void groups(int from, int to, Utf8Text out) {
            out.append(groups, begins[from], begins[to]);
        }

        void item(Page target, Page from, Utf8Text out) {
            out.append("<li>");
            link(target, from, out);
            out.append("</li>");
        }

        void link(Page target, Page from, Utf8Text out) {
            if (target.is(from)) HtmlText.append(made(target, from).with("aria-current", "page"), out);
            else out.append(links.computeIfAbsent(target.path(), _ -> written(made(target, from))));
        }
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
