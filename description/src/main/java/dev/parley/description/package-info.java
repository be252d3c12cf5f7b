@NullMarked
package dev.parley.description;

import org.jspecify.annotations.NullMarked;
