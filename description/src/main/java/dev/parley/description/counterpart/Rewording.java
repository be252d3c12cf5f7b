package dev.parley.description.counterpart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A mapping as the other standard writes it, made field by field; extensions stay, and what has no place there is told. */
final class Rewording {

    private final ObjectNode value = JsonNodeFactory.instance.objectNode();
    private final List<String> lost = new ArrayList<>();

    /** The names of fields that are called the same there. */
    static Map<String, String> same(String... names) {
        return Stream.of(names).collect(Collectors.toUnmodifiableMap(name -> name, name -> name));
    }

    /**
     * Takes the fields of a mapping, in their order.
     *
     * @param names what each one is called there; all others are lost
     */
    Rewording take(JsonNode from, Map<String, String> names) {
        for (var field : from.properties()) {
            var name = field.getKey().startsWith("x-") ? field.getKey() : names.get(field.getKey());
            if (name == null) lose(field.getKey());
            else value.set(name, field.getValue());
        }
        return this;
    }

    /** Says a field that is not taken from the other mapping as it is. */
    Rewording say(String name, JsonNode given) {
        value.set(name, given);
        return this;
    }

    Rewording say(String name, String text) {
        value.put(name, text);
        return this;
    }

    Rewording lose(String name) {
        if (!lost.contains(name)) lost.add(name);
        return this;
    }

    Rewording lose(List<String> names) {
        names.forEach(this::lose);
        return this;
    }

    ObjectNode value() {
        return value;
    }

    List<String> lost() {
        return lost;
    }
}
