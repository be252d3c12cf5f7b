@NullMarked
package dev.parley.storage.database;

import org.jspecify.annotations.NullMarked;
