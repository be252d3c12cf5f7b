/** Running requests one behind the other, with their scripts and tests, free of any console. */
@NullMarked
package dev.parley.engine.run;

import org.jspecify.annotations.NullMarked;
