@NullMarked
package dev.parley.description.lint.function;

import org.jspecify.annotations.NullMarked;
