package dev.parley.cli.run;

import dev.parley.engine.run.RunEvent;
import dev.parley.engine.run.RunResult;
import dev.parley.engine.run.RunTotals;
import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptEvent.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a run as JUnit's XML, as build servers read it: a suite for each request, in it the request itself and its tests. */
final class JunitReporter implements Reporter {

    private final Target target;
    private final String name;
    private final List<RunResult> results = new ArrayList<>();

    /** @param name of the collection */
    JunitReporter(Target target, String name) {
        this.target = target;
        this.name = name;
    }

    @Override
    public void on(RunEvent event) throws IOException {
        switch (event) {
            case RunEvent.RequestEnded(RunResult result) -> results.add(result);
            case RunEvent.Ended(RunTotals totals) -> write(totals);
            case RunEvent.Began _,
                    RunEvent.IterationBegan _,
                    RunEvent.RequestBegan _,
                    RunEvent.Told _,
                    RunEvent.Warned _ -> {}
        }
    }

    private void write(RunTotals totals) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
        long tests = totals.requests() + totals.passedTests() + totals.failedTests() + totals.skippedTests();
        attribute(xml, "name", name);
        attribute(xml, "tests", String.valueOf(tests));
        attribute(xml, "failures", String.valueOf(totals.failedTests()));
        attribute(xml, "errors", String.valueOf(totals.failed()));
        attribute(xml, "time", seconds(totals.time().toNanos()));
        xml.append(">\n");
        results.forEach(result -> suite(xml, result, totals.iterations() > 1));
        xml.append("</testsuites>\n");
        try (OutputStream out = target.open()) {
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void suite(StringBuilder xml, RunResult result, boolean several) {
        String path = result.item().path() + (several ? " #" + (result.iteration() + 1) : "");
        xml.append("  <testsuite");
        attribute(xml, "name", path);
        attribute(xml, "tests", String.valueOf(1 + result.tests().size()));
        attribute(xml, "failures", String.valueOf(result.tests(Verdict.FAILED)));
        attribute(xml, "errors", result.error() == null ? "0" : "1");
        attribute(xml, "skipped", String.valueOf(result.tests(Verdict.SKIPPED) + (result.skipped() ? 1 : 0)));
        attribute(xml, "time", seconds(result.time().toNanos()));
        xml.append(">\n");
        String status = result.status() == 0 ? "" : " → " + result.status();
        String inside = result.error() != null ? fault("error", result.error()) : result.skipped() ? "<skipped/>" : "";
        test(
                xml,
                path,
                result.method() + " " + result.url() + status,
                seconds(result.time().toNanos()),
                inside);
        for (ScriptEvent.Tested test : result.tests()) {
            test(
                    xml,
                    path,
                    test.name(),
                    "0",
                    switch (test.verdict()) {
                        case PASSED -> "";
                        case SKIPPED -> "<skipped/>";
                        case FAILED -> fault("failure", String.valueOf(test.error()));
                    });
        }
        xml.append("  </testsuite>\n");
    }

    private static void test(StringBuilder xml, String suite, String name, String time, String inside) {
        xml.append("    <testcase");
        attribute(xml, "name", name);
        attribute(xml, "classname", suite);
        attribute(xml, "time", time);
        xml.append(inside.isEmpty() ? "/>\n" : ">" + inside + "</testcase>\n");
    }

    private static String fault(String kind, String message) {
        StringBuilder xml = new StringBuilder("<" + kind);
        attribute(xml, "message", message);
        return xml.append("/>").toString();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"");
        value.codePoints().forEach(each -> {
            switch (each) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n', '\r', '\t' -> xml.append("&#").append(each).append(';');
                default -> xml.appendCodePoint(isXml(each) ? each : '\ufffd');
            }
        });
        xml.append('"');
    }

    /** Whether XML 1.0 (§2.2) has the character. */
    private static boolean isXml(int each) {
        return (each >= 0x20 && each <= 0xd7ff) || (each >= 0xe000 && each <= 0xfffd) || each >= 0x10000;
    }
}
