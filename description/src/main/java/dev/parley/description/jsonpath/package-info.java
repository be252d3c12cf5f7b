@NullMarked
package dev.parley.description.jsonpath;

import org.jspecify.annotations.NullMarked;
