package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptEvent.Verdict;
import dev.parley.engine.script.ScriptOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a run goes on, and where it ends. */
class RunCourseTest extends RunWorld {

    @Test
    void aScriptSaysWhereTheRunGoesOn() throws Exception {
        play = (call, _) -> call.source().equals("check")
                ? outcome(List.of(), List.of(), new NextRequest.Named("three"), null)
                : ScriptOutcome.NOTHING;
        run(settings(1, false, false));
        assertThat(targets()).extracting(each -> each.substring(0, 2)).containsExactly("/1", "/3");
        play = (_, _) -> outcome(List.of(), List.of(), new NextRequest.None(), null);
        run(settings(2, false, false));
        assertThat(targets()).hasSize(2);
        play = (_, _) -> outcome(List.of(), List.of(), new NextRequest.Named("nowhere"), null);
        run(settings(1, false, false));
        assertThat(targets()).hasSize(1);
        RunSteps steps = new RunSteps();
        List<RunStep> kept =
                told.stream().flatMap(event -> steps.take(event).stream()).toList();
        assertThat(kept.getLast().warnings()).anyMatch(text -> text.contains("nowhere"));
    }

    @Test
    void aRunInCirclesEndsBehindAsManyRequestsAsItMayHaveInAllItsIterations() throws Exception {
        most = 10;
        play = (call, _) -> call.source().equals("check") && results().size() < 15
                ? outcome(List.of(), List.of(), new NextRequest.Named("one"), null)
                : ScriptOutcome.NOTHING;
        RunTotals totals = run(settings(2, false, false));
        assertThat(totals.requests()).isEqualTo(10);
        assertThat(totals.failed()).isEqualTo(1);
        assertThat(results().getLast().error()).contains("at most 10 requests").contains("circles");
        assertThat(told.getLast()).isInstanceOf(RunEvent.Ended.class);
    }

    @Test
    void aRunThatIsAskedForWithMoreRequestsIsRunToItsEnd() throws Exception {
        most = 3;
        RunTotals totals = run(settings(2, false, false));
        assertThat(totals.requests()).isEqualTo(8);
        assertThat(totals.failed()).isZero();
    }

    @Test
    void withBailTheRequestAtHandIsFinishedAndNoOtherBegins() throws Exception {
        play = (call, _) -> call.source().equals("inner") ? test(Verdict.FAILED) : test(Verdict.PASSED);
        RunTotals totals = run(settings(5, true, false));
        assertThat(calls).hasSize(3);
        assertThat(sent).hasSize(1);
        assertThat(totals.failedTests()).isEqualTo(1);
        assertThat(totals.passedTests()).isEqualTo(2);
        assertThat(run(settings(1, false, false)).requests()).isEqualTo(4);
    }
}
