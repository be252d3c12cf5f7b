@NullMarked
package dev.parley.engine.tab;

import org.jspecify.annotations.NullMarked;
