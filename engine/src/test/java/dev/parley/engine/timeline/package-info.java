@NullMarked
package dev.parley.engine.timeline;

import org.jspecify.annotations.NullMarked;
