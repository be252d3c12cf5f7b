/** One version of OpenAPI 3 said by another. What cannot be said is kept as an extension and named. */
@org.jspecify.annotations.NullMarked
package dev.parley.description.convert;
