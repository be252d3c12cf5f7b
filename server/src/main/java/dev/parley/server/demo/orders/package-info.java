/** The demo service that has a state and a description: a small shop. */
@NullMarked
package dev.parley.server.demo.orders;

import org.jspecify.annotations.NullMarked;
