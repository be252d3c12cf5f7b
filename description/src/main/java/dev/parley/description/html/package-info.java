/** Pages as trees of a small fixed set of elements, which are safe by what they are made of: nothing that others wrote is ever markup. */
@NullMarked
package dev.parley.description.html;

import org.jspecify.annotations.NullMarked;
