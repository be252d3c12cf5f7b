@NullMarked
package dev.parley.description.sample;

import org.jspecify.annotations.NullMarked;
