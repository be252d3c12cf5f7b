@NullMarked
package dev.parley.cli.serve;

import org.jspecify.annotations.NullMarked;
