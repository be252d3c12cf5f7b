/** A project as standard files, what imports become in it, and the tree of what it holds. */
@NullMarked
package dev.parley.description.project;

import org.jspecify.annotations.NullMarked;
