/** From recorded sessions to descriptions, and what descriptions say of recorded messages. */
@NullMarked
package dev.parley.engine.traffic;

import org.jspecify.annotations.NullMarked;
