package dev.parley.engine.project;

import dev.parley.description.variables.Value;

/**
 * A variable that stands for something now: the nearest of its name.
 *
 * @param variable without its value when it is a secret
 */
public record KnownVariable(Variable variable, Value.Origin origin) {}
