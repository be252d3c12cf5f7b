package dev.parley.engine.script;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the scripts of a request and of what it is in, wherever it is sent from: one behind the other, each finding what those before it changed.
 *
 * @param variables that a script sees now
 * @param running runs one script, and keeps what it told and set
 */
public record ScriptSeries(ScriptLayers layers, Supplier<ScriptVariables> variables, Running running) {

    /** Whoever runs a script. */
    @FunctionalInterface
    public interface Running {

        /** Runs it; blocks. */
        ScriptOutcome run(ScriptCall call) throws InterruptedException;
    }

    /**
     * A script that ended early.
     *
     * @param script what it is called
     */
    public record Failure(String script, Problem problem) {

        /** Which script failed, where and why. */
        public String said() {
            String line = problem.place() instanceof Place.Position(int number, int _) ? ", line " + number : "";
            return script + line + ": " + problem.message();
        }
    }

    /**
     * What came of all of them.
     *
     * @param request as they left it
     * @param message as they left it, where there was one
     * @param commands to the WebSocket connection, in order
     * @param skipped whether one of them wants the request, connection or message that they prepare not to be sent
     */
    public record Result(
            HttpRequest request,
            @Nullable ScriptMessage message,
            List<ScriptCommand> commands,
            boolean skipped,
            List<Failure> failures) {

        public Result {
            commands = List.copyOf(commands);
            failures = List.copyOf(failures);
        }
    }

    /** Whether a script runs at a moment. */
    public boolean has(Moment moment) {
        return layers.has(moment);
    }

    /** Runs those of a moment. Where one that prepares something fails, or does not want it sent, those behind it do not run. */
    public Result run(ScriptScene scene) throws InterruptedException {
        List<ScriptCommand> commands = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        ScriptScene now = scene;
        for (NamedScript script : layers.at(scene.moment())) {
            ScriptOutcome outcome = running.run(now.call(script, layers.location(), variables.get()));
            now = now.behind(outcome);
            commands.addAll(outcome.commands());
            if (outcome.problem() != null) {
                failures.add(new Failure(script.name(), outcome.problem()));
            }
            boolean ends = outcome.skipped() || outcome.problem() != null;
            if (ends && prepares(scene.moment())) {
                return new Result(now.request(), now.message(), commands, outcome.skipped(), failures);
            }
        }
        return new Result(now.request(), now.message(), commands, false, failures);
    }

    private static boolean prepares(Moment moment) {
        return switch (moment) {
            case BEFORE_REQUEST, BEFORE_CONNECT, BEFORE_MESSAGE -> true;
            case AFTER_RESPONSE, ON_OPEN, ON_MESSAGE, ON_CLOSE -> false;
        };
    }
}
