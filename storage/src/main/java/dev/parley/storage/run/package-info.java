/** Runs of requests in the database. */
@NullMarked
package dev.parley.storage.run;

import org.jspecify.annotations.NullMarked;
