@NullMarked
package dev.parley.engine.exchange;

import org.jspecify.annotations.NullMarked;
