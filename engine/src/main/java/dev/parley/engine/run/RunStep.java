package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import java.util.List;

/**
 * A request of a run that is over, with what was told on the way.
 *
 * @param warnings in words
 */
public record RunStep(RunResult result, List<ScriptEvent.Printed> console, List<String> warnings) {

    public RunStep {
        console = List.copyOf(console);
        warnings = List.copyOf(warnings);
    }
}
