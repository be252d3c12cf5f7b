/** Regular expressions of ECMA-262: looked for in texts, and as sets of texts, whether one holds all of another. */
@NullMarked
package dev.parley.description.pattern;

import org.jspecify.annotations.NullMarked;
