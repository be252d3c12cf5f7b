@NullMarked
package dev.parley.cli.lint;

import org.jspecify.annotations.NullMarked;
