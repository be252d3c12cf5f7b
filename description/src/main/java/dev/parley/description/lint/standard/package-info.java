@NullMarked
package dev.parley.description.lint.standard;

import org.jspecify.annotations.NullMarked;
