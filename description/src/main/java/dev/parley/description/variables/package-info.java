@NullMarked
package dev.parley.description.variables;

import org.jspecify.annotations.NullMarked;
