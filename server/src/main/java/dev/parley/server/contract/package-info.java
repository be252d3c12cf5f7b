/** The documents of the contract, as packed and as read. */
@NullMarked
package dev.parley.server.contract;

import org.jspecify.annotations.NullMarked;
