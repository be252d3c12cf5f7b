/** The live channel of the contract. */
@NullMarked
package dev.parley.server.live;

import org.jspecify.annotations.NullMarked;
