@NullMarked
package dev.parley.description.openapi;

import org.jspecify.annotations.NullMarked;
