@NullMarked
package dev.parley.cli.description;

import org.jspecify.annotations.NullMarked;
