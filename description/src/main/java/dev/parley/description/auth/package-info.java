@NullMarked
package dev.parley.description.auth;

import org.jspecify.annotations.NullMarked;
