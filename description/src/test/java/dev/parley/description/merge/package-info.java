@NullMarked
package dev.parley.description.merge;

import org.jspecify.annotations.NullMarked;
