@NullMarked
package dev.parley.protocol.websocket;

import org.jspecify.annotations.NullMarked;
