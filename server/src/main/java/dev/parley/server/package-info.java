/** The one handler of Parley's listener. */
@NullMarked
package dev.parley.server;

import org.jspecify.annotations.NullMarked;
