package dev.parley.cli.imports;

import dev.parley.description.imports.NotCarried;
import java.util.List;

/**
 * What became of a file.
 *
 * @param folder where its requests are; empty for the project itself
 */
record Gathered(Read read, String folder, List<NotCarried> notCarried) {}
