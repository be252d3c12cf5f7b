package dev.parley.description.docs;

import dev.parley.description.reference.Located;

/**
 * A page with what it is about, before the pages are put in order.
 *
 * @param group that it belongs to
 */
record Entry(Page page, String group, Located at) {}
