@NullMarked
package dev.parley.engine.listen;

import org.jspecify.annotations.NullMarked;
