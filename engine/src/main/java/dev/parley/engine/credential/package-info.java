/** Credentials that a request does not hold itself: those that it inherits, and tokens of authorization servers. */
@NullMarked
package dev.parley.engine.credential;

import org.jspecify.annotations.NullMarked;
