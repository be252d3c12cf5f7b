package dev.parley.engine.run;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that is asked for.
 *
 * @param folder path of the folder; empty for the whole project
 * @param endpoints ids of those that are run, in their order; empty for all of the folder in the order of the project
 * @param environment id of the environment; empty for none; where it is left out, the one that is worked in
 * @param iterations how often; 0 for once, or once for each row of data
 * @param delay between two requests
 * @param bail whether it ends behind the first request that fails or whose test fails
 * @param data rows for the iterations, or none
 */
public record NewRun(
        String project,
        String folder,
        List<String> endpoints,
        @Nullable String environment,
        int iterations,
        Duration delay,
        boolean bail,
        @Nullable RunData data) {

    public NewRun {
        endpoints = List.copyOf(endpoints);
    }

    /** All of a folder, once. */
    public static NewRun of(String project, String folder) {
        return new NewRun(project, folder, List.of(), null, 0, Duration.ZERO, false, null);
    }

    NewRun in(String other) {
        return new NewRun(project, folder, endpoints, other, iterations, delay, bail, data);
    }

    NewRun choosing(List<String> chosen) {
        return new NewRun(project, folder, chosen, environment, iterations, delay, bail, data);
    }

    NewRun with(@Nullable RunData other) {
        return new NewRun(project, folder, endpoints, environment, iterations, delay, bail, other);
    }
}
