package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import dev.parley.engine.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Variables of one session as its scripts leave them: those for itself alone are here, the others are kept in the project. Thread-safe. */
final class ScriptedVariables {

    private final Surroundings surroundings;
    private final SessionView.Origin origin;
    private final ScriptNotes notes;
    private final List<VariableChange> changes = new ArrayList<>();
    private Map<String, JsonNode> local;

    /**
     * Those of a session.
     *
     * @param local that it begins with, for itself alone
     */
    ScriptedVariables(
            Surroundings surroundings, SessionView.Origin origin, ScriptNotes notes, Map<String, JsonNode> local) {
        this.surroundings = surroundings;
        this.origin = origin;
        this.notes = notes;
        this.local = local;
    }

    /** What templates find now: what scripts set for this session alone, then what the project has. */
    VariableSource source() {
        VariableSource wide = surroundings.variables().apply(origin.place());
        Map<String, JsonNode> own = local();
        return own.isEmpty()
                ? wide
                : ScriptVariables.NONE.with(ScriptScope.LOCAL, own).source().within(wide);
    }

    /** What scripts find now. */
    ScriptVariables seen() {
        return surroundings.http().scopes().of(origin.place()).with(ScriptScope.LOCAL, local());
    }

    private synchronized Map<String, JsonNode> local() {
        return local;
    }

    /** What scripts have set until now, in order. */
    synchronized List<VariableChange> changes() {
        return List.copyOf(changes);
    }

    /** Takes what a script set. */
    void take(String script, List<VariableChange> set) {
        know(set);
        keep(
                script,
                set.stream()
                        .filter(change -> change.scope() != ScriptScope.LOCAL)
                        .toList());
    }

    /** Takes what was set, which is kept already where it is not for this session alone. */
    synchronized void know(List<VariableChange> set) {
        changes.addAll(set);
        local = ScriptVariables.NONE
                .with(ScriptScope.LOCAL, local)
                .with(set.stream()
                        .filter(change -> change.scope() == ScriptScope.LOCAL)
                        .toList())
                .in(ScriptScope.LOCAL);
    }

    /** Keeps variables; one that cannot be kept is told of, and keeps no other from it. */
    private void keep(String script, List<VariableChange> set) {
        if (set.isEmpty()) {
            return;
        }
        try {
            surroundings.http().scopes().change(origin.project(), set);
        } catch (ProblemException e) {
            if (set.size() > 1) {
                set.forEach(each -> keep(script, List.of(each)));
            } else {
                notKept(script, set.getFirst(), e.problems().getFirst());
            }
        } catch (StoreException e) {
            notKept(script, set.getFirst(), e.problem());
        }
    }

    private void notKept(String script, VariableChange change, Problem why) {
        notes.print("error", script + ": the variable “" + change.name() + "” was not kept: " + why.message());
    }
}
