@NullMarked
package dev.parley.description.inference;

import org.jspecify.annotations.NullMarked;
