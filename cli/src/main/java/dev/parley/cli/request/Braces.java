package dev.parley.cli.request;

import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.Map;

/** Keeps braces as they are, where a saved request would hold variables and path parameters: a command line has none. */
final class Braces {

    private static final String NAME = "brace";

    /** Knows what stands for a brace. */
    static final VariableSource VARIABLES = VariableSource.of(Map.of(NAME, Value.of("{")));

    private Braces() {}

    static String kept(String text) {
        return text.replace("{", "{{" + NAME + "}}");
    }
}
