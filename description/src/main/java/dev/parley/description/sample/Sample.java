package dev.parley.description.sample;

import tools.jackson.databind.JsonNode;

/**
 * A value as a schema describes it.
 *
 * @param name what it shows of the schema, for people
 */
public record Sample(String name, JsonNode value) {}
