package dev.parley.description.sync;

import dev.parley.description.document.Part;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document as its parts, each read when it is needed. Used by one thread. */
final class PartTexts {

    private final @Nullable StandardDocument document;
    private final Map<PartName, String> texts;

    /** @param document none where there was no such file yet */
    PartTexts(@Nullable StandardDocument document) {
        this.document = document;
        this.texts = document == null
                ? Map.of()
                : document.parts().stream()
                        .filter(part -> !part.name().equals(PartName.SKELETON))
                        .collect(Collectors.toMap(Part::name, Part::text));
    }

    Set<PartName> names() {
        return texts.keySet();
    }

    @Nullable
    String text(PartName name) {
        return texts.get(name);
    }

    /** Whether something stands where others have a part, and is none here. */
    boolean holdsInside(PartName name) {
        return document != null
                && !texts.containsKey(name)
                && document.node(name.pointer()).isPresent();
    }

    JsonNode tree(PartName name) {
        return document == null
                ? JsonNodeFactory.instance.objectNode()
                : document.node(name.pointer()).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    /** What is in none of the parts, nor at other places, all of which are given. */
    JsonNode rest(Collection<Pointer> without) {
        if (document == null) return JsonNodeFactory.instance.objectNode();
        var rest = skeleton().tree().deepCopy();
        without.forEach(at -> {
            if (rest.at(at.parent().toString()) instanceof ObjectNode mapping) mapping.remove(at.last());
        });
        return rest;
    }

    private Source skeleton() {
        return document == null
                ? Source.parse("{}")
                : Source.parse(document.parts().getFirst().text());
    }

    /** All of it. */
    JsonNode whole() {
        return document == null ? JsonNodeFactory.instance.objectNode() : document.tree();
    }
}
