@NullMarked
package dev.parley.engine.secret;

import org.jspecify.annotations.NullMarked;
