package dev.parley.description.sample;

import dev.parley.description.reference.Located;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What says which of several alternatives an object is. */
final class Discriminators {

    private final Function<Located, WholeSchema> reading;

    /** @param reading how a schema is put together */
    Discriminators(Function<Located, WholeSchema> reading) {
        this.reading = reading;
    }

    /** Of a schema whose alternative was chosen. */
    void say(WholeSchema schema, Located alternative, ObjectNode object) {
        schema.find("discriminator")
                .ifPresent(each -> set(each, reading.apply(alternative).here(), object));
    }

    /** Of a schema that is one of the alternatives of what it includes. */
    void inherit(WholeSchema schema, ObjectNode object) {
        for (var part : schema.parts()) {
            var own = part.child("discriminator");
            if (!part.equals(schema.here()) && own.isPresent()) set(own.get(), schema.here(), object);
        }
    }

    private static void set(Located discriminator, Located meant, ObjectNode object) {
        var name = discriminator.node().path("propertyName").asString("");
        boolean told = object.path(name).isString()
                && mapping(discriminator, object.path(name).asString(""), meant);
        if (name.isEmpty() || told || meant.key().chars().allMatch(Character::isDigit)) return;
        object.put(name, word(discriminator, meant));
    }

    private static boolean mapping(Located discriminator, String word, Located meant) {
        return word.equals(word(discriminator, meant));
    }

    private static String word(Located discriminator, Located meant) {
        var mapping = discriminator.node().path("mapping");
        for (Map.Entry<String, JsonNode> each : mapping.properties()) {
            var target = each.getValue().asString("");
            if (target.equals(meant.key()) || target.endsWith("/" + meant.key())) return each.getKey();
        }
        return meant.key();
    }
}
