@NullMarked
package dev.parley.engine.time;

import org.jspecify.annotations.NullMarked;
