@NullMarked
package dev.parley.engine.sending;

import org.jspecify.annotations.NullMarked;
