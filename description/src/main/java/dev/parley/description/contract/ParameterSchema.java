package dev.parley.description.contract;

import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a contract says of one parameter.
 *
 * @param in {@code path}, {@code query}, …
 * @param explode of an array: each item is a parameter of its own
 */
record ParameterSchema(String name, String in, boolean required, boolean explode, JsonNode schema, JsonNode items) {

    static ParameterSchema of(Contract contract, JsonNode parameter) {
        JsonNode schema = contract.follow(parameter.path("schema"));
        return new ParameterSchema(
                parameter.path("name").stringValue(""),
                parameter.path("in").stringValue(""),
                parameter.path("required").booleanValue(false),
                parameter.path("explode").booleanValue(true),
                schema,
                contract.follow(schema.path("items")));
    }

    /** Reads what was given, none where it was left out, into the values or the problems. */
    void read(List<String> given, Map<String, Object> values, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Object value = given.isEmpty() ? leftOut(found) : isArray() ? array(given, found) : single(given, found);
        if (value != null && found.isEmpty()) {
            values.put(name, value);
        }
        found.stream()
                .map(each -> each.at("/" + in + "/" + Pointers.escape(name)))
                .forEach(problems::add);
    }

    private boolean isArray() {
        return schema.path("type").stringValue("").equals("array");
    }

    private @Nullable Object leftOut(List<Problem> problems) {
        if (required) {
            problems.add(Problem.of("missing-parameter", "The parameter “" + name + "” is missing"));
        }
        JsonNode fallback = schema.path("default");
        return fallback.isMissingNode() ? null : scalar(schema, fallback.asString(), problems);
    }

    private @Nullable Object single(List<String> given, List<Problem> problems) {
        if (given.size() > 1) {
            problems.add(Problem.of("repeated-parameter", "“" + name + "” is given more than once"));
            return null;
        }
        return scalar(schema, given.getFirst(), problems);
    }

    private List<Object> array(List<String> given, List<Problem> problems) {
        List<String> texts = explode
                ? given
                : given.stream()
                        .flatMap(text -> List.of(text.split(",", -1)).stream())
                        .toList();
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            Object value = scalar(items, text, problems);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object scalar(JsonNode type, String text, List<Problem> problems) {
        return switch (type.path("type").stringValue("string")) {
            case "integer" -> integer(type, text, problems);
            case "number" -> number(type, text, problems);
            case "boolean" -> truth(text, problems);
            default -> text(type, text, problems);
        };
    }

    private @Nullable Long integer(JsonNode type, String text, List<Problem> problems) {
        try {
            long value = Long.parseLong(text);
            checkRange(type, text, (double) value, problems);
            return value;
        } catch (NumberFormatException _) {
            problems.add(Problem.of("not-an-integer", "“" + name + "” is an integer, not “" + text + "”"));
            return null;
        }
    }

    private @Nullable Double number(JsonNode type, String text, List<Problem> problems) {
        try {
            double value = Double.parseDouble(text);
            checkRange(type, text, value, problems);
            return value;
        } catch (NumberFormatException _) {
            problems.add(Problem.of("not-a-number", "“" + name + "” is a number, not “" + text + "”"));
            return null;
        }
    }

    private void checkRange(JsonNode type, String text, double value, List<Problem> problems) {
        JsonNode minimum = type.path("minimum");
        JsonNode maximum = type.path("maximum");
        if (minimum.isNumber() && value < minimum.doubleValue()) {
            problems.add(Problem.of("too-small", "“" + name + "” is at least " + minimum + ", not " + text));
        }
        if (maximum.isNumber() && value > maximum.doubleValue()) {
            problems.add(Problem.of("too-large", "“" + name + "” is at most " + maximum + ", not " + text));
        }
    }

    private @Nullable Boolean truth(String text, List<Problem> problems) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        problems.add(Problem.of("not-a-boolean", "“" + name + "” is true or false, not “" + text + "”"));
        return null;
    }

    private String text(JsonNode type, String text, List<Problem> problems) {
        List<String> known = StreamSupport.stream(type.path("enum").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        if (!known.isEmpty() && !known.contains(text)) {
            problems.add(Problem.of("unknown-value", "“" + name + "” knows no “" + text + "”")
                    .hint("It is one of " + String.join(", ", known)));
        }
        JsonNode shortest = type.path("minLength");
        if (shortest.isNumber() && text.codePointCount(0, text.length()) < shortest.intValue()) {
            problems.add(Problem.of("too-short", "“" + name + "” is " + (text.isEmpty() ? "empty" : "too short")));
        }
        String pattern = type.path("pattern").stringValue(null);
        if (pattern != null && !text.matches(pattern)) {
            problems.add(Problem.of("wrong-form", "“" + name + "” does not have the form " + pattern));
        }
        return text;
    }
}
