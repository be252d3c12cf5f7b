/** The command {@code parley export}. */
@NullMarked
package dev.parley.cli.exports;

import org.jspecify.annotations.NullMarked;
