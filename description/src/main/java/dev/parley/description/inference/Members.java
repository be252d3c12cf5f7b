package dev.parley.description.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of the objects that were seen in one place, by their names, in the order in which they came. Confined to one thread. */
final class Members {

    /** Names that are data: numbers, ids, dates. */
    private static final Pattern ID = Pattern.compile("\\d+"
            + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|[0-9a-fA-F]{16,}"
            + "|\\d{4}-\\d{2}(-\\d{2}([T ].*)?)?");

    /** Nobody names so many by hand. */
    private static final int MOST = 500;

    private final InferenceOptions options;
    private final int depth;
    private final Map<String, Shape> named = new LinkedHashMap<>();
    private final Shape any;
    private boolean keyed;
    private boolean ids = true;
    private int objects;

    Members(InferenceOptions options, int depth) {
        this.options = options;
        this.depth = depth;
        this.any = new Shape(options, depth);
    }

    void add(JsonNode object) {
        objects++;
        for (var member : object.properties()) {
            ids = ids && ID.matcher(member.getKey()).matches();
            if (keyed) {
                any.add(member.getValue());
                continue;
            }
            named.computeIfAbsent(member.getKey(), _ -> new Shape(options, depth))
                    .add(member.getValue());
            if (named.size() > MOST) {
                keyed = true;
                named.values().forEach(any::join);
                named.clear();
            }
        }
    }

    void join(Members other) {
        objects += other.objects;
        ids = ids && other.ids;
        keyed = keyed || other.keyed;
        any.join(other.any);
        other.named.forEach((name, shape) ->
                named.computeIfAbsent(name, _ -> new Shape(options, depth)).join(shape));
        if (keyed || named.size() > MOST) {
            keyed = true;
            named.values().forEach(any::join);
            named.clear();
        }
    }

    void write(ObjectNode schema) {
        if (keyed) {
            schema.set("additionalProperties", any.schema());
        } else if (ids && named.size() > 1) {
            var all = new Shape(options, depth);
            named.values().forEach(all::join);
            schema.set("additionalProperties", all.schema());
        } else if (!named.isEmpty()) {
            var properties = schema.putObject("properties");
            named.forEach((name, shape) -> properties.set(name, shape.schema()));
            var required = named.entrySet().stream()
                    .filter(each -> each.getValue().seen() == objects)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!required.isEmpty() && objects >= options.fewestForRequired())
                required.forEach(schema.putArray("required")::add);
        }
    }
}
