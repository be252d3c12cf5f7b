package dev.parley.cli.run;

import dev.parley.engine.run.RunEvent;
import java.io.IOException;

/** Tells of a run while it goes on, or at its end. */
interface Reporter {

    /** Something happened. */
    void on(RunEvent event) throws IOException;
}
