package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.HtmlText;
import dev.parley.description.html.SharedHtml;
import dev.parley.description.html.Utf8Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is around the article of every page: head, top line, navigation, the pages before and behind. */
final class Shell {

    private final Documentation documentation;
    private final Navigation navigation;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();
    private final String logo;

    /** The top line, by the way up from a page. */
    private final Map<String, SharedHtml> tops = new ConcurrentHashMap<>();

    /** @param logo in the place of its file; empty where pages have files beside them */
    Shell(Documentation documentation, String logo) {
        this.documentation = documentation;
        this.logo = logo;
        this.navigation = new Navigation(documentation);
        for (var page : documentation.pages()) places.put(page.path(), places.size());
        for (var section : documentation.sections()) {
            sections.put(section.page().path(), section);
            section.pages().forEach(each -> sections.put(each.path(), section));
        }
    }

    Navigation navigation() {
        return navigation;
    }

    /**
     * A page as HTML.
     *
     * @param policy what it may load (Content Security Policy)
     * @param head what it loads
     * @param out what it is added to
     */
    Utf8Text html(Page page, Article article, String policy, List<Html> head, Utf8Text out) {
        out.append("<!doctype html>\n<html lang=\"en\" data-mantine-color-scheme=\"light\">\n<head>\n");
        for (var each : heads(page, article, policy)) HtmlText.append(each, out.append('\n'));
        for (var each : head) HtmlText.append(each, out.append('\n'));
        out.append("\n</head>\n");
        body(page, article, out);
        return out.append("</body>\n</html>\n");
    }

    private List<Html> heads(Page page, Article article, String policy) {
        var title = page.kind() == PageKind.HOME ? documentation.title() : page.title() + " – " + documentation.title();
        var all = new ArrayList<Html>();
        all.add(Html.of("meta").with("charset", "utf-8"));
        all.add(Html.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"));
        all.add(Html.of("meta").with("http-equiv", "Content-Security-Policy").with("content", policy));
        all.add(Html.of("title", title));
        all.add(Html.of("meta").with("property", "og:title").with("content", title));
        all.add(Html.of("meta").with("name", "generator").with("content", "Parley"));
        var presentation = documentation.presentation();
        // browsers would ask for one by themselves
        all.add(Html.of("link").with("rel", "icon").with("href", icon(page)));
        all.add(Html.of("meta").with("property", "og:type").with("content", "website"));
        all.add(Html.of("meta").with("property", "og:site_name").with("content", documentation.title()));
        if (!presentation.address().isEmpty()) {
            var address = presentation.address() + place(page);
            all.add(Html.of("link").with("rel", "canonical").with("href", address));
            all.add(Html.of("meta").with("property", "og:url").with("content", address));
            presentation
                    .brand()
                    .picture()
                    .filter(each -> !each.name().endsWith("svg"))
                    .ifPresent(each -> all.add(Html.of("meta")
                            .with("property", "og:image")
                            .with("content", presentation.address() + FolderSite.DIRECTORY + each.name())));
        }
        if (!article.summary().isEmpty()) {
            all.add(Html.of("meta").with("name", "description").with("content", article.summary()));
            all.add(Html.of("meta").with("property", "og:description").with("content", article.summary()));
        }
        return all;
    }

    private String icon(Page page) {
        var picture = documentation.presentation().brand().picture();
        if (picture.isEmpty()) return "data:,";
        return logo.isEmpty() ? page.up() + FolderSite.DIRECTORY + picture.get().name() : logo;
    }

    /** Where a page is from the first one's directory, as it is best named. */
    static String place(Page page) {
        return page.kind() == PageKind.HOME ? "" : page.path() + ".html";
    }

    private void body(Page page, Article article, Utf8Text out) {
        out.append("<body data-up=\"" + page.up() + "\" data-page=\"" + page.path() + "\">\n");
        HtmlText.append(Html.of("a", "Skip to the content").in("skip").with("href", "#content"), out);
        HtmlText.append(tops.computeIfAbsent(page.up(), _ -> new SharedHtml(top(page))), out);
        out.append("<div class=\"frame\"><nav aria-label=\"Documentation\" id=\"navigation\">");
        navigation.append(page, sections.get(page.path()), out);
        out.append("</nav>");
        HtmlText.append(
                Html.of("main", main(page, article)).with("id", "content").with("tabindex", "-1"), out);
        HtmlText.append(Html.of("aside", article.aside()).with("aria-label", "Examples"), out);
        out.append("</div>\n");
    }

    private Html.Element top(Page page) {
        return Html.of(
                        "header",
                        Html.of("button", "☰")
                                .in("plain menu")
                                .with("type", "button")
                                .with("aria-label", "Navigation")
                                .with("aria-controls", "navigation")
                                .with("aria-expanded", "false"),
                        Html.of("a", brand(page))
                                .in("brand")
                                .with("href", page.up() + "index.html")
                                .with("data-page", "index"),
                        editions(page),
                        search(),
                        Html.of("button", "◐")
                                .in("plain theme")
                                .with("type", "button")
                                .with("aria-label", "Light or dark"))
                .in("top");
    }

    private List<Html> brand(Page page) {
        var picture = documentation.presentation().brand().picture();
        var title = Html.of("span", documentation.title());
        return picture.isEmpty()
                ? List.of(title)
                : List.of(Html.of("img").in("logo").with("src", icon(page)).with("alt", ""), title);
    }

    /** The version that is shown, or a choice of versions. */
    private Html editions(Page page) {
        var all = documentation.presentation().editions();
        var version = documentation.version();
        if (all.size() < 2) return Html.of("span", version).in("badge version");
        var options = all.stream()
                .map(each -> {
                    var option = Html.of("option", each.name()).with("value", page.up() + each.address());
                    return each.shown() ? option.with("selected", "") : option;
                })
                .toList();
        return Html.of("select", options).in("editions").with("aria-label", "Version");
    }

    private static Html search() {
        return Html.of(
                        "div",
                        Html.of("input")
                                .with("type", "search")
                                .with("aria-label", "Search")
                                .with("placeholder", "Search")
                                .with("autocomplete", "off")
                                .with("spellcheck", "false")
                                .with("aria-controls", "found")
                                .with("aria-autocomplete", "list"),
                        Html.of("kbd", "/").with("aria-hidden", "true"),
                        Html.of("div")
                                .with("role", "listbox")
                                .with("id", "found")
                                .with("aria-label", "Found")
                                .with("hidden", ""))
                .in("find")
                .with("role", "search");
    }

    private List<Html> main(Page page, Article article) {
        var all = new ArrayList<Html>();
        var section = sections.get(page.path());
        if (section != null && !section.page().is(page)) {
            all.add(Html.of("p", link(page, section.page(), section.page().title()))
                    .in("crumb"));
        }
        all.add(Html.of("article", article.main()));
        int at = places.getOrDefault(page.path(), -1);
        var around = new ArrayList<Html>();
        if (at > 0) around.add(beside(page, documentation.pages().get(at - 1), "prev"));
        if (at >= 0 && at + 1 < documentation.pages().size())
            around.add(beside(page, documentation.pages().get(at + 1), "next"));
        all.add(Html.of("nav", around).in("around").with("aria-label", "Pages beside"));
        return all;
    }

    private static Html beside(Page page, Page other, String rel) {
        var words = other.kind() == PageKind.HOME ? "Introduction" : other.title();
        return link(page, other, rel.equals("prev") ? "← " + words : words + " →")
                .with("rel", rel);
    }

    private static Html.Element link(Page from, Page to, String words) {
        return Html.of("a", words).with("href", from.up() + to.path() + ".html").with("data-page", to.path());
    }
}
