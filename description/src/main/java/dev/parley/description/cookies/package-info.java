@NullMarked
package dev.parley.description.cookies;

import org.jspecify.annotations.NullMarked;
