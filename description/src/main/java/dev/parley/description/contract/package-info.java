/** Routes, parameters and bodies as an OpenAPI document describes them. */
@NullMarked
package dev.parley.description.contract;

import org.jspecify.annotations.NullMarked;
