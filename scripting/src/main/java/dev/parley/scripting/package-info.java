@NullMarked
package dev.parley.scripting;

import org.jspecify.annotations.NullMarked;
