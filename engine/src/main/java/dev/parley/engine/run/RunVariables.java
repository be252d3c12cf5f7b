package dev.parley.engine.run;

import dev.parley.engine.script.ScriptVariables;
import java.util.Set;

/**
 * The variables that a run begins with.
 *
 * @param secrets values that are not shown
 * @param environment name of the environment that some are of; empty where there is none
 */
public record RunVariables(ScriptVariables variables, Set<String> secrets, String environment) {

    /** None. */
    public static final RunVariables NONE = new RunVariables(ScriptVariables.NONE, Set.of());

    public RunVariables {
        secrets = Set.copyOf(secrets);
    }

    /** Those of no environment with a name. */
    public RunVariables(ScriptVariables variables, Set<String> secrets) {
        this(variables, secrets, "");
    }
}
