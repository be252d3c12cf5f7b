/** Descriptions on their way into projects and out of them. */
@org.jspecify.annotations.NullMarked
package dev.parley.description.transfer;
