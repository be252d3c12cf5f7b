@NullMarked
package dev.parley.storage.secret;

import org.jspecify.annotations.NullMarked;
