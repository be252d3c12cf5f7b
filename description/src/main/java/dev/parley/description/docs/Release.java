package dev.parley.description.docs;

import dev.parley.description.difference.Change;
import java.util.List;
import java.util.function.Supplier;

/**
 * A version with what it changed.
 *
 * @param date in words; may be empty
 * @param changes against the version before; asked for when the page of changes is made
 */
public record Release(String name, String date, Supplier<List<Change>> changes) {}
