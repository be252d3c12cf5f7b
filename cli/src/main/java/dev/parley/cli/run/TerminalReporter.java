package dev.parley.cli.run;

import dev.parley.cli.Amounts;
import dev.parley.cli.Paint;
import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunItem;
import dev.parley.engine.run.RunResult;
import dev.parley.engine.run.RunTotals;
import dev.parley.engine.script.ScriptEvent;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells of a run as people read it, and at its end of all that failed once more. */
final class TerminalReporter implements Reporter {

    private static final String GREEN = "32";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String FAINT = "2";

    private final PrintStream out;
    private final Paint paint;
    private final List<String> failures = new ArrayList<>();
    private final List<RunEvent> before = new ArrayList<>();
    private List<String> folders = List.of();
    private int iterations = 1;

    TerminalReporter(PrintStream out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    @Override
    public void on(RunEvent event) {
        switch (event) {
            case RunEvent.Began began -> iterations = began.iterations();
            case RunEvent.IterationBegan(int iteration) -> {
                folders = List.of();
                if (iterations > 1) {
                    out.println(paint.in("1", "Iteration " + (iteration + 1) + " of " + iterations));
                }
            }
            case RunEvent.RequestBegan(RunItem item, int _) -> folder(item);
            case RunEvent.Told told -> before.add(told);
            case RunEvent.Warned warned -> before.add(warned);
            case RunEvent.Saved saved -> before.add(saved);
            case RunEvent.RequestEnded(RunResult result) -> ended(result);
            case RunEvent.Ended(RunTotals totals) -> totals(totals);
        }
    }

    private void folder(RunItem item) {
        if (!item.folders().equals(folders)) {
            folders = item.folders();
            out.println(paint.in("1", folders.isEmpty() ? "/" : String.join(" / ", folders)));
        }
    }

    private void ended(RunResult result) {
        out.println(line(result));
        for (RunEvent event : before) {
            switch (event) {
                case RunEvent.Told(RunItem _, ScriptEvent told) -> told(told, result);
                case RunEvent.Warned warned ->
                    out.println(
                            "    " + paint.in(YELLOW, "! " + warned.problem().message()));
                case RunEvent.Saved(RunItem _, String file) -> out.println("    " + paint.in(FAINT, "→ " + file));
                case RunEvent.Began _,
                        RunEvent.IterationBegan _,
                        RunEvent.RequestBegan _,
                        RunEvent.RequestEnded _,
                        RunEvent.Ended _ -> {}
            }
        }
        before.clear();
        if (result.error() != null) {
            out.println("    " + paint.in(RED, "✗ " + result.error()));
            failures.add(place(result) + "\n     " + result.error());
        }
        // whoever waits for the next one, or gives up, has seen this one
        out.flush();
    }

    private String line(RunResult result) {
        String what = "  " + paint.in("1", result.item().name()) + "  "
                + paint.in(FAINT, result.method() + " " + result.url());
        if (result.skipped()) {
            return what + "  " + paint.in(YELLOW, "skipped");
        }
        if (result.status() == 0) {
            return what;
        }
        String code = result.status() < 400 ? GREEN : YELLOW;
        String status = (result.status() + " " + result.reason()).strip();
        return what + "  " + paint.in(code, status) + "  "
                + paint.in(
                        FAINT,
                        size(result.size()) + ", " + Amounts.took(result.time().toNanos()));
    }

    private void told(ScriptEvent event, RunResult result) {
        switch (event) {
            case ScriptEvent.Printed(ScriptEvent.Level _, String text) ->
                text.lines().forEach(line -> out.println("    " + paint.in(FAINT, "│ " + line)));
            case ScriptEvent.Ignored(String what) -> out.println("    " + paint.in(YELLOW, "! passed over: " + what));
            case ScriptEvent.Tested(String name, ScriptEvent.Verdict verdict, String error) -> {
                switch (verdict) {
                    case PASSED -> out.println("    " + paint.in(GREEN, "✓ ") + paint.in("0", name));
                    case SKIPPED -> out.println("    " + paint.in(YELLOW, "- " + name));
                    case FAILED -> {
                        out.println("    " + paint.in(RED, "✗ " + name));
                        out.println("      " + paint.in(RED, String.valueOf(error)));
                        failures.add(place(result) + ": " + name + "\n     " + error);
                    }
                }
            }
        }
    }

    private String place(RunResult result) {
        String path = result.item().path();
        return iterations > 1 ? path + ", iteration " + (result.iteration() + 1) : path;
    }

    private void totals(RunTotals totals) {
        out.println();
        for (int i = 0; i < failures.size(); i++) {
            out.println(paint.in(RED, "%3d. ".formatted(i + 1) + failures.get(i)));
        }
        if (!failures.isEmpty()) {
            out.println();
        }
        StringBuilder line = new StringBuilder(counted(totals.requests(), "request"));
        if (totals.iterations() > 1) {
            line.append(" in ").append(totals.iterations()).append(" iterations");
        }
        line.append(totals.failed() > 0 ? ", " + totals.failed() + " failed" : "");
        line.append(totals.skipped() > 0 ? ", " + totals.skipped() + " skipped" : "");
        long tests = totals.passedTests() + totals.failedTests() + totals.skippedTests();
        line.append("; ").append(counted(tests, "test"));
        line.append(totals.failedTests() > 0 ? ", " + totals.failedTests() + " failed" : "");
        line.append(totals.skippedTests() > 0 ? ", " + totals.skippedTests() + " skipped" : "");
        line.append("; ").append(size(totals.received())).append(" in ");
        line.append(Amounts.took(totals.time().toNanos()));
        boolean bad = totals.failed() > 0 || totals.failedTests() > 0;
        out.println(paint.in("1;" + (bad ? RED : GREEN), line.toString()));
        out.flush();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
