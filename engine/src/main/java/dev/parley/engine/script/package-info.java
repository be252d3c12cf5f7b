@NullMarked
package dev.parley.engine.script;

import org.jspecify.annotations.NullMarked;
