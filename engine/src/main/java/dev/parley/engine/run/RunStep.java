package dev.parley.engine.run;

import dev.parley.engine.script.ScriptEvent;
import dev.parley.engine.script.ScriptEvent.Verdict;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of a run that is over, with what was told on the way, as it is kept.
 *
 * @param request id of it within what is run
 * @param folder names of the folders that it is in, as a path
 * @param iteration from 0
 * @param url as it was sent, or as it is edited where it could not be; secrets are masked
 * @param status 0 without an answer
 * @param size bytes of the body, decoded
 * @param error why it could not be made, or why a script ended early
 * @param skipped whether a script asked for it not to be sent
 * @param warnings in words
 * @param session that its exchange can be looked at as, or none
 * @param besides what its scripts have sent of other requests, and is kept
 * @param files that its answer was written to, as they are told
 */
public record RunStep(
        String request,
        String name,
        String folder,
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
        List<ScriptEvent.Printed> console,
        List<String> warnings,
        @Nullable String session,
        List<BesideRequest> besides,
        List<String> files) {

    public RunStep {
        tests = List.copyOf(tests);
        console = List.copyOf(console);
        warnings = List.copyOf(warnings);
        besides = List.copyOf(besides);
        files = List.copyOf(files);
    }

    static RunStep of(RunResult result, List<ScriptEvent.Printed> console, List<String> warnings, List<String> files) {
        return new RunStep(
                result.item().id(),
                result.item().name(),
                String.join(" / ", result.item().folders()),
                result.iteration(),
                result.method(),
                result.url(),
                result.status(),
                result.reason(),
                result.time(),
                result.size(),
                result.error(),
                result.skipped(),
                result.tests(),
                console,
                warnings,
                result.session(),
                result.besides(),
                files);
    }

    /** Its name behind those of its folders. */
    public String path() {
        return folder.isEmpty() ? name : folder + " / " + name;
    }

    /** How many tests came out so. */
    public long tests(Verdict verdict) {
        return tests.stream().filter(test -> test.verdict() == verdict).count();
    }
}
