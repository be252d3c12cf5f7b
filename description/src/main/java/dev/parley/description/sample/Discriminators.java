package dev.parley.description.sample;

import dev.parley.description.reference.Located;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
                .ifPresent(each -> set(each, reading.apply(alternative).here(), schema, object));
    }

    /** Of a schema that is one of the alternatives of what it includes. */
    void inherit(WholeSchema schema, ObjectNode object) {
        for (var part : schema.parts()) {
            var own = part.child("discriminator");
            if (!part.equals(schema.here()) && own.isPresent()) set(own.get(), schema.here(), schema, object);
        }
    }

    private void set(Located discriminator, Located meant, WholeSchema schema, ObjectNode object) {
        var name = discriminator.node().path("propertyName").asString("");
        boolean told = object.path(name).isString()
                && mapping(discriminator, object.path(name).asString(""), meant);
        if (name.isEmpty() || told || meant.key().chars().allMatch(Character::isDigit)) return;
        var word = word(discriminator, meant);
        if (isAllowed(schema.properties().get(name), word)) object.put(name, word);
    }

    /** Some list words of their own, which they tell nobody what they mean; then one of those stands there. */
    private boolean isAllowed(@Nullable Located property, String word) {
        if (property == null) return true;
        var words = reading.apply(property).value("enum");
        return !words.isArray()
                || words.valueStream().anyMatch(each -> each.asString("").equals(word));
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
