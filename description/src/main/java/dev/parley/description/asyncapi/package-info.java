@NullMarked
package dev.parley.description.asyncapi;

import org.jspecify.annotations.NullMarked;
