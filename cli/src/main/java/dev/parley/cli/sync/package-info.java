/** The command {@code parley sync}. */
@NullMarked
package dev.parley.cli.sync;

import org.jspecify.annotations.NullMarked;
