package dev.parley.engine.script;

/**
 * What a script is told of where it runs ({@code pm.info}).
 *
 * @param requestName of the request
 * @param requestId tells the request from others of its collection or project
 * @param iteration from 0
 * @param iterations how many there are
 */
public record ScriptInfo(String requestName, String requestId, int iteration, int iterations) {

    /** Of a request that is sent once, by hand. */
    public static ScriptInfo of(String requestName, String requestId) {
        return new ScriptInfo(requestName, requestId, 0, 1);
    }
}
