package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptEvent.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * A run as JUnit's XML, as build servers read it: a suite for each request, in it the request itself and its tests.
 *
 * @param name of what was run
 * @param several whether it has more than one iteration
 */
public record JunitReport(String name, boolean several) implements RunReport {

    @Override
    public String head(RunTotals totals) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
        long tests = totals.requests() + totals.passedTests() + totals.failedTests() + totals.skippedTests();
        attribute(xml, "name", name);
        attribute(xml, "tests", String.valueOf(tests));
        attribute(xml, "failures", String.valueOf(totals.failedTests()));
        attribute(xml, "errors", String.valueOf(totals.failed()));
        attribute(xml, "time", seconds(totals.time().toNanos()));
        return xml.append(">\n").toString();
    }

    @Override
    public String end(RunTotals totals) {
        return "</testsuites>\n";
    }

    @Override
    public String step(RunStep step, int number) {
        StringBuilder xml = new StringBuilder();
        String path = step.path() + (several ? " #" + (step.iteration() + 1) : "");
        xml.append("  <testsuite");
        attribute(xml, "name", path);
        attribute(xml, "tests", String.valueOf(1 + step.tests().size()));
        attribute(xml, "failures", String.valueOf(step.tests(Verdict.FAILED)));
        attribute(xml, "errors", step.error() == null ? "0" : "1");
        attribute(xml, "skipped", String.valueOf(step.tests(Verdict.SKIPPED) + (step.skipped() ? 1 : 0)));
        attribute(xml, "time", seconds(step.time().toNanos()));
        xml.append(">\n");
        files(xml, step.files());
        String status = step.status() == 0 ? "" : " → " + step.status();
        String inside = step.error() != null ? fault("error", step.error()) : step.skipped() ? "<skipped/>" : "";
        test(
                xml,
                path,
                step.method() + " " + step.url() + status,
                seconds(step.time().toNanos()),
                inside);
        for (ScriptEvent.Tested test : step.tests()) {
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
        return xml.append("  </testsuite>\n").toString();
    }

    private static void files(StringBuilder xml, List<String> files) {
        if (files.isEmpty()) {
            return;
        }
        xml.append("    <properties>\n");
        for (String file : files) {
            xml.append("      <property");
            attribute(xml, "name", "file");
            attribute(xml, "value", file);
            xml.append("/>\n");
        }
        xml.append("    </properties>\n");
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
