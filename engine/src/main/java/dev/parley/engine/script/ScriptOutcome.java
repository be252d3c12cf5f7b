package dev.parley.engine.script;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a script. What it did before it failed counts.
 *
 * @param events what it told, in order
 * @param changes variables that it set or took away, in order
 * @param request the request as the script changed it; nothing where it did not
 * @param message the message as the script changed it, before it is sent; nothing where it did not
 * @param commands to the WebSocket connection, in order
 * @param skipped whether the request, connection or message at hand is not to be sent
 * @param next where the run goes on; nothing where the script does not say
 * @param problem why it ended early, at its line and column: {@code script-failed} (it threw), {@code script-syntax}, {@code script-timeout}, {@code
 *     script-memory}, {@code script-stack}, {@code script-crashed}, {@code script-cancelled}, {@code script-unavailable} (none can run here)
 */
public record ScriptOutcome(
        List<ScriptEvent> events,
        List<VariableChange> changes,
        @Nullable HttpRequest request,
        @Nullable ScriptMessage message,
        List<ScriptCommand> commands,
        boolean skipped,
        @Nullable NextRequest next,
        @Nullable Problem problem) {

    /** Nothing happened. */
    public static final ScriptOutcome NOTHING =
            new ScriptOutcome(List.of(), List.of(), null, null, List.of(), false, null, null);

    public ScriptOutcome {
        events = List.copyOf(events);
        changes = List.copyOf(changes);
        commands = List.copyOf(commands);
    }

    /** Nothing happened, for a reason. */
    public static ScriptOutcome failed(Problem problem) {
        return new ScriptOutcome(List.of(), List.of(), null, null, List.of(), false, null, problem);
    }

    /** The same, which told something else. */
    public ScriptOutcome telling(List<ScriptEvent> other) {
        return new ScriptOutcome(other, changes, request, message, commands, skipped, next, problem);
    }

    /** Its tests. */
    public List<ScriptEvent.Tested> tests() {
        List<ScriptEvent.Tested> tests = new ArrayList<>();
        for (ScriptEvent event : events) {
            if (event instanceof ScriptEvent.Tested test) {
                tests.add(test);
            }
        }
        return tests;
    }
}
