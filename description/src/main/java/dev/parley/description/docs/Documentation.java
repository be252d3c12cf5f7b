package dev.parley.description.docs;

import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Bundle;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import dev.parley.description.upgrade.Upgrades;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The documentation of one or several descriptions by OpenAPI and AsyncAPI, page by page. A page is made when it is asked for its
 * article. Confined to one thread.
 */
public final class Documentation {

    static final String SCHEMAS = "Schemas";

    private final Registry registry = new Registry();
    private final List<Descriptions> descriptions = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final String title;

    private Documentation(List<Description> all, @Nullable String title) {
        var uses = new Uses(registry);
        for (var name : List.of("index", AuthenticationPage.PATH)) registry.free("", name);
        all.forEach(each -> descriptions.add(pages(whole(each).root(), uses)));
        var info = descriptions
                .getFirst()
                .root()
                .child("info")
                .orElse(descriptions.getFirst().root());
        this.title = title == null ? HomePage.titleOf(info) : title;
        var showing = new Showing(registry, "");
        pages.add(new Page(
                PageKind.HOME,
                "index",
                this.title,
                "",
                "",
                false,
                () -> HomePage.article(showing, this.title, descriptions, sections)));
        if (descriptions.stream()
                .anyMatch(each -> !AuthenticationPage.schemes(each.root()).isEmpty())) {
            pages.add(new Page(
                    PageKind.AUTHENTICATION,
                    AuthenticationPage.PATH,
                    AuthenticationPage.TITLE,
                    "",
                    "",
                    false,
                    () -> AuthenticationPage.article(showing, descriptions)));
        }
        groups();
        var schemas = descriptions.stream()
                .flatMap(each -> each.schemas().stream())
                .map(Entry::page)
                .toList();
        if (!schemas.isEmpty()) section(SCHEMAS, Optional.empty(), schemas);
    }

    /**
     * The documentation of descriptions.
     *
     * @param title of it all; none for that of the first description
     * @throws ProblemException when one is of another standard or version
     */
    public static Documentation of(List<Description> descriptions, @Nullable String title) {
        return new Documentation(descriptions, title);
    }

    /** One document of all files, of a version that pages know. */
    private Description whole(Description given) {
        var tree = given.root().node();
        boolean several = leadsOut(given.root());
        if (several) {
            var bundled = Bundle.of(given);
            bundled.problems().forEach(registry::tell);
            tree = bundled.tree();
        }
        boolean older = Upgrades.older(tree).isPresent();
        if (older) {
            var upgraded = Upgrades.upgrade(tree);
            upgraded.problems().forEach(registry::tell);
            tree = upgraded.tree();
        }
        return several || older
                ? Description.of(given.root().file(), Source.written(tree, Syntax.JSON), Sources.NONE)
                : given;
    }

    /** Whether a reference leads to another file. */
    private static boolean leadsOut(Located root) {
        return leadsOut(root.node());
    }

    private static boolean leadsOut(JsonNode node) {
        var reference = node.isObject() ? node.get("$ref") : null;
        if (reference != null
                && reference.isString()
                && !reference.stringValue().startsWith("#")) return true;
        for (var child : node) {
            if (child.isContainer() && leadsOut(child)) return true;
        }
        return false;
    }

    private Descriptions pages(Located root, Uses uses) {
        var openApi = Nodes.scalar(root.node().path("openapi"));
        if (openApi.startsWith("3.")) return new OpenApiPages(registry, uses, root);
        if (Nodes.scalar(root.node().path("asyncapi")).startsWith("3.")) return new AsyncApiPages(registry, uses, root);
        throw new ProblemException(Problem.of(
                        "description-version", "It is no description by OpenAPI or AsyncAPI of a version that is known")
                .at(root.position())
                .hint("It begins with its version, such as openapi: 3.1.1 or asyncapi: 3.0.0"));
    }

    /** The groups in the order of the tags, then in that of what is in them. */
    private void groups() {
        Map<String, List<Page>> groups = new LinkedHashMap<>();
        for (var description : descriptions) {
            var used = description.endpoints().stream().map(Entry::group).toList();
            description.tags().stream()
                    .map(each -> Showing.text(each, "name"))
                    .filter(used::contains)
                    .forEach(each -> groups.putIfAbsent(each, new ArrayList<>()));
        }
        for (var description : descriptions) {
            description
                    .endpoints()
                    .forEach(each -> groups.computeIfAbsent(each.group(), _ -> new ArrayList<>())
                            .add(each.page()));
        }
        groups.forEach((name, all) -> section(
                name,
                descriptions.stream().flatMap(each -> each.tag(name).stream()).findFirst(),
                all));
    }

    private void section(String name, Optional<Located> tag, List<Page> all) {
        var page = GroupPage.of(registry, name, tag, all);
        sections.add(new Section(page, all));
        pages.add(page);
        pages.addAll(all);
    }

    public String title() {
        return title;
    }

    /** The version that the first description says it has; may be empty. */
    public String version() {
        return descriptions
                .getFirst()
                .root()
                .node()
                .path("info")
                .path("version")
                .asString("");
    }

    /** The navigation below the pages that are in no section. */
    public List<Section> sections() {
        return sections;
    }

    /** All pages in the order of the navigation. */
    public List<Page> pages() {
        return pages;
    }

    /** What is wrong with what was shown so far, such as references that lead nowhere. */
    public List<Problem> problems() {
        return registry.problems();
    }
}
