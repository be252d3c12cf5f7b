package dev.parley.engine.script;

import java.time.Duration;

/**
 * What a script may use.
 *
 * @param running time of computing; waiting for requests and timers is not counted
 * @param waiting time from begin to end
 * @param memory bytes of its values
 */
public record ScriptLimits(Duration running, Duration waiting, long memory) {

    /** For whoever says nothing else. */
    public static final ScriptLimits USUAL = new ScriptLimits(Duration.ofSeconds(5), Duration.ofMinutes(3), 64L << 20);

    /** The same with another time of computing. */
    public ScriptLimits running(Duration other) {
        return new ScriptLimits(other, waiting, memory);
    }
}
