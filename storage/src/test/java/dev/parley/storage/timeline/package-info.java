@NullMarked
package dev.parley.storage.timeline;

import org.jspecify.annotations.NullMarked;
