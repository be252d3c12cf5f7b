@NullMarked
package dev.parley.engine.session;

import org.jspecify.annotations.NullMarked;
