package dev.parley.description.lint.schema;

import dev.parley.description.document.Nodes;
import dev.parley.description.lint.schema.SchemaWords.Word;
import dev.parley.description.pattern.Regex;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonScalar;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keywords that look at one value: its type, bounds, length, pattern, format, and what it is equal to. */
record ValueWords(JsonNode schema, List<Word> words) {

    void add() {
        addType();
        addBounds();
        addLengths();
        addPattern();
        addFormat();
        addEquals();
    }

    private boolean isTrue(String keyword) {
        return schema.path(keyword).isBoolean() && schema.path(keyword).booleanValue();
    }

    private void addType() {
        var type = schema.get("type");
        if (type == null || !(type.isString() || type.isArray())) {
            return;
        }
        var types = new LinkedHashSet<String>();
        (type.isArray() ? type : List.of(type)).forEach(each -> types.add(each.asString("")));
        if (isTrue("nullable") || isTrue("x-nullable")) {
            types.add("null");
        }
        var allowed = Set.copyOf(types);
        var wanted = String.join(" or ", types);
        words.add((data, checking) -> SchemaWords.isOfType(data, allowed)
                || checking.wrong(data, "type", "must be " + wanted + ", and is " + SchemaWords.type(data)));
    }

    private @Nullable BigDecimal number(String keyword) {
        var value = schema.get(keyword);
        return value == null ? null : Nodes.decimal(value);
    }

    private void addBounds() {
        bound("maximum", "exclusiveMaximum", 1);
        bound("minimum", "exclusiveMinimum", -1);
        exclusive("exclusiveMaximum", 1);
        exclusive("exclusiveMinimum", -1);
        var multiple = number("multipleOf");
        if (multiple != null && multiple.signum() > 0) {
            words.add((data, checking) -> !data.node().isNumber()
                    || isMultiple(data.node(), multiple)
                    || checking.wrong(data, "multipleOf", "must be a multiple of " + multiple));
        }
    }

    private void bound(String keyword, String exclusive, int side) {
        var bound = number(keyword);
        if (bound == null) {
            return;
        }
        boolean open = isTrue(exclusive);
        var message = "must be " + (side > 0 ? "<" : ">") + (open ? " " : "= ") + bound;
        words.add((data, checking) -> {
            if (!data.node().isNumber()) return true;
            int order = compare(data.node(), bound) * side;
            return order < 0 || (order == 0 && !open) || checking.wrong(data, keyword, message);
        });
    }

    private void exclusive(String keyword, int side) {
        var bound = number(keyword);
        if (bound != null) {
            words.add((data, checking) -> !data.node().isNumber()
                    || compare(data.node(), bound) * side < 0
                    || checking.wrong(data, keyword, "must be " + (side > 0 ? "< " : "> ") + bound));
        }
    }

    private static boolean isMultiple(JsonNode number, BigDecimal of) {
        var decimal = Nodes.decimal(number);
        return decimal != null && decimal.remainder(of).signum() == 0;
    }

    private static int compare(JsonNode number, BigDecimal bound) {
        var decimal = Nodes.decimal(number);
        return decimal == null ? Double.compare(number.doubleValue(), bound.doubleValue()) : decimal.compareTo(bound);
    }

    private void addLengths() {
        var most = number("maxLength");
        var least = number("minLength");
        if (most != null) {
            words.add((data, checking) -> !data.node().isString()
                    || length(data.node()) <= most.doubleValue()
                    || checking.wrong(data, "maxLength", "must not have more than " + most + " characters"));
        }
        if (least != null) {
            words.add((data, checking) -> !data.node().isString()
                    || length(data.node()) >= least.doubleValue()
                    || checking.wrong(data, "minLength", "must not have fewer than " + least + " characters"));
        }
    }

    private static int length(JsonNode text) {
        return text.stringValue().codePointCount(0, text.stringValue().length());
    }

    private void addPattern() {
        var pattern = schema.get("pattern");
        var regex = pattern != null && pattern.isString() ? readable(pattern.stringValue()) : null;
        if (regex != null) {
            words.add((data, checking) -> !data.node().isString()
                    || regex.finds(data.node().stringValue())
                    || checking.wrong(data, "pattern", "must match the pattern \"" + regex + "\""));
        }
    }

    /** A regular expression; none where it is broken, which the check of the schema itself tells. */
    static @Nullable Regex readable(String pattern) {
        try {
            return Regex.bare(pattern);
        } catch (ProblemException _) {
            return null;
        }
    }

    private void addFormat() {
        var format = schema.get("format");
        var check = format != null && format.isString() ? ValueFormats.named(format.stringValue()) : null;
        if (check != null) {
            words.add((data, checking) -> check.test(data.node())
                    || checking.wrong(data, "format", "must be written as format \"" + format.stringValue() + "\" is"));
        }
    }

    private void addEquals() {
        var constant = schema.get("const");
        if (constant != null) {
            words.add((data, checking) ->
                    Equality.same(data, constant) || checking.wrong(data, "const", "must be " + shortened(constant)));
        }
        var values = schema.get("enum");
        if (values != null && values.isArray()) {
            var allowed = StreamSupport.stream(values.spliterator(), false).toList();
            var keyword = allowed.size() == 1 ? "const" : "enum";
            words.add((data, checking) -> allowed.stream().anyMatch(each -> Equality.same(data, each))
                    || checking.wrong(
                            data, keyword, (allowed.size() == 1 ? "must be " : "must be one of ") + listed(allowed)));
        }
    }

    private static String listed(List<JsonNode> values) {
        var shown = values.stream().limit(12).map(ValueWords::shortened).toList();
        return String.join(", ", shown) + (values.size() > shown.size() ? ", …" : "");
    }

    private static String shortened(JsonNode value) {
        var text = JsonScalar.text(value);
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
