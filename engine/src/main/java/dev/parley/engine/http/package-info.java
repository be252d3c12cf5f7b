@NullMarked
package dev.parley.engine.http;

import org.jspecify.annotations.NullMarked;
