package dev.parley.description.docs;

import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Place;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The documentation of one or several descriptions by OpenAPI and AsyncAPI, page by page. A page is made when it is asked for its
 * article. Confined to one thread.
 */
public final class Documentation {

    static final String SCHEMAS = "Schemas";

    private static final String DIAGRAM = "mermaid";

    private final Registry registry;
    private final Presentation presentation;
    private final List<Descriptions> descriptions = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final String title;

    private Documentation(List<Description> all, Presentation presentation) {
        this.presentation = presentation;
        this.registry = new Registry(presentation.shown());
        var uses = new Uses(registry);
        for (var name : List.of("index", AuthenticationPage.PATH, ChangesPage.PATH)) registry.free("", name);
        all.forEach(each -> descriptions.add(pages(whole(each).root(), uses)));
        var hiding = Hiding.of(presentation.shown(), descriptions, uses, registry);
        var info = descriptions
                .getFirst()
                .root()
                .child("info")
                .orElse(descriptions.getFirst().root());
        this.title = presentation.title() == null ? HomePage.titleOf(info) : presentation.title();
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
        presentation.pages().forEach(each -> pages.add(WrittenPage.of(registry, each)));
        if (presentation.tellsChanges()) pages.add(ChangesPage.of(showing, presentation));
        groups(hiding);
        var schemas = descriptions.stream()
                .flatMap(each -> each.schemas().stream())
                .map(Entry::page)
                .filter(hiding::shows)
                .toList();
        if (!presentation.shown().schemas()) pages.addAll(schemas);
        else if (!schemas.isEmpty()) section(SCHEMAS, Optional.empty(), schemas);
    }

    /**
     * The documentation of descriptions, as somebody presents it.
     *
     * @throws ProblemException when one is of another standard or version
     */
    public static Documentation of(List<Description> descriptions, Presentation presentation) {
        return new Documentation(descriptions, presentation);
    }

    /** One document of all files, of a version that pages know. */
    private Description whole(Description given) {
        var tree = given.root().node();
        boolean older = Upgrades.older(tree).isPresent();
        boolean several = leadsOut(given.root());
        var told = new HashSet<Place>();
        if (several || older) {
            var bundled = Bundle.of(given);
            for (var problem : bundled.problems()) {
                told.add(problem.place());
                registry.tell(AtLine.of(given.root(), problem));
            }
            registry.referencesAreTold(given.root().file());
            tree = bundled.tree();
        }
        if (older) {
            var upgraded = Upgrades.upgrade(tree);
            for (var problem : upgraded.problems()) {
                boolean again = problem.place() instanceof Place.Pointer(String pointer)
                        && told.contains(Place.at(pointer + "/$ref"));
                if (!again) registry.tell(problem);
            }
            tree = upgraded.tree();
        }
        return several || older
                ? Description.of(given.root().file(), Source.written(tree, Syntax.JSON), Sources.none())
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
        if (openApi.startsWith("3.")) return new OpenApiPages(registry, uses, root, presentation.parleyHost());
        if (Nodes.scalar(root.node().path("asyncapi")).startsWith("3."))
            return new AsyncApiPages(registry, uses, root, presentation.parleyHost());
        throw new ProblemException(Problem.of(
                        "description-version", "It is no description by OpenAPI or AsyncAPI of a version that is known")
                .at(root.position())
                .hint("It begins with its version, such as openapi: 3.1.1 or asyncapi: 3.0.0"));
    }

    /** The groups in the order of the tags, then in that of what is in them. */
    private void groups(Hiding hiding) {
        Map<String, List<Page>> groups = new LinkedHashMap<>();
        for (var description : descriptions) {
            var used = description.endpoints().stream()
                    .filter(each -> hiding.shows(each.page()))
                    .map(Entry::group)
                    .toList();
            description.tags().stream()
                    .map(each -> Showing.text(each, "name"))
                    .filter(used::contains)
                    .forEach(each -> groups.putIfAbsent(each, new ArrayList<>()));
        }
        for (var description : descriptions) {
            description.endpoints().stream()
                    .filter(each -> hiding.shows(each.page()))
                    .forEach(each -> groups.computeIfAbsent(each.group(), _ -> new ArrayList<>())
                            .add(each.page()));
        }
        groups.forEach((name, all) -> section(
                name,
                descriptions.stream().flatMap(each -> each.tag(name).stream()).findFirst(),
                all));
    }

    private void section(String name, Optional<Located> tag, List<Page> all) {
        var page = GroupPage.of(registry, name, tag, presentation.folders().getOrDefault(name, ""), all);
        sections.add(new Section(page, all));
        pages.add(page);
        pages.addAll(all);
    }

    public String title() {
        return title;
    }

    /** Whether a text may have a diagram in it. */
    boolean mayDraw() {
        return descriptions.stream()
                        .anyMatch(each -> each.root().source().text().contains(DIAGRAM))
                || presentation.pages().stream().anyMatch(each -> each.text().contains(DIAGRAM))
                || presentation.folders().values().stream().anyMatch(each -> each.contains(DIAGRAM))
                || presentation.changelog().contains(DIAGRAM);
    }

    Presentation presentation() {
        return presentation;
    }

    /** The page of an operation of HTTP, if it is shown. */
    public Optional<Page> operation(String method, String path) {
        return pages.stream()
                .filter(each -> each.kind() == PageKind.OPERATION)
                .filter(each -> each.badge().equals(method) && each.address().equals(path))
                .findFirst();
    }

    /** The page of a channel by its key, if it is shown. */
    public Optional<Page> channel(String key) {
        return descriptions.stream()
                .flatMap(each -> each.endpoints().stream())
                .filter(each -> each.page().kind() == PageKind.CHANNEL)
                .filter(each -> each.at().key().equals(key))
                .map(Entry::page)
                .filter(pages::contains)
                .findFirst();
    }

    /** Folders and tags by their names, with the endpoints that are in each, as {@link Shown#hidden} names them; also what is not shown. */
    public Map<String, List<String>> groups() {
        var all = new LinkedHashMap<String, List<String>>();
        descriptions.stream()
                .flatMap(each -> each.endpoints().stream())
                .forEach(each -> all.computeIfAbsent(each.group(), _ -> new ArrayList<>())
                        .add(Shown.name(each)));
        return all;
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
