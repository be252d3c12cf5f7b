/** Requests as code of other languages and tools. */
@NullMarked
package dev.parley.description.code;

import org.jspecify.annotations.NullMarked;
