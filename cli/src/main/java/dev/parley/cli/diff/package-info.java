/** The command {@code parley diff}. */
@NullMarked
package dev.parley.cli.diff;

import org.jspecify.annotations.NullMarked;
