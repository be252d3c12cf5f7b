/** Documentation of projects, published. */
@NullMarked
package dev.parley.engine.docs;

import org.jspecify.annotations.NullMarked;
