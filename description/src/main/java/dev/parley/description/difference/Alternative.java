package dev.parley.description.difference;

import dev.parley.description.reference.Located;

/**
 * One of several schemas.
 *
 * @param place of its mention in the list
 * @param schemas what holds when it is chosen
 */
record Alternative(Located place, Schemas schemas) {}
