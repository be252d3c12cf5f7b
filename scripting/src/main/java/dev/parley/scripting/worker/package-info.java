@NullMarked
package dev.parley.scripting.worker;

import org.jspecify.annotations.NullMarked;
