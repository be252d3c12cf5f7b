@NullMarked
package dev.parley.server.guard;

import org.jspecify.annotations.NullMarked;
