@NullMarked
package dev.parley.protocol.http;

import org.jspecify.annotations.NullMarked;
