package dev.parley.description.traffic;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Widens what a schema says of single values: enumerations, formats, bounds. */
final class Bounds {

    private static final Map<String, Pattern> FORMATS = Map.of(
            "date-time",
                    Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)"),
            "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "uuid", Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            "email", Pattern.compile("\\S+@\\S+"),
            "uri", Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S*"),
            "ipv4", Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}"));

    private final DocumentEdit edit;
    private final Pointer at;

    Bounds(DocumentEdit edit, Pointer at) {
        this.edit = edit;
        this.at = at;
    }

    void widen(List<JsonNode> samples) {
        enumeration(samples);
        var texts = samples.stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
        var numbers = samples.stream().filter(JsonNode::isNumber).toList();
        text("format", texts, FORMATS.get(Nodes.text(schema(), "format", "")));
        text("pattern", texts, pattern());
        length("minLength", "maxLength", texts, text -> text.codePointCount(0, text.length()));
        length(
                "minItems",
                "maxItems",
                samples.stream().filter(JsonNode::isArray).toList(),
                JsonNode::size);
        length(
                "minProperties",
                "maxProperties",
                samples.stream().filter(JsonNode::isObject).toList(),
                JsonNode::size);
        number("minimum", numbers, -1);
        number("maximum", numbers, 1);
    }

    private JsonNode schema() {
        return edit.document().node(at).orElse(Nodes.NONE);
    }

    private void enumeration(List<JsonNode> samples) {
        var schema = schema();
        boolean constant = schema.has("const");
        if (!constant && !schema.has("enum")) return;
        var values = Nodes.FACTORY.arrayNode();
        if (constant) values.add(schema.get("const"));
        schema.path("enum").forEach(values::add);
        int before = values.size();
        for (var sample : samples) {
            boolean hidden = sample.isString() && sample.stringValue().equals(Hidden.MASK);
            if (!sample.isContainer() && !hidden && values.valueStream().noneMatch(sample::equals)) values.add(sample);
        }
        if (values.size() == before) return;
        if (constant) edit.remove(at.child("const"));
        edit.set(at.child("enum"), values);
    }

    private @Nullable Pattern pattern() {
        try {
            var text = Nodes.text(schema(), "pattern");
            return text == null ? null : Pattern.compile(text);
        } catch (PatternSyntaxException _) {
            return null;
        }
    }

    /** Takes a word away that not all texts keep; a hidden one says nothing about it. */
    private void text(String word, List<String> texts, @Nullable Pattern pattern) {
        if (pattern == null || !schema().has(word)) return;
        boolean fits = texts.stream()
                .filter(text -> !text.equals(Hidden.MASK))
                .allMatch(text -> pattern.matcher(text).find()
                        && (word.equals("pattern") || pattern.matcher(text).matches()));
        if (!fits) edit.remove(at.child(word));
    }

    private <T> void length(String least, String most, List<T> values, ToLongFunction<T> length) {
        if (values.isEmpty()) return;
        var lengths = values.stream().mapToLong(length).summaryStatistics();
        var schema = schema();
        if (schema.path(least).isIntegralNumber() && schema.path(least).longValue() > lengths.getMin())
            edit.set(at.child(least), Nodes.FACTORY.numberNode(lengths.getMin()));
        if (schema.path(most).isIntegralNumber() && schema.path(most).longValue() < lengths.getMax())
            edit.set(at.child(most), Nodes.FACTORY.numberNode(lengths.getMax()));
    }

    private void number(String word, List<JsonNode> numbers, int sign) {
        var bound = Nodes.decimal(schema().path(word));
        if (bound == null) return;
        var widest = bound;
        for (var number : numbers) {
            if (number.decimalValue().compareTo(widest) * sign > 0) widest = number.decimalValue();
        }
        if (widest.compareTo(bound) != 0) edit.set(at.child(word), Nodes.FACTORY.numberNode(widest));
    }
}
