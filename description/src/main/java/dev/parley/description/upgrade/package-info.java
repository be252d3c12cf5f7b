/** Older versions of the standards, said by newer ones: OpenAPI 2.0 by 3.1, AsyncAPI 2 by 3.0. What cannot be said is named. */
@org.jspecify.annotations.NullMarked
package dev.parley.description.upgrade;
