@NullMarked
package dev.parley.description.source;

import org.jspecify.annotations.NullMarked;
