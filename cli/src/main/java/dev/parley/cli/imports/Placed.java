package dev.parley.cli.imports;

import dev.parley.description.transfer.Merged;
import org.jspecify.annotations.Nullable;

/**
 * What became of a description.
 *
 * @param merged what it did to the document that was there; none where it is the document now
 */
record Placed(DescribedFile described, @Nullable Merged merged) {}
