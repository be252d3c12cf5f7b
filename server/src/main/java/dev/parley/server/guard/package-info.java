/** Keeps foreign pages and names away from the interface, the API and the live channel. */
@NullMarked
package dev.parley.server.guard;

import org.jspecify.annotations.NullMarked;
