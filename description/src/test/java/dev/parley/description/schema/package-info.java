@NullMarked
package dev.parley.description.schema;

import org.jspecify.annotations.NullMarked;
