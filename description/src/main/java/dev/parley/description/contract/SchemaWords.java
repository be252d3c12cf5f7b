package dev.parley.description.contract;

import com.networknt.schema.Error;
import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a schema finds wrong, in words of those who wrote the body. */
final class SchemaWords {

    private static final int LONGEST_QUOTE = 60;

    private SchemaWords() {}

    /** The problems that the errors of one validation stand for. */
    static List<Problem> of(List<Error> errors) {
        List<Problem> problems = new ArrayList<>();
        List<Error> plain = Alternatives.settle(errors, problems);
        plain.stream().map(SchemaWords::problem).forEach(problems::add);
        return problems;
    }

    private static Problem problem(Error error) {
        String name = named(error);
        String limit = argument(error);
        return switch (error.getKeyword()) {
            case "type" ->
                here(error, "wrong-type", name + " is " + type(error.getSchemaNode()) + ", not " + seen(error));
            case "required" -> below(error, "missing-field", quoted(error.getProperty()) + " is missing");
            case "additionalProperties", "unevaluatedProperties" ->
                below(error, "unknown-field", "There is no field " + quoted(error.getProperty()) + " here");
            case "enum", "const" -> unknown(error, name, known(error.getSchemaNode()));
            case "minimum" -> here(error, "too-small", name + " is at least " + limit + ", not " + seen(error));
            case "maximum" -> here(error, "too-large", name + " is at most " + limit + ", not " + seen(error));
            case "minLength" -> here(error, "too-short", tooShort(error, name, limit));
            case "maxLength" -> here(error, "too-long", name + " has at most " + limit + " characters");
            case "minItems" -> here(error, "too-few", name + " has at least " + limit + " items");
            case "maxItems" -> here(error, "too-many", name + " has at most " + limit + " items");
            case "pattern" ->
                here(
                        error,
                        "wrong-form",
                        name + " does not have the form "
                                + error.getSchemaNode().asString());
            default -> here(error, error.getKeyword(), name + " " + error.getMessage());
        };
    }

    /** A value that is none of those which there are. */
    static Problem unknown(Error error, String name, String known) {
        return here(error, "unknown-value", name + " knows no " + seen(error)).hint("It is one of " + known);
    }

    /** A problem at the value that the error is about. */
    static Problem here(Error error, String code, String message) {
        return Problem.of(code, message).at(error.getInstanceLocation().toString());
    }

    private static Problem below(Error error, String code, String message) {
        String place = error.getInstanceLocation() + "/" + Pointers.escape(error.getProperty());
        return Problem.of(code, message).at(place);
    }

    /** The value's name, such as {@code “url”}. */
    static String named(Error error) {
        String pointer = error.getInstanceLocation().toString();
        int last = pointer.lastIndexOf('/');
        if (last < 0) {
            return "The body";
        }
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        boolean item = name.chars().allMatch(Character::isDigit);
        return item ? "Item " + name : quoted(name);
    }

    /** The values of an enumeration or a constant. */
    static String known(JsonNode schema) {
        return schema.isArray()
                ? StreamSupport.stream(schema.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", "))
                : schema.asString();
    }

    private static String tooShort(Error error, String name, String limit) {
        boolean empty = error.getInstanceNode().asString().isEmpty();
        return empty ? name + " is empty" : name + " has at least " + limit + " characters";
    }

    private static String argument(Error error) {
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
    }

    private static String seen(Error error) {
        JsonNode value = error.getInstanceNode();
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> quoted(value.asString());
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return "“" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "”";
    }

    private static String type(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(each -> typeName(each.asString()))
                        .collect(Collectors.joining(" or "))
                : typeName(type.asString());
    }

    private static String typeName(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "integer" -> "an integer";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> type;
        };
    }
}
