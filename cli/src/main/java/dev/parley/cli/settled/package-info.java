/** Commands whose options are told by code, so that nothing has to be found out about them as the program starts. */
@NullMarked
package dev.parley.cli.settled;

import org.jspecify.annotations.NullMarked;
