@NullMarked
package dev.parley.engine.store;

import org.jspecify.annotations.NullMarked;
