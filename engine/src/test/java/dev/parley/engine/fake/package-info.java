/** In-memory stand-ins for the engine's ports, for tests of any module. */
@NullMarked
package dev.parley.engine.fake;

import org.jspecify.annotations.NullMarked;
