@NullMarked
package dev.parley.cli.request;

import org.jspecify.annotations.NullMarked;
