/** What answers have in common. */
@NullMarked
package dev.parley.server.answer;

import org.jspecify.annotations.NullMarked;
