package dev.parley.description.difference;

import dev.parley.description.reference.Located;

/**
 * A body of a media type.
 *
 * @param name the media type as it is written
 * @param place where it is described
 */
record Content(String name, MediaType type, Located place, Schemas schema) {}
