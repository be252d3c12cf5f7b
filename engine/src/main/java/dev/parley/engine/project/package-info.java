@NullMarked
package dev.parley.engine.project;

import org.jspecify.annotations.NullMarked;
