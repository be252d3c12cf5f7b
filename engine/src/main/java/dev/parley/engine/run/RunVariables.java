package dev.parley.engine.run;

import dev.parley.engine.script.ScriptVariables;
import java.util.Set;

/**
 * The variables that a run begins with.
 *
 * @param secrets values that are not shown
 */
public record RunVariables(ScriptVariables variables, Set<String> secrets) {

    /** None. */
    public static final RunVariables NONE = new RunVariables(ScriptVariables.NONE, Set.of());

    public RunVariables {
        secrets = Set.copyOf(secrets);
    }
}
