/** Projects as folders on this machine, and what files and addresses of a command line hold. */
@NullMarked
package dev.parley.cli.project;

import org.jspecify.annotations.NullMarked;
