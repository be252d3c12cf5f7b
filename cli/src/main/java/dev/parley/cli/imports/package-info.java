/** The command {@code parley import}. */
@NullMarked
package dev.parley.cli.imports;

import org.jspecify.annotations.NullMarked;
