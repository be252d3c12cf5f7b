package dev.parley.engine.script;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A variable that a script set or took away.
 *
 * @param value any JSON; nothing where it was taken away
 */
public record VariableChange(
        ScriptScope scope, String name, @Nullable JsonNode value) {}
