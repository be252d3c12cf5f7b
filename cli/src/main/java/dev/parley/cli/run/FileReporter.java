package dev.parley.cli.run;

import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunReport;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunSteps;
import dev.parley.engine.run.RunTotals;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a run as a whole at its end; a long one waits on the disk until then. */
final class FileReporter implements Reporter {

    private final Target target;
    private final Function<Boolean, RunReport> reports;
    private final RunSteps gathering = new RunSteps();
    private final Spool spool = new Spool();
    private @Nullable RunReport report;
    private int steps;

    /**
     * A reporter.
     *
     * @param reports gives the report of a run, of one with several iterations or not
     */
    FileReporter(Target target, Function<Boolean, RunReport> reports) {
        this.target = target;
        this.reports = reports;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        if (event instanceof RunEvent.Began(int _, int iterations)) {
            report = reports.apply(iterations > 1);
        }
        RunStep step = gathering.take(event).orElse(null);
        if (report != null && step != null) {
            spool.add(bytes(report.step(step, steps++)));
        }
        if (report != null && event instanceof RunEvent.Ended(RunTotals totals)) {
            try (OutputStream out = target.open()) {
                out.write(bytes(report.head(totals)));
                spool.copyTo(out);
                out.write(bytes(report.end(totals)));
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
