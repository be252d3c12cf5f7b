package dev.parley.cli.request;

import dev.parley.cli.request.FieldPath.Step;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON body while it is put together of fields: {@code a[b]=c} goes into the object {@code a}. Confined to one thread. */
final class JsonFields {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private @Nullable Node root;

    /** A value in the making. */
    private sealed interface Node {

        /** JSON as it was written. */
        record Written(String json) implements Node {}

        record Members(Map<String, Node> map) implements Node {}

        record Elements(List<Node> list) implements Node {}

        Written NULL = new Written("null");
    }

    /** Puts a value where a name says; what stood there before is replaced. */
    void put(String name, String json) {
        root = into(root, FieldPath.of(name), 0, new Node.Written(json), name);
    }

    /** The whole body, fields in their order. */
    String json() {
        return root == null ? "{}" : written(root);
    }

    private static Node into(@Nullable Node before, List<Step> steps, int depth, Node value, String name) {
        if (depth == steps.size()) {
            return value;
        }
        Node opened = before instanceof Node.Written written ? opened(written) : before;
        Node here = Node.NULL.equals(opened) ? null : opened;
        return switch (steps.get(depth)) {
            case Step.Key(String key) -> {
                Node.Members members = members(here, name);
                members.map().put(key, into(members.map().get(key), steps, depth + 1, value, name));
                yield members;
            }
            case Step.Index(int number) -> {
                Node.Elements elements = elements(here, name);
                while (elements.list().size() <= number) {
                    elements.list().add(Node.NULL);
                }
                elements.list().set(number, into(elements.list().get(number), steps, depth + 1, value, name));
                yield elements;
            }
            case Step.Append() -> {
                Node.Elements elements = elements(here, name);
                elements.list().add(into(null, steps, depth + 1, value, name));
                yield elements;
            }
        };
    }

    private static Node.Members members(@Nullable Node here, String name) {
        return switch (here) {
            case null -> new Node.Members(new LinkedHashMap<>());
            case Node.Members members -> members;
            case Node.Elements _, Node.Written _ -> throw wrong(name, "an object", here);
        };
    }

    private static Node.Elements elements(@Nullable Node here, String name) {
        return switch (here) {
            case null -> new Node.Elements(new ArrayList<>());
            case Node.Elements elements -> elements;
            case Node.Members _, Node.Written _ -> throw wrong(name, "an array", here);
        };
    }

    private static ProblemException wrong(String name, String wanted, Node there) {
        String what = switch (there) {
            case Node.Members _ -> "an object";
            case Node.Elements _ -> "an array";
            case Node.Written _ -> "a single value";
        };
        return Fields.problem("“" + name + "” needs " + wanted + " where fields before it made " + what);
    }

    /** What is inside of JSON that was given as a whole, if there is something inside. */
    private static Node opened(Node.Written written) {
        return written.json().startsWith("{") || written.json().startsWith("[")
                ? node(EXACT.readTree(written.json()))
                : written;
    }

    private static Node node(JsonNode json) {
        if (json.isObject()) {
            Map<String, Node> members = new LinkedHashMap<>();
            json.forEachEntry((name, member) -> members.put(name, new Node.Written(member.toString())));
            return new Node.Members(members);
        }
        List<Node> elements = new ArrayList<>();
        json.forEach(element -> elements.add(new Node.Written(element.toString())));
        return new Node.Elements(elements);
    }

    private static String written(Node node) {
        return switch (node) {
            case Node.Written(String json) -> json;
            case Node.Members(Map<String, Node> map) ->
                map.entrySet().stream()
                        .map(each -> quoted(each.getKey()) + ": " + written(each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Node.Elements(List<Node> list) ->
                list.stream().map(JsonFields::written).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
