@NullMarked
package dev.parley.description.contract;

import org.jspecify.annotations.NullMarked;
