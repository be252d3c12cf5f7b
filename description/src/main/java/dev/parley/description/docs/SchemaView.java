package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.html.Html;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.WholeSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Shows schemas as lists of fields within lists. What refers to itself, and what would make a page too long, is a link to the page of its
 * own, with a button that shows it in place. Used for one page.
 */
final class SchemaView {

    /** How many fields a page shows by itself, where pages are few. */
    private static final int ENOUGH = 60;
    /** How many it shows at all: the rest of a schema that has no page of its own. */
    private static final int MOST = 3_000;

    private static final int DEEPEST = 30;
    private static final int OPEN = 1;
    /** The style of fields that are those of a page of their own. */
    static final String SHARED = "nested shared";

    private final Showing showing;
    private final SchemaWords words;
    private final Set<Located> around = new HashSet<>();
    private final int enough;
    private int shown;

    SchemaView(Showing showing) {
        this.showing = showing;
        this.words = new SchemaWords(showing);
        // what hundreds of pages would repeat is loaded where it is asked for
        this.enough = showing.registry().hasManyPages() ? 0 : ENOUGH;
    }

    /** The schema: what it is, and its fields. */
    List<Html> whole(Located at) {
        var named = at.reference().isPresent() && at.node().size() == 1
                ? showing.registry().page(showing.resolved(at))
                : Optional.<Page>empty();
        if (named.isEmpty()) return made(at);
        boolean roomy = shown < enough;
        var whole = showing.registry().kept().whole(named.get(), showing.up(), roomy, () -> {
            var view = new SchemaView(showing);
            if (!roomy) view.shown = enough;
            var nodes = view.made(at);
            return new Kept.Whole(nodes, roomy ? view.shown : view.shown - enough);
        });
        shown += whole.shown();
        return whole.nodes();
    }

    /**
     * What is shown of a node that may stand in the same words elsewhere, as parameters and responses do: where pages are many it is made once.
     *
     * @param manner whatever else matters to it
     */
    List<Html> once(Located at, String manner, Supplier<List<Html>> made) {
        if (enough > 0) return made.get();
        // the first fields of a page find room that later ones do not
        var what = new Said(at, (shown == 0 ? "first " : "later ") + showing.up() + manner);
        var known = showing.registry().kept().said(what);
        // what does not fit any more is cut, so it is made for this page
        if (known != null && shown + known.shown() <= MOST) {
            shown += known.shown();
            return known.nodes();
        }
        if (!showing.registry().kept().again(what)) return made.get();
        int before = shown;
        var nodes = made.get();
        // what leads nowhere is told for each place
        if (shown > MOST || !showing.leadsOn(at)) return nodes;
        var whole = new Kept.Whole(nodes, shown - before);
        showing.registry().kept().say(what, whole);
        return whole.nodes();
    }

    private List<Html> made(Located at) {
        var all = new ArrayList<Html>();
        Showing.broken(showing.resolved(at)).ifPresent(all::add);
        if (!all.isEmpty()) return all;
        all.add(head(List.of(), at, List.of()));
        facts(at, all);
        all.addAll(inside(at, 0));
        return all;
    }

    /** What is in the schema, without what it is. */
    List<Html> inside(Located at) {
        return inside(at, 0);
    }

    private List<Html> inside(Located at, int depth) {
        if (!at.node().isObject() || depth > DEEPEST) return List.of();
        var schema = showing.schema(at);
        if (!around.add(schema.here())) return List.of();
        try {
            return inside(schema, depth);
        } finally {
            around.remove(schema.here());
        }
    }

    private List<Html> inside(WholeSchema schema, int depth) {
        var all = new ArrayList<Html>();
        includes(schema, all);
        var rows = rows(schema, depth);
        if (!rows.isEmpty()) all.add(Html.of("ul", rows).in("fields"));
        for (var key : List.of("oneOf", "anyOf")) choices(schema, key, depth, all);
        conditions(schema, depth, all);
        schema.find("items").ifPresent(items -> all.addAll(nested(items, depth)));
        return all;
    }

    /** Says which schemas the fields come from. */
    private void includes(WholeSchema schema, List<Html> all) {
        var included = schema.here().child("allOf").map(Located::items).orElse(List.of()).stream()
                .filter(each -> each.reference().isPresent())
                .flatMap(each -> showing.link(showing.resolved(each)).stream())
                .map(List::<Html>of)
                .toList();
        if (included.isEmpty()) return;
        var line = new ArrayList<Html>();
        line.add(Html.text("Includes all of "));
        line.addAll(Showing.joined(included, ", "));
        all.add(Html.of("p", line).in("quiet"));
    }

    private List<Html> rows(WholeSchema schema, int depth) {
        var rows = new ArrayList<Html>();
        var required = schema.required();
        schema.properties()
                .forEach((name, property) ->
                        row(name, required.contains(name) ? "required" : "", property, depth, rows));
        schema.find("patternProperties")
                .ifPresent(patterns -> patterns.children()
                        .forEach(each -> row("/" + each.key() + "/", "by pattern", each, depth, rows)));
        schema.find("prefixItems")
                .ifPresent(items -> items.items().forEach(each -> row("[" + each.key() + "]", "", each, depth, rows)));
        schema.find("additionalProperties").ifPresent(more -> {
            if (more.node().isObject() && !more.node().isEmpty()) row("any other name", "", more, depth, rows);
            else if (more.node().isBoolean() && !more.node().booleanValue() && !rows.isEmpty()) {
                rows.add(Html.of("li", Html.of("p", "No other fields.").in("quiet")));
            }
        });
        return rows;
    }

    private void row(String name, String mark, Located at, int depth, List<Html> rows) {
        if (++shown > MOST) return;
        var marks = new ArrayList<Html>();
        if (mark.equals("required")) marks.add(mark("required", "required"));
        else if (!mark.isEmpty()) marks.add(mark(mark, "quiet"));
        var row = new ArrayList<Html>();
        row.add(head(List.of(Html.of("code", name).in("name")), at, marks));
        if (at.node().isObject()) {
            var schema = showing.schema(at);
            row.addAll(showing.blocks(described(at, schema), 4));
            facts(at, row);
            row.addAll(nested(at, depth));
        }
        rows.add(Html.of("li", row));
    }

    /** What is said beside a reference speaks of the field, what is said behind it of its kind. */
    private String described(Located at, WholeSchema schema) {
        var own = text(at, "description");
        if (!own.isEmpty()) return own;
        return showing.registry().page(schema.here()).isPresent() ? "" : schema.string("description");
    }

    private Html head(List<Html> name, Located at, List<Html> marks) {
        var line = new ArrayList<>(name);
        if (!name.isEmpty()) line.add(Html.text(" "));
        line.add(Html.of("span", words.type(at)).in("type"));
        var all = new ArrayList<>(marks);
        if (at.node().isObject()) {
            var schema = showing.schema(at);
            if (schema.flag("readOnly")) all.add(mark("only in answers", "quiet"));
            if (schema.flag("writeOnly")) all.add(mark("only in requests", "quiet"));
            if (schema.flag("deprecated")) all.add(mark("deprecated", "warn"));
        }
        for (var each : all) {
            line.add(Html.text(" "));
            line.add(each);
        }
        return Html.of("p", line).in("head");
    }

    static Html mark(String words, String style) {
        return Html.of("em", words).in("mark " + style);
    }

    private void facts(Located at, List<Html> all) {
        var facts = words.facts(at);
        if (facts.isEmpty()) return;
        var shown = facts.stream().map(each -> Html.of("li", each)).toList();
        all.add(Html.of("ul", shown).in("facts"));
    }

    /** What a field, or an item of it, has in it. */
    private List<Html> nested(Located at, int depth) {
        if (!at.node().isObject()) return List.of();
        var schema = showing.schema(at);
        if (!hasFields(schema)) {
            var items = schema.find("items")
                    .or(() -> schema.find("additionalProperties")
                            .filter(each ->
                                    schema.properties().isEmpty() && each.node().isObject()));
            return items.isPresent() && depth < DEEPEST ? nested(items.get(), depth + 1) : List.of();
        }
        var page = showing.registry().page(schema.here());
        boolean large = shown + schema.properties().size() > enough || depth > 2;
        if (around.contains(schema.here()) || (page.isPresent() && large))
            return page.map(this::onDemand).stream().toList();
        var inside = inside(at, depth + 1);
        if (inside.isEmpty()) return List.of();
        var title = page.map(Page::title).orElse("");
        var details = new ArrayList<Html>();
        details.add(Html.of("summary", title.isEmpty() ? "Fields" : "Fields of " + title));
        details.addAll(inside);
        var element = Html.of("details", details).in(page.isPresent() ? SHARED : "nested");
        return List.of(depth < OPEN && page.isEmpty() ? element.with("open", "") : element);
    }

    private static boolean hasFields(WholeSchema schema) {
        return !schema.properties().isEmpty()
                || schema.has("oneOf")
                || schema.has("anyOf")
                || schema.has("prefixItems")
                || schema.has("patternProperties");
    }

    private Html onDemand(Page page) {
        return Html.of("button", "Fields of " + page.title())
                .with("type", "button")
                .in("nested")
                .with("data-fields", page.path())
                .with("data-web", "1");
    }

    private void choices(WholeSchema schema, String key, int depth, List<Html> all) {
        var choices = schema.find(key).map(Located::items).orElse(List.of());
        if (choices.isEmpty()) return;
        all.add(Html.of(
                        "p",
                        choices.size() == 1 ? "As follows:" : key.equals("oneOf") ? "One of these:" : "Any of these:")
                .in("quiet"));
        var values = discriminator(schema, all);
        for (var choice : choices) {
            if (++shown > MOST) return;
            all.add(choice(
                    choice,
                    values.stream()
                            .filter(each -> each.means(choice, showing))
                            .map(Choice::value)
                            .findFirst(),
                    depth));
        }
    }

    private Html choice(Located at, Optional<String> value, int depth) {
        var schema = showing.schema(at);
        var page = showing.registry().page(schema.here());
        boolean large = shown + schema.properties().size() > enough || depth > 2;
        boolean elsewhere = page.isPresent() && (large || around.contains(schema.here()));
        var content = new ArrayList<Html>();
        content.add(head(
                value.map(each -> List.<Html>of(Html.of("code", each).in("name")))
                        .orElse(List.of()),
                at,
                List.of()));
        if (page.isEmpty()) content.addAll(showing.blocks(schema.string("description"), 4));
        facts(at, content);
        if (elsewhere) page.map(this::onDemand).ifPresent(content::add);
        else content.addAll(nested(at, depth));
        return Html.of("div", content).in("choice");
    }

    /** A value of the field that tells alternatives apart. */
    private record Choice(String value, Located from) {

        boolean means(Located choice, Showing showing) {
            var wanted = showing.resolved(choice);
            return from.node().isString()
                    && (choice.reference()
                                    .map(from.node().stringValue()::equals)
                                    .orElse(false)
                            || showing.registry()
                                    .page(wanted)
                                    .map(Page::title)
                                    .map(from.node().stringValue()::equals)
                                    .orElse(false));
        }
    }

    private static List<Choice> discriminator(WholeSchema schema, List<Html> all) {
        var discriminator = schema.find("discriminator");
        if (discriminator.isEmpty()) return List.of();
        var node = discriminator.get();
        var name = node.node().isString() ? node.node().stringValue() : text(node, "propertyName");
        if (!name.isEmpty()) {
            all.add(Html.of("p", Html.text("The field "), Html.of("code", name), Html.text(" says which."))
                    .in("quiet"));
        }
        return node.child("mapping").map(Located::children).orElse(List.of()).stream()
                .map(each -> new Choice(each.key(), each))
                .toList();
    }

    private void conditions(WholeSchema schema, int depth, List<Html> all) {
        condition(schema, "if", "If it is so:", depth, all);
        condition(schema, "then", "Then it is so:", depth, all);
        condition(schema, "else", "Else it is so:", depth, all);
        condition(schema, "not", "Never so:", depth, all);
        condition(schema, "contains", "At least one item is so:", depth, all);
        condition(schema, "propertyNames", "Each name is so:", depth, all);
    }

    private void condition(WholeSchema schema, String key, String words, int depth, List<Html> all) {
        schema.find(key).filter(each -> ++shown <= MOST).ifPresent(at -> {
            all.add(Html.of("p", words).in("quiet"));
            all.add(choice(at, Optional.empty(), depth + 1));
        });
    }
}
