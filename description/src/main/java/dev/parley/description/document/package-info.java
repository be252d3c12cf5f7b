@NullMarked
package dev.parley.description.document;

import org.jspecify.annotations.NullMarked;
