/** The documentation of descriptions, page by page: what it says, and as which files it is published. */
@NullMarked
package dev.parley.description.docs;

import org.jspecify.annotations.NullMarked;
