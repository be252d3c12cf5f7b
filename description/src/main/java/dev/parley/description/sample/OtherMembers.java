package dev.parley.description.sample;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Optional;

/** The members of an object that its schema does not name. */
record OtherMembers(WholeSchema schema) {

    /** Whether a schema says what they are. */
    boolean areDescribed() {
        return schema.value("additionalProperties").isObject()
                || schema.value("patternProperties").isObject();
    }

    /** A name that one may have: of a pattern where there is one that texts are known of. */
    String name(int nth) {
        for (var each : patterns()) {
            var texts = List.copyOf(PatternTexts.of(each.key()));
            if (!texts.isEmpty() && !texts.get(nth % texts.size()).isEmpty()) return texts.get(nth % texts.size());
        }
        return nth == 0 ? "name" : "name" + (nth + 1);
    }

    /** What the one of a name is. */
    Optional<Located> schema(String name) {
        return patterns().stream()
                .filter(each -> PatternTexts.of(each.key()).contains(name))
                .findFirst()
                .or(() -> schema.find("additionalProperties"));
    }

    private List<Located> patterns() {
        return schema.find("patternProperties").map(Located::children).orElse(List.of());
    }
}
