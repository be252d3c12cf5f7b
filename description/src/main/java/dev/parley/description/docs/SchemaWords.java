package dev.parley.description.docs;

import dev.parley.description.html.Html;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.WholeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a schema asks for, in words. */
final class SchemaWords {

    private static final int MOST_NAMED = 4;
    private static final int MOST_VALUES = 12;
    private static final int LONGEST_VALUE = 200;
    private static final int DEEPEST = 5;

    private final Showing showing;

    SchemaWords(Showing showing) {
        this.showing = showing;
    }

    /** Its type, such as “array of Pet”. */
    List<Html> type(Located at) {
        return type(at, 0);
    }

    private List<Html> type(Located at, int depth) {
        if (at.node().isBoolean()) return words(at.node().booleanValue() ? "anything" : "nothing");
        var schema = showing.schema(at);
        var page = at.reference().isPresent() ? showing.link(schema.here()) : java.util.Optional.<Html.Element>empty();
        if (page.isPresent()) return orNull(List.of(page.get()), schema);
        if (depth > DEEPEST) return words("…");
        return orNull(own(schema, depth), schema);
    }

    private static List<Html> orNull(List<Html> words, WholeSchema schema) {
        if (!schema.isNullable()) return words;
        var all = new ArrayList<>(words);
        all.add(Html.text(words.isEmpty() ? "null" : " or null"));
        return all;
    }

    private List<Html> own(WholeSchema schema, int depth) {
        for (var key : List.of("oneOf", "anyOf")) {
            var choices = schema.find(key).map(Located::items).orElse(List.of());
            if (!choices.isEmpty()) return choices(key.equals("oneOf") ? "one of " : "any of ", choices, depth);
        }
        var types = schema.types();
        if (types.size() > 1) return words(String.join(" or ", types));
        if (schema.isArray()) return array(schema, depth);
        if (schema.isObject()) return object(schema, depth);
        var format = schema.string("format");
        if (!types.isEmpty()) return words(format.isEmpty() ? types.getFirst() : types.getFirst() + ", " + format);
        if (!format.isEmpty()) return words(format);
        if (schema.has("const")) return words(kind(schema.value("const")));
        if (schema.has("enum")) return words(kinds(schema.value("enum")));
        if (schema.value("type").isString() || schema.value("type").isArray()) return words("");
        return words("any");
    }

    private List<Html> choices(String before, List<Located> choices, int depth) {
        if (choices.size() > MOST_NAMED) return words(before + choices.size() + " kinds");
        var named = choices.stream().map(each -> type(each, depth + 1)).toList();
        var all = new ArrayList<Html>();
        all.add(Html.text(choices.size() == 1 ? "" : before));
        all.addAll(Showing.joined(named, ", "));
        return all;
    }

    private List<Html> array(WholeSchema schema, int depth) {
        var all = new ArrayList<Html>();
        if (schema.has("prefixItems")) return words("tuple");
        all.add(Html.text("array"));
        schema.find("items").ifPresent(items -> {
            all.add(Html.text(" of "));
            all.addAll(type(items, depth + 1));
        });
        return all;
    }

    private List<Html> object(WholeSchema schema, int depth) {
        var values =
                schema.find("additionalProperties").filter(each -> each.node().isObject());
        if (values.isEmpty() || !schema.properties().isEmpty()) return words("object");
        var all = new ArrayList<Html>();
        all.add(Html.text("map of "));
        all.addAll(type(values.get(), depth + 1));
        return all;
    }

    private static String kinds(JsonNode values) {
        var kinds = new TreeSet<String>();
        values.forEach(each -> kinds.add(kind(each)));
        return String.join(" or ", kinds);
    }

    private static String kind(JsonNode value) {
        if (value.isNull()) return "null";
        if (value.isString()) return "string";
        if (value.isBoolean()) return "boolean";
        if (value.isIntegralNumber()) return "integer";
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static List<Html> words(String words) {
        return List.of(Html.text(words));
    }

    /** What else it asks of a value, each thing by itself. */
    List<Html> facts(Located at) {
        if (!at.node().isObject()) return List.of();
        var schema = showing.schema(at);
        var facts = new ArrayList<Html>();
        if (schema.has("const")) facts.add(fact("always", List.of(schema.value("const"))));
        var choices = schema.value("enum").isArray()
                ? schema.value("enum").valueStream().toList()
                : List.<JsonNode>of();
        if (!choices.isEmpty()) facts.add(fact("one of", choices));
        if (schema.has("default")) facts.add(fact("default", List.of(schema.value("default"))));
        range(schema, facts);
        sizes(schema, facts);
        if (schema.has("multipleOf")) facts.add(fact("multiple of", List.of(schema.value("multipleOf"))));
        if (!schema.string("pattern").isEmpty()) facts.add(fact("pattern", List.of(schema.value("pattern"))));
        for (var key : List.of("contentMediaType", "contentEncoding")) {
            if (!schema.string(key).isEmpty())
                facts.add(fact(key.equals("contentMediaType") ? "content" : "encoded in", List.of(schema.value(key))));
        }
        if (schema.flag("uniqueItems")) facts.add(Html.of("span", "no item twice"));
        if (choices.isEmpty() && !schema.isObject() && !schema.isArray()) examples(schema, facts);
        return facts;
    }

    private static void examples(WholeSchema schema, List<Html> facts) {
        var examples = schema.value("examples");
        if (schema.has("example")) facts.add(fact("example", List.of(schema.value("example"))));
        else if (examples.isArray() && !examples.isEmpty())
            facts.add(fact("examples", examples.valueStream().toList()));
    }

    private static void range(WholeSchema schema, List<Html> facts) {
        var low = bound(schema, "minimum", "exclusiveMinimum");
        var high = bound(schema, "maximum", "exclusiveMaximum");
        if (!low.isEmpty() && !high.isEmpty() && !low.startsWith(">") && !high.startsWith("<")) {
            facts.add(Html.of("span", low + " … " + high));
        } else {
            if (!low.isEmpty()) facts.add(Html.of("span", low.startsWith(">") ? low : "≥ " + low));
            if (!high.isEmpty()) facts.add(Html.of("span", high.startsWith("<") ? high : "≤ " + high));
        }
    }

    /** In OpenAPI 3.0 “exclusive” is a word about the bound; since then it is one by itself. */
    private static String bound(WholeSchema schema, String key, String exclusive) {
        var sign = key.equals("minimum") ? "> " : "< ";
        if (schema.value(exclusive).isNumber()) return sign + schema.value(exclusive);
        if (!schema.value(key).isNumber()) return "";
        return (schema.flag(exclusive) ? sign : "") + schema.value(key);
    }

    private static void sizes(WholeSchema schema, List<Html> facts) {
        size(schema, "minLength", "maxLength", "character", facts);
        size(schema, "minItems", "maxItems", "item", facts);
        size(schema, "minProperties", "maxProperties", "field", facts);
    }

    private static void size(WholeSchema schema, String from, String to, String what, List<Html> facts) {
        var low = schema.value(from);
        var high = schema.value(to);
        boolean least = low.isNumber() && low.asLong() > 0;
        if (!least && !high.isNumber()) return;
        var number = least && high.isNumber()
                ? low.equals(high) ? low.asString() : low.asString() + " … " + high.asString()
                : least ? "at least " + low.asString() : "at most " + high.asString();
        boolean one = number.matches("(at (least|most) )?1");
        facts.add(Html.of("span", number + " " + what + (one ? "" : "s")));
    }

    /** A fact with the values that it is about. */
    private static Html fact(String words, List<JsonNode> values) {
        var all = new ArrayList<Html>();
        all.add(Html.text(words + " "));
        var shown = values.stream()
                .limit(MOST_VALUES)
                .map(each -> List.<Html>of(Html.of("code", shown(each))))
                .toList();
        all.addAll(Showing.joined(shown, ", "));
        var rest = values.stream()
                .skip(MOST_VALUES)
                .map(each -> List.<Html>of(Html.of("code", shown(each))))
                .toList();
        if (rest.isEmpty()) return Html.of("span", all);
        all.add(Html.text(", "));
        return Html.of(
                "div",
                Html.of("span", all),
                Html.of(
                        "details",
                        Html.of("summary", rest.size() + " more"),
                        Html.of("p", Showing.joined(rest, ", "))));
    }

    /** A value in one line: texts without quotes, unless nothing would be seen. */
    static String shown(JsonNode value) {
        var text = value.isString() && !value.stringValue().isBlank() ? value.stringValue() : value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + " …" : text;
    }
}
