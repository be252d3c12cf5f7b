@NullMarked
package dev.parley.engine.link;

import org.jspecify.annotations.NullMarked;
