@NullMarked
package dev.parley.cli.docs;

import org.jspecify.annotations.NullMarked;
