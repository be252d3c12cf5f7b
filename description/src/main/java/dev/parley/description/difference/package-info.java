/** What two versions of a description differ in, and whom that breaks. */
@NullMarked
package dev.parley.description.difference;

import org.jspecify.annotations.NullMarked;
