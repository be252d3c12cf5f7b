@NullMarked
package dev.parley.protocol.http2;

import org.jspecify.annotations.NullMarked;
