package dev.parley.engine.session;

import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import java.util.List;

/** The variables of projects as scripts see and set them. Thread-safe; its methods may block. */
public interface ScriptScopes {

    /** No variables, and nothing is kept. */
    ScriptScopes NONE = new ScriptScopes() {
        @Override
        public ScriptVariables of(String project) {
            return ScriptVariables.NONE;
        }

        @Override
        public List<String> secrets(String project) {
            return List.of();
        }

        @Override
        public void change(String project, List<VariableChange> changes) {}
    };

    /** Those of a project. */
    ScriptVariables of(String project);

    /** Values among them that are masked in whatever scripts tell. */
    List<String> secrets(String project);

    /** Keeps what a script set or took away, but for what holds for its request alone. */
    void change(String project, List<VariableChange> changes);
}
