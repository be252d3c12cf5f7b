/** Links of responses: the operations that they lead to, and what they hand over, as runtime expressions say it. */
@NullMarked
package dev.parley.description.link;

import org.jspecify.annotations.NullMarked;
