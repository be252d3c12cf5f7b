@NullMarked
package dev.parley.server.live;

import org.jspecify.annotations.NullMarked;
