package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import dev.parley.description.sample.Extent;
import dev.parley.description.sample.SchemaSamples;
import dev.parley.description.sample.Way;
import dev.parley.description.sample.WholeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One page while it is made: how it names others, and what is wrong with what it shows.
 *
 * @param up the way to the directory that all pages are in
 */
record Showing(Registry registry, String up) {

    /** A link to another page. */
    Html.Element link(Page page, String words) {
        return Html.of("a", words).with("href", up + page.path() + ".html").with("data-page", page.path());
    }

    /** A link to the page about what stands there, if it has one. */
    Optional<Html.Element> link(Located at) {
        return registry.page(at).map(page -> link(page, page.title()));
    }

    /** What a node refers to, or itself; what leads nowhere is told. */
    Located resolved(Located node) {
        if (!node.node().has("$ref")) return node;
        return switch (registry.kept().target(node)) {
            case Resolution.Found(Located target) -> target;
            case Resolution.Broken broken -> told(node, broken.problem());
            case Resolution.Circular circular -> told(node, circular.problem());
        };
    }

    /** Whether each reference in a node leads somewhere. */
    boolean leadsOn(Located at) {
        if (at.reference().isPresent() && !(registry.kept().target(at) instanceof Resolution.Found)) return false;
        return at.children().stream().filter(each -> each.node().isContainer()).allMatch(this::leadsOn);
    }

    /** The schema that stands at a place. */
    WholeSchema schema(Located at) {
        return registry.kept().schema(at, () -> WholeSchema.of(at, this::resolved));
    }

    /** The value that a schema shows where nobody has given an example; nothing where it has none. */
    Optional<JsonNode> sample(Located schema, Way way, Extent extent) {
        // what stands beside a reference may say more than what it leads to
        var at = schema.node().has("$ref") && schema.node().size() == 1 ? resolved(schema) : schema;
        return registry.kept().sample(at, way, extent, () -> SchemaSamples.typical(schema, way, extent, this::schema));
    }

    private Located told(Located node, Problem problem) {
        registry.tell(node, problem);
        return node;
    }

    /** What stands under a key, references followed. */
    Optional<Located> child(Located node, String key) {
        return node.child(key).map(this::resolved);
    }

    /** The text of a reference that leads nowhere, to be shown in the place of what it should lead to. */
    static Optional<Html> broken(Located resolved) {
        return resolved.reference()
                .map(text -> Html.of(
                                "p",
                                Html.text("This is described elsewhere, but the reference "),
                                Html.of("code", text),
                                Html.text(" leads nowhere."))
                        .in("notice"));
    }

    /** The description of a node as blocks. */
    static List<Html> description(Located node) {
        return Markdown.blocks(text(node, "description"), 2);
    }

    /** A text that others may say in the same words, as blocks. */
    List<Html> blocks(String text, int shift) {
        return text.isBlank() ? List.of() : registry.kept().blocks(text, shift);
    }

    /** A text of a node; empty where there is none. */
    static String text(Located node, String key) {
        var value = node.node().path(key);
        return value.isString() ? value.stringValue() : "";
    }

    static boolean flag(Located node, String key) {
        return node.node().path(key).isBoolean() && node.node().path(key).booleanValue();
    }

    /** Nodes with a comma between them. */
    static List<Html> joined(List<? extends List<? extends Html>> all, String between) {
        var joined = new ArrayList<Html>();
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) joined.add(Html.text(between));
            joined.addAll(all.get(i));
        }
        return joined;
    }

    /** A link to further documentation, where a node names one. */
    List<Html> externalDocs(Located node) {
        return child(node, "externalDocs")
                .<List<Html>>map(docs -> {
                    var url = text(docs, "url");
                    var words = text(docs, "description");
                    var link = Markdown.line("[" + "More" + "](<" + url.replaceAll("[<>\\s]", "") + ">)");
                    var about = words.isBlank() ? List.<Html>of() : Markdown.line(words);
                    return url.isBlank()
                            ? List.of()
                            : List.of(Html.of("p", joined(List.of(link, about), ": "))
                                    .in("external"));
                })
                .orElse(List.of());
    }
}
