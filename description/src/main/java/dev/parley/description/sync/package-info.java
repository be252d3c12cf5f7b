/** A project that is in two places, a folder and a server, brought together without losing what was done in either. */
@NullMarked
package dev.parley.description.sync;

import org.jspecify.annotations.NullMarked;
