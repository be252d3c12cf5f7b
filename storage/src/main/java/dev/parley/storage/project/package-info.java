@NullMarked
package dev.parley.storage.project;

import org.jspecify.annotations.NullMarked;
