/** From what crossed wires to descriptions: paths and channels, kinds of messages, requests and their replies, schemas. Pure. */
@NullMarked
package dev.parley.description.traffic;

import org.jspecify.annotations.NullMarked;
