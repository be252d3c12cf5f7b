@NullMarked
package dev.parley.description.reference;

import org.jspecify.annotations.NullMarked;
