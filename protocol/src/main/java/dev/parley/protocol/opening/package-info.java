@NullMarked
package dev.parley.protocol.opening;

import org.jspecify.annotations.NullMarked;
