package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptEvent.Verdict;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request of a run.
 *
 * @param iteration from 0
 * @param url as it was sent, or as it is edited where it could not be; secrets are masked
 * @param status 0 without an answer
 * @param size bytes of the body, decoded
 * @param error why it could not be made, or why a script ended early
 * @param skipped whether a script asked for it not to be sent
 * @param session that its exchange can be looked at as, or none
 * @param besides what its scripts have sent of other requests, and is kept
 */
public record RunResult(
        RunItem item,
        int iteration,
        String method,
        String url,
        int status,
        String reason,
        Duration time,
        long size,
        @Nullable String error,
        boolean skipped,
        List<ScriptEvent.Tested> tests,
        @Nullable String session,
        List<BesideRequest> besides) {

    public RunResult {
        tests = List.copyOf(tests);
        besides = List.copyOf(besides);
    }

    /** The same, with something more that went wrong. */
    RunResult failed(String why) {
        String all = error == null ? why : error + "; " + why;
        return new RunResult(
                item, iteration, method, url, status, reason, time, size, all, skipped, tests, session, besides);
    }

    /** How many tests came out so. */
    public long tests(Verdict verdict) {
        long count = 0;
        for (ScriptEvent.Tested test : tests) {
            count += test.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    /** Whether anything went wrong. */
    public boolean failed() {
        return error != null || tests(Verdict.FAILED) > 0;
    }
}
