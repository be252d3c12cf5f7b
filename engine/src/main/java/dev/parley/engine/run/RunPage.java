package dev.parley.engine.run;

import java.util.List;

/** Some runs, newest first, and whether older ones follow. */
public record RunPage(List<RunView> runs, boolean more) {

    public RunPage {
        runs = List.copyOf(runs);
    }
}
