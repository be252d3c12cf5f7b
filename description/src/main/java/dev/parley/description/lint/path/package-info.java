@NullMarked
package dev.parley.description.lint.path;

import org.jspecify.annotations.NullMarked;
