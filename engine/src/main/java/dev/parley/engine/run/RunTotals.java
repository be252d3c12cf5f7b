package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent.Verdict;
import java.time.Duration;

/**
 * What a run adds up to.
 *
 * @param iterations that were begun
 * @param requests that were begun
 * @param failed requests that could not be made, or whose script ended early
 * @param time of the whole run
 * @param received bytes of all bodies, decoded
 */
public record RunTotals(
        int iterations,
        int requests,
        int failed,
        int skipped,
        long passedTests,
        long failedTests,
        long skippedTests,
        Duration time,
        long received) {

    /** Nothing yet. */
    public static final RunTotals NONE = new RunTotals(0, 0, 0, 0, 0, 0, 0, Duration.ZERO, 0);

    RunTotals plus(RunResult result) {
        return new RunTotals(
                iterations,
                requests + 1,
                failed + (result.error() == null ? 0 : 1),
                skipped + (result.skipped() ? 1 : 0),
                passedTests + result.tests(Verdict.PASSED),
                failedTests + result.tests(Verdict.FAILED),
                skippedTests + result.tests(Verdict.SKIPPED),
                time,
                received + result.size());
    }

    RunTotals begun(int number) {
        return new RunTotals(number, requests, failed, skipped, passedTests, failedTests, skippedTests, time, received);
    }

    RunTotals took(Duration whole) {
        return new RunTotals(
                iterations, requests, failed, skipped, passedTests, failedTests, skippedTests, whole, received);
    }
}
