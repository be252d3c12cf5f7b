package dev.parley.description.lint.ruleset;

import dev.parley.description.lint.function.LintFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of each thing that it means.
 *
 * @param field of it that is asked: a path of keys, {@code @key} for its keys, or a JSONPath; none for the thing itself
 */
public record Then(@Nullable String field, LintFunction function) {}
