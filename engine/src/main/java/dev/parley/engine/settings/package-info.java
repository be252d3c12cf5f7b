@NullMarked
package dev.parley.engine.settings;

import org.jspecify.annotations.NullMarked;
