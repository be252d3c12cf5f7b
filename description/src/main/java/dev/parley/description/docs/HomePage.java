package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;

/** The first page: what is described, where it is, and what there is of it. */
final class HomePage {

    private HomePage() {}

    static Article article(Showing showing, String title, List<Descriptions> all, List<Section> sections) {
        var main = new ArrayList<Html>();
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            var info = each.root().child("info").orElse(each.root());
            if (i == 0) {
                main.add(heading("h1", title, info));
                about(showing, each, info, List.of(), main);
            } else if (isSaid(info, all.subList(0, i))) {
                servers(showing, each, 2, main);
            } else {
                main.add(heading("h2", titleOf(info), info));
                about(showing, each, info, all.subList(0, i), main);
            }
        }
        main.add(Html.of("h2", "Contents"));
        main.add(Html.of(
                        "ul",
                        sections.stream()
                                .map(each -> Html.of(
                                        "li",
                                        showing.link(each.page(), each.page().title()),
                                        Html.of("span", " " + each.pages().size())
                                                .in("quiet")))
                                .toList())
                .in("pages"));
        return new Article(
                main,
                List.of(),
                OpenApiPages.summary(all.getFirst()
                        .root()
                        .child("info")
                        .orElse(all.getFirst().root())));
    }

    static String titleOf(Located info) {
        var title = text(info, "title").strip();
        return title.isEmpty() ? "Untitled" : title;
    }

    private static Html heading(String name, String title, Located info) {
        var version = info.node().path("version").asString("");
        return version.isEmpty()
                ? Html.of(name, title)
                : Html.of(
                        name,
                        Html.text(title + " "),
                        Html.of("span", "Version " + version).in("badge version"));
    }

    /** @param before documents whose words stand above: the same ones are not said again */
    private static void about(
            Showing showing, Descriptions description, Located info, List<Descriptions> before, List<Html> main) {
        int level = before.isEmpty() ? 2 : 3;
        if (!text(info, "summary").isBlank() && !isSaid(info, "summary", before))
            main.add(Html.of("p", text(info, "summary")).in("lead"));
        if (!isSaid(info, "description", before)) main.addAll(Markdown.blocks(text(info, "description"), level - 1));
        main.addAll(showing.externalDocs(description.root()));
        main.addAll(showing.externalDocs(info));
        servers(showing, description, level, main);
        var facts = new ArrayList<Html>();
        if (!isSaid(info, "contact", before)) contact(info, facts);
        if (!isSaid(info, "license", before)) license(info, facts);
        if (!isSaid(info, "termsOfService", before)) link("Terms of service", text(info, "termsOfService"), facts);
        if (!facts.isEmpty()) main.add(Html.of("ul", facts).in("facts"));
    }

    private static void servers(Showing showing, Descriptions description, int level, List<Html> main) {
        var servers = description.servers(showing);
        if (!servers.isEmpty()) {
            main.add(Html.of("h" + level, servers.size() == 1 ? "Server" : "Servers"));
            main.add(Html.of("ul", servers).in("servers"));
        }
    }

    /** Whether the documents of one project say the same of it. */
    private static boolean isSaid(Located info, List<Descriptions> before) {
        return before.stream()
                .anyMatch(each -> each.root()
                        .child("info")
                        .filter(other -> other.node().equals(info.node()))
                        .isPresent());
    }

    /** Whether one of them says the same under a field. */
    private static boolean isSaid(Located info, String field, List<Descriptions> before) {
        return before.stream()
                .map(each -> each.root().node().path("info").path(field))
                .anyMatch(info.node().path(field)::equals);
    }

    private static void contact(Located info, List<Html> facts) {
        info.child("contact").ifPresent(contact -> {
            var name = text(contact, "name").isBlank() ? "Contact" : "Contact: " + text(contact, "name");
            link(name, text(contact, "url"), facts);
            if (!text(contact, "email").isBlank())
                link(text(contact, "email"), "mailto:" + text(contact, "email"), facts);
        });
    }

    private static void license(Located info, List<Html> facts) {
        info.child("license").ifPresent(license -> {
            var name = text(license, "name").isBlank() ? text(license, "identifier") : text(license, "name");
            if (text(license, "url").isBlank() && !name.isBlank()) facts.add(Html.of("li", "Licence: " + name));
            else link("Licence: " + name, text(license, "url"), facts);
        });
    }

    private static void link(String words, String url, List<Html> facts) {
        if (url.isBlank()) return;
        var plain = words.replaceAll("[\\[\\]\\\\<>`*_]", "");
        facts.add(Html.of("li", Markdown.line("[" + plain + "](<" + url.replaceAll("[<>\\s]", "") + ">)")));
    }
}
