package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.flag;
import static dev.parley.description.docs.Showing.text;

import dev.parley.description.html.Html;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows parameters and headers as tables. */
final class ParameterView {

    /**
     * A parameter.
     *
     * @param in where it stands, such as {@code query}; empty in a table of one kind
     * @param at the object that describes it
     * @param schema what its values are, if that is said
     */
    record Row(String name, String in, boolean required, Located at, Optional<Located> schema) {

        /** Whether the schema is part of what describes it, which one behind a reference is not. */
        private boolean isInOnePlace() {
            return schema.isEmpty()
                    || Stream.iterate(schema, Optional::isPresent, each -> each.flatMap(Located::parent))
                            .anyMatch(each -> each.equals(Optional.of(at)));
        }
    }

    private final Showing showing;
    private final SchemaWords words;
    private final SchemaView schemas;

    ParameterView(Showing showing, SchemaView schemas) {
        this.showing = showing;
        this.words = new SchemaWords(showing);
        this.schemas = schemas;
    }

    /** A Parameter Object, references followed. */
    Row parameter(Located at) {
        return new Row(text(at, "name"), text(at, "in"), flag(at, "required"), at, schema(at));
    }

    /** A Header Object, references followed. */
    Row header(String name, Located at) {
        return new Row(name, "", flag(at, "required"), at, schema(at));
    }

    private Optional<Located> schema(Located at) {
        return at.child("schema")
                .or(() -> at.child("content")
                        .flatMap(content -> content.children().stream().findFirst())
                        .map(showing::resolved)
                        .flatMap(media -> media.child("schema")));
    }

    /** The table; nothing for no rows. */
    List<Html> table(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        boolean placed = rows.stream().anyMatch(each -> !each.in().isEmpty());
        var heads = new ArrayList<Html>();
        heads.add(head("Name"));
        if (placed) heads.add(head("In"));
        heads.add(head("Type"));
        heads.add(head("Description"));
        var lines = rows.stream().flatMap(each -> lines(each, placed).stream()).toList();
        var table = Html.of("table", Html.of("thead", Html.of("tr", heads)), Html.of("tbody", lines));
        return List.of(Html.of("div", table.in("parameters"))
                .in("wide")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", placed ? "Table of parameters" : "Table of headers"));
    }

    /** Fields of a handshake are placed and required by what is around them, not by what describes them. */
    private List<Html> lines(Row row, boolean placed) {
        if (!row.isInOnePlace()) return List.of(line(row, placed));
        var manner = (placed ? "placed " + row.in() : "row") + (row.required() ? " required " : " ") + row.name();
        return schemas.once(row.at(), manner, () -> List.of(line(row, placed)));
    }

    private static Html head(String words) {
        return Html.of("th", words).with("scope", "col");
    }

    private Html line(Row row, boolean placed) {
        var cells = new ArrayList<Html>();
        var name = new ArrayList<Html>();
        name.add(Html.of("code", row.name()).in("name"));
        if (row.required()) name.addAll(List.of(Html.text(" "), SchemaView.mark("required", "required")));
        if (flag(row.at(), "deprecated")) name.addAll(List.of(Html.text(" "), SchemaView.mark("deprecated", "warn")));
        cells.add(Html.of("td", name));
        if (placed) cells.add(Html.of("td", row.in()));
        cells.add(Html.of("td", type(row)).in("type"));
        cells.add(Html.of("td", about(row)));
        return Html.of("tr", cells);
    }

    /** A parameter of AsyncAPI is a text, and says itself what it may be. */
    private static boolean isSchema(Row row) {
        return row.schema().filter(row.at()::equals).isPresent()
                && !row.at().node().has("type");
    }

    private List<Html> type(Row row) {
        return isSchema(row)
                ? List.of(Html.text("string"))
                : row.schema().map(words::type).orElse(List.of(Html.text("string")));
    }

    private List<Html> about(Row row) {
        var all = new ArrayList<Html>();
        var own = text(row.at(), "description");
        all.addAll(showing.blocks(
                own.isBlank()
                        ? row.schema()
                                .map(each -> showing.schema(each).string("description"))
                                .orElse("")
                        : own,
                4));
        var facts = new ArrayList<Html>(row.schema().map(words::facts).orElse(List.of()));
        facts.addAll(manner(row));
        example(row, facts);
        if (!facts.isEmpty()) {
            all.add(Html.of(
                            "ul",
                            facts.stream().map(each -> Html.of("li", each)).toList())
                    .in("facts"));
        }
        row.schema().ifPresent(schema -> {
            var inside = schemas.inside(schema);
            if (!inside.isEmpty())
                all.add(Html.of("details", concat(Html.of("summary", "Fields"), inside))
                        .in("nested"));
        });
        return all;
    }

    private static List<Html> concat(Html first, List<Html> rest) {
        var all = new ArrayList<Html>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** How it is written, where that is not as usual. */
    private List<Html> manner(Row row) {
        var facts = new ArrayList<Html>();
        var style = text(row.at(), "style");
        if (!style.isEmpty() && !Set.of("form", "simple").contains(style)) {
            facts.add(Html.of("span", Html.text("style "), Html.of("code", style)));
        }
        boolean list = row.schema()
                .filter(each -> each.node().isObject())
                .map(each -> showing.schema(each).isArray())
                .orElse(false);
        boolean joined = row.at().node().path("explode").isBoolean() && !flag(row.at(), "explode");
        if (list && row.in().equals("query")) {
            facts.add(Html.of("span", joined ? "items joined" : "repeated for each item"));
        }
        if (flag(row.at(), "allowReserved")) facts.add(Html.of("span", "reserved characters as they are"));
        return facts;
    }

    private void example(Row row, List<Html> facts) {
        if (row.schema().filter(row.at()::equals).isPresent()) return;
        var given = row.at().node().get("example");
        var named = row.at().child("examples").map(Located::children).orElse(List.of());
        var value = given != null || named.isEmpty()
                ? given
                : showing.resolved(named.getFirst()).node().get("value");
        if (value != null) facts.add(Html.of("span", Html.text("example "), Html.of("code", SchemaWords.shown(value))));
    }
}
