@NullMarked
package dev.parley.server.api;

import org.jspecify.annotations.NullMarked;
