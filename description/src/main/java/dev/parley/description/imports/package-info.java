/** What other programs' files hold, as requests of Parley: texts in, values out, and a list of what could not be carried over. */
@NullMarked
package dev.parley.description.imports;

import org.jspecify.annotations.NullMarked;
