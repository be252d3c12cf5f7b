package dev.parley.cli.run;

import java.io.IOException;
import java.io.OutputStream;

/** Where a report goes. */
@FunctionalInterface
interface Target {

    /** Opens it; closing it ends the report. */
    OutputStream open() throws IOException;
}
