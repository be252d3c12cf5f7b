package dev.parley.scripting;

import dev.parley.description.problem.Problem;
import dev.parley.engine.script.ScriptCall;
import java.time.Duration;

/** Why scripts end early. */
final class Problems {

    private Problems() {}

    static Problem running(ScriptCall call) {
        return Problem.of(
                        "script-timeout",
                        "The script ran for more than " + words(call.limits().running()))
                .hint("Endless loops and regular expressions that try too many ways are the usual causes");
    }

    static Problem waiting(ScriptCall call) {
        return Problem.of(
                        "script-timeout",
                        "The script was not over after " + words(call.limits().waiting()))
                .hint("It waits for a timer that comes again and again, or for a request that is not answered");
    }

    static Problem memory(ScriptCall call) {
        return Problem.of(
                "script-memory", "The script used more than " + (call.limits().memory() >> 20) + " MiB of memory");
    }

    static Problem stack() {
        return Problem.of("script-stack", "The script called itself too deeply")
                .hint("A function that calls itself without an end is the usual cause");
    }

    static Problem crashed() {
        return Problem.of("script-crashed", "The process of the script ended")
                .hint("Nothing else is harmed: the next script runs in another process");
    }

    static Problem cancelled() {
        return Problem.of("script-cancelled", "The script was cancelled");
    }

    static Problem unavailable(String why) {
        return Problem.of("script-unavailable", "Scripts cannot run here: " + why);
    }

    private static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
