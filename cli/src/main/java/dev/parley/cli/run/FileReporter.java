package dev.parley.cli.run;

import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunSteps;
import dev.parley.engine.run.RunTotals;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Writes a run as a whole at its end. */
final class FileReporter implements Reporter {

    private final Target target;
    private final BiFunction<List<RunStep>, RunTotals, byte[]> report;
    private final RunSteps gathering = new RunSteps();
    private final List<RunStep> steps = new ArrayList<>();

    FileReporter(Target target, BiFunction<List<RunStep>, RunTotals, byte[]> report) {
        this.target = target;
        this.report = report;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        gathering.take(event).ifPresent(steps::add);
        if (event instanceof RunEvent.Ended(RunTotals totals)) {
            try (OutputStream out = target.open()) {
                out.write(report.apply(steps, totals));
            }
        }
    }
}
