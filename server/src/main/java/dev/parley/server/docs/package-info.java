/** Published documentation, served. */
@NullMarked
package dev.parley.server.docs;

import org.jspecify.annotations.NullMarked;
