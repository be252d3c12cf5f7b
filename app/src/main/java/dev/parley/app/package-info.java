@NullMarked
package dev.parley.app;

import org.jspecify.annotations.NullMarked;
