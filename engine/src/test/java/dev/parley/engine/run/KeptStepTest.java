package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptEvent.Level;
import dev.parley.engine.script.ScriptEvent.Printed;
import dev.parley.engine.script.ScriptEvent.Tested;
import dev.parley.engine.script.ScriptEvent.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much of a step is kept, and how many of them are in a page. */
class KeptStepTest {

    private static RunStep step(
            @Nullable String error, List<Tested> tests, List<Printed> console, @Nullable String session) {
        return new RunStep(
                "e",
                "one",
                "",
                0,
                "GET",
                "http://a",
                200,
                "OK",
                Duration.ZERO,
                1,
                error,
                false,
                tests,
                console,
                List.of(),
                session,
                List.of(),
                List.of());
    }

    private static RunStep printing(String... lines) {
        List<Printed> console = new ArrayList<>();
        for (String line : lines) {
            console.add(new Printed(Level.LOG, line));
        }
        return step(null, List.of(), console, "s");
    }

    @Test
    void whatIsShortIsKeptAsItIs() {
        RunStep step = step(
                "refused", List.of(new Tested("t", Verdict.FAILED, "no")), List.of(new Printed(Level.WARN, "x")), null);
        assertThat(KeptStep.of(step)).isEqualTo(step);
    }

    @Test
    void aLongConsoleIsCutAndSaysWhereTheRestIs() {
        String euros = "€".repeat(30_000);
        List<Printed> kept = KeptStep.of(printing("first", euros, "last")).console();
        assertThat(kept).hasSize(3);
        assertThat(kept.getFirst().text()).isEqualTo("first");
        assertThat(euros).startsWith(kept.get(1).text().replace("…", ""));
        assertThat(kept.get(1).text().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(60_000, 64 << 10);
        assertThat(kept.getLast().text()).contains("64 KiB").contains("session");
        assertThat(KeptStep.of(step(null, List.of(), printing(euros).console(), null))
                        .console()
                        .getLast()
                        .text())
                .contains("64 KiB")
                .doesNotContain("session");
        String[] many = Collections.nCopies(10_000, "").toArray(String[]::new);
        assertThat(KeptStep.of(printing(many)).console()).hasSizeLessThan(3_000);
    }

    @Test
    void ofManyTestsThoseThatFailedAreKeptFirst() {
        List<Tested> tests = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            tests.add(new Tested("test " + i, Verdict.PASSED, null));
        }
        tests.add(new Tested("the last", Verdict.FAILED, "x".repeat(1_000)));
        RunStep kept = KeptStep.of(step(null, tests, List.of(), "s"));
        assertThat(kept.tests().size()).isBetween(1_000, 3_000);
        assertThat(kept.tests().getFirst().name()).isEqualTo("test 0");
        assertThat(kept.tests().getLast()).isEqualTo(tests.getLast());
        assertThat(kept.warnings()).singleElement().asString().contains("64 KiB");
    }

    @Test
    void aLongErrorIsCut() {
        String error = KeptStep.of(step("x".repeat(1 << 20), List.of(), List.of(), null))
                .error();
        assertThat(error).hasSizeLessThan(64 << 10).endsWith("…");
    }

    @Test
    void aPageEndsBySizeAsWellAsByCount() {
        RunStep large = KeptStep.of(printing("x".repeat(60_000)));
        List<RunStep> all = Collections.nCopies(120, large);
        List<RunStep> page = StepPage.of(0, 500, (from, most) -> part(all, from, most));
        assertThat(page.size()).isBetween(10, 20);
        assertThat(StepPage.of(0, 5, (from, most) -> part(all, from, most))).hasSize(5);
        assertThat(StepPage.of(119, 5, (from, most) -> part(all, from, most))).hasSize(1);
        List<RunStep> huge = List.of(printing("x".repeat(9 << 20)), large);
        assertThat(StepPage.of(0, 5, (from, most) -> part(huge, from, most))).hasSize(1);
        List<RunStep> small = Collections.nCopies(600, printing("x"));
        assertThat(StepPage.of(0, 500, (from, most) -> part(small, from, most))).hasSize(500);
    }

    private static List<RunStep> part(List<RunStep> all, int from, int most) {
        return all.subList(Math.min(from, all.size()), Math.min(all.size(), from + most));
    }
}
