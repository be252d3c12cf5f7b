package dev.parley.engine.run;

import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The variables while a run goes on, as scripts change them. Confined to one thread. */
final class RunState {

    private final Set<String> secrets;
    private final String environment;
    private final VariableSource builtIns;
    private final boolean strict;
    private final Set<String> unknown = new TreeSet<>();
    private ScriptVariables variables;

    RunState(RunVariables given, VariableSource builtIns, boolean strict) {
        this.variables = given.variables();
        this.secrets = given.secrets();
        this.environment = given.environment();
        this.builtIns = builtIns;
        this.strict = strict;
    }

    void row(Map<String, JsonNode> row) {
        variables = variables.with(ScriptScope.DATA, row);
    }

    void change(List<VariableChange> changes) {
        variables = variables.with(changes);
    }

    /** What the scripts of a request see: the variables of its folders are within those of the collection. */
    ScriptVariables seenFrom(RunItem item) {
        return variables.within(item.variables());
    }

    /** Name of the environment. */
    String environment() {
        return environment;
    }

    List<String> secrets() {
        return List.copyOf(secrets);
    }

    /** Names that were asked for and are not known, since the last time. */
    List<String> takeUnknown() {
        List<String> names = List.copyOf(unknown);
        unknown.clear();
        return names;
    }

    /** What the templates of a request find. */
    VariableSource source(RunItem item) {
        VariableSource known = seenFrom(item).source().within(builtIns);
        return new VariableSource() {
            @Override
            public @Nullable Value find(String name) {
                Value value = known.find(name);
                if (value == null) {
                    return strict ? null : asItStands(name);
                }
                return secrets.contains(value.text()) ? Value.secret(value.text()) : value;
            }

            @Override
            public boolean knows(String name) {
                return known.knows(name);
            }

            @Override
            public List<String> names() {
                return known.names();
            }
        };
    }

    private Value asItStands(String name) {
        unknown.add(name);
        return new Value("{{" + name + "}}", false, Value.Origin.BUILT_IN);
    }
}
