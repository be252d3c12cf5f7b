package dev.parley.engine.run;

import dev.parley.engine.script.ScriptLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a collection is run.
 *
 * @param iterations how often; 0 for once, or once for each row of data
 * @param data a row for each iteration; the last one serves those that are left
 * @param bail whether it ends behind the first request that fails or whose test fails
 * @param delay between two requests
 * @param timeout longest time without progress of requests that say none themselves
 * @param scripts what each script may use up
 * @param strict whether a variable that is unknown, or a path parameter without a value, is an error; else it goes out as it stands
 */
public record RunSettings(
        int iterations,
        List<Map<String, JsonNode>> data,
        boolean bail,
        Duration delay,
        @Nullable Duration timeout,
        ScriptLimits scripts,
        boolean strict) {

    /** Once, to the end. */
    public static final RunSettings USUAL =
            new RunSettings(0, List.of(), false, Duration.ZERO, null, ScriptLimits.USUAL, false);

    public RunSettings {
        data = List.copyOf(data);
    }

    /** How often it is run. */
    public int rounds() {
        return iterations > 0 ? iterations : Math.max(1, data.size());
    }

    /** The row of an iteration. */
    Map<String, JsonNode> row(int iteration) {
        return data.isEmpty() ? Map.of() : data.get(Math.min(iteration, data.size() - 1));
    }
}
