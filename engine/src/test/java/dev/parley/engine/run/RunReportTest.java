package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Reports that are written piece by piece. */
class RunReportTest {

    private static final RunTotals TOTALS = RunTotals.NONE.took(Duration.ofMillis(3));

    private static RunStep step(String name) {
        return new RunStep(
                "e1",
                name,
                "folder",
                0,
                "GET",
                "http://a.test/?a=\"\n\"",
                200,
                "OK",
                Duration.ofMillis(1),
                2,
                null,
                false,
                List.of(new ScriptEvent.Tested("is <ok>", ScriptEvent.Verdict.PASSED, null)),
                List.of(new ScriptEvent.Printed(ScriptEvent.Level.LOG, "one\ntwo")),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static String written(RunReport report, RunStep... steps) {
        StringBuilder text = new StringBuilder(report.head(TOTALS));
        for (int i = 0; i < steps.length; i++) {
            text.append(report.step(steps[i], i));
        }
        return text.append(report.end(TOTALS)).toString();
    }

    @Test
    void jsonIsLaidOutAsIfItWereWrittenAtOnce() {
        String text = written(new JsonReport(List.of()), step("a"), step("b"));
        var tree = JsonMapper.shared().readTree(text);
        assertThat(tree.path("requests").path(1).path("name").asString()).isEqualTo("b");
        assertThat(text)
                .isEqualTo(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n");
    }

    @Test
    void jsonOfNoStepIsJson() {
        assertThat(JsonMapper.shared()
                        .readTree(written(new JsonReport(List.of())))
                        .path("requests")
                        .size())
                .isZero();
    }

    @Test
    void junitHasTheSumsBeforeTheSuites() {
        assertThat(written(new JunitReport("Shop", true), step("a")))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Shop\"")
                .contains("<testsuite name=\"folder / a #1\"", "is &lt;ok&gt;")
                .endsWith("</testsuite>\n</testsuites>\n");
    }
}
