@NullMarked
package dev.parley.description.problem;

import org.jspecify.annotations.NullMarked;
