package dev.parley.description.link;

import dev.parley.description.reference.Located;
import dev.parley.description.sample.WholeSchema;
import dev.parley.description.source.Pointer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places of bodies that a schema describes. */
final class BodyPlaces {

    private static final int MOST_DEEP = 4;
    private static final int MOST = 120;

    private BodyPlaces() {}

    /** The places within bodies of a schema with what stands there, such as {@code string}; the outer ones before what is in them. */
    static Map<Pointer, String> of(Located schema) {
        var places = new LinkedHashMap<Pointer, String>();
        gather(WholeSchema.of(schema), Pointer.ROOT, places);
        return places;
    }

    private static void gather(WholeSchema schema, Pointer at, Map<Pointer, String> places) {
        if (at.tokens().size() >= MOST_DEEP) return;
        var inside = new LinkedHashMap<Pointer, WholeSchema>();
        schema.properties().forEach((name, each) -> inside.put(at.child(name), WholeSchema.of(each)));
        if (schema.isArray()) {
            schema.find("items").ifPresent(each -> inside.put(at.child(0), WholeSchema.of(each)));
        }
        inside.forEach((place, each) -> {
            if (places.size() < MOST) places.put(place, String.join(" or ", each.types()));
        });
        inside.forEach((place, each) -> gather(each, place, places));
    }

    /** Whether a schema that says all members of its objects has none at the place. */
    static boolean isAbsent(Located schema, Pointer place) {
        var here = WholeSchema.of(schema);
        for (var token : place.tokens()) {
            boolean open = here.has("oneOf") || here.has("anyOf") || here.has("if") || here.has("patternProperties");
            if (open) return false;
            var property = here.properties().get(token);
            if (property != null) {
                here = WholeSchema.of(property);
            } else if (here.isArray() && token.matches("\\d+")) {
                var items = here.find("items");
                if (items.isEmpty()) return false;
                here = WholeSchema.of(items.get());
            } else {
                boolean others = here.value("additionalProperties").isObject() || here.flag("additionalProperties");
                boolean told = here.isArray() || !here.properties().isEmpty() || isPlain(here);
                return told && !others;
            }
        }
        return false;
    }

    private static boolean isPlain(WholeSchema schema) {
        var types = schema.types();
        return !types.isEmpty() && !types.contains("object") && !types.contains("array");
    }
}
