@NullMarked
package dev.parley.description.request;

import org.jspecify.annotations.NullMarked;
