/** What shared things of OpenAPI are in AsyncAPI, and the other way, and how they move from one document to the other. */
@NullMarked
package dev.parley.description.counterpart;

import org.jspecify.annotations.NullMarked;
