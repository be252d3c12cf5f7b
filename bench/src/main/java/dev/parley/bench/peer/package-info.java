@NullMarked
package dev.parley.bench.peer;

import org.jspecify.annotations.NullMarked;
