@NullMarked
package dev.parley.description.json;

import org.jspecify.annotations.NullMarked;
