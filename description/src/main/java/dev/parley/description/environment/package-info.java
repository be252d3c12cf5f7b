@NullMarked
package dev.parley.description.environment;

import org.jspecify.annotations.NullMarked;
