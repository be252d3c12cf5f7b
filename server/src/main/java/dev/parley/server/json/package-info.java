/** Timelines as the contract has them. */
@NullMarked
package dev.parley.server.json;

import org.jspecify.annotations.NullMarked;
