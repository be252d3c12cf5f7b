/** Measures what recording costs. */
@NullMarked
package dev.parley.bench.record;

import org.jspecify.annotations.NullMarked;
