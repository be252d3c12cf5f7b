@NullMarked
package dev.parley.cli.connect;

import org.jspecify.annotations.NullMarked;
