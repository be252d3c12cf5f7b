package dev.parley.engine.script;

import java.util.List;

/**
 * What a script is told of where it runs ({@code pm.info}, {@code pm.environment.name}, {@code pm.execution.location}).
 *
 * @param requestName of the request
 * @param requestId tells the request from others of its collection or project
 * @param iteration from 0
 * @param iterations how many there are
 * @param environment name of the environment; empty where there is none
 * @param location names from the collection or project to the request
 * @param current name of the folder or request that the script is of
 */
public record ScriptInfo(
        String requestName,
        String requestId,
        int iteration,
        int iterations,
        String environment,
        List<String> location,
        String current) {

    public ScriptInfo {
        location = List.copyOf(location);
    }

    /** Of a request of an iteration. */
    public ScriptInfo(String requestName, String requestId, int iteration, int iterations) {
        this(requestName, requestId, iteration, iterations, "", List.of(requestName), requestName);
    }

    /** Of a request that is sent once, by hand. */
    public static ScriptInfo of(String requestName, String requestId) {
        return new ScriptInfo(requestName, requestId, 0, 1);
    }

    /** The same in an environment. */
    public ScriptInfo in(String environmentName) {
        return new ScriptInfo(requestName, requestId, iteration, iterations, environmentName, location, current);
    }

    /** The same for a script that is of one of the folders around the request, or of the request. */
    ScriptInfo at(List<String> names, String of) {
        return new ScriptInfo(requestName, requestId, iteration, iterations, environment, names, of);
    }
}
