@NullMarked
package dev.parley.description.lint.schema;

import org.jspecify.annotations.NullMarked;
