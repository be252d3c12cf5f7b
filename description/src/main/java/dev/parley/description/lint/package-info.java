@NullMarked
package dev.parley.description.lint;

import org.jspecify.annotations.NullMarked;
