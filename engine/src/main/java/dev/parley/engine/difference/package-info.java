/** Differences of descriptions, with what was read before kept for the next ones. */
@NullMarked
package dev.parley.engine.difference;

import org.jspecify.annotations.NullMarked;
