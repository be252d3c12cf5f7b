package dev.parley.description.transfer;

import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import tools.jackson.databind.JsonNode;

/**
 * A thing that is there and says something else than what comes.
 *
 * @param name as people name it, such as {@code GET /orders}
 */
public record Differing(String name, JsonNode there, JsonNode comes) {

    /** What is there, in YAML. */
    public String textThere() {
        return Source.text(there, Syntax.YAML);
    }

    /** What comes, in YAML. */
    public String textComing() {
        return Source.text(comes, Syntax.YAML);
    }
}
