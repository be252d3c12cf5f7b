package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes steps of what a run tells. Confined to one thread. */
public final class RunSteps {

    private final List<ScriptEvent.Printed> console = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    /** Takes what happened; gives the step that it completes, if it does. */
    public Optional<RunStep> take(RunEvent event) {
        switch (event) {
            case RunEvent.Told(RunItem _, ScriptEvent.Printed line) -> console.add(line);
            case RunEvent.Told(RunItem _, ScriptEvent.Ignored(String what)) -> warnings.add("Passed over: " + what);
            case RunEvent.Warned warned -> warnings.add(warned.problem().message());
            case RunEvent.Saved(RunItem _, String file) -> files.add(file);
            case RunEvent.RequestEnded(RunResult result) -> {
                RunStep step = RunStep.of(result, console, warnings, files);
                console.clear();
                warnings.clear();
                files.clear();
                return Optional.of(step);
            }
            case RunEvent.Told _,
                    RunEvent.Began _,
                    RunEvent.IterationBegan _,
                    RunEvent.RequestBegan _,
                    RunEvent.Ended _ -> {}
        }
        return Optional.empty();
    }
}
