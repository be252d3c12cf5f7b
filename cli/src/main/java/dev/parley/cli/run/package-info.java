/** The command {@code parley run}. */
@NullMarked
package dev.parley.cli.run;

import org.jspecify.annotations.NullMarked;
