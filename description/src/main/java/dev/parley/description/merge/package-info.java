/** Two edits of one text, made at the same time, brought together. */
@NullMarked
package dev.parley.description.merge;

import org.jspecify.annotations.NullMarked;
