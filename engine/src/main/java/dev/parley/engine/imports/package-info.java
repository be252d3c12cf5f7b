/** Descriptions elsewhere that projects import again and again. */
@NullMarked
package dev.parley.engine.imports;

import org.jspecify.annotations.NullMarked;
