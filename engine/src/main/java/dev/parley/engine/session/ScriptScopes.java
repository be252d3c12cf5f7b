package dev.parley.engine.session;

import dev.parley.description.request.Auth;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.script.ScriptLayers;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.script.Vault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scripts find in projects: the variables that they see and set, and the scripts around them. Thread-safe; its methods may block. */
public interface ScriptScopes {

    /** No variables, no folders, and nothing is kept. */
    ScriptScopes NONE = new ScriptScopes() {
        @Override
        public ScriptVariables of(RequestPlace place) {
            return ScriptVariables.NONE;
        }

        @Override
        public Auth inherited(RequestPlace place) {
            return new Auth.None();
        }

        @Override
        public String environment(String project) {
            return "";
        }

        @Override
        public List<String> secrets(String project) {
            return List.of();
        }

        @Override
        public List<ScriptLayers.Layer> around(RequestPlace place) {
            return List.of();
        }

        @Override
        public @Nullable SavedRequest saved(String project, String request) {
            return null;
        }

        @Override
        public void change(String project, List<VariableChange> changes) {}
    };

    /** Those that hold for a request. */
    ScriptVariables of(RequestPlace place);

    /** The credentials that a request inherits, in words that may hold variables. */
    Auth inherited(RequestPlace place);

    /** Name of the environment that is active in a project; empty where there is none. */
    String environment(String project);

    /** Values among them that are masked in whatever scripts tell. */
    List<String> secrets(String project);

    /** The project and the folders that a request is in, the outermost first. */
    List<ScriptLayers.Layer> around(RequestPlace place);

    /**
     * The saved HTTP request that a script means, if there is one.
     *
     * @throws dev.parley.description.problem.ProblemException where it may be several
     */
    @Nullable
    SavedRequest saved(String project, String request);

    /** The secrets of the person in a project. */
    default Vault vault(String project) {
        return Vault.NONE;
    }

    /** Keeps what a script set or took away, but for what holds for its request alone. */
    void change(String project, List<VariableChange> changes);
}
