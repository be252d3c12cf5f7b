@NullMarked
package dev.parley.description.lint.ruleset;

import org.jspecify.annotations.NullMarked;
