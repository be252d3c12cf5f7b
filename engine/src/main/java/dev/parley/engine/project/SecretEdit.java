package dev.parley.engine.project;

import dev.parley.description.environment.EnvironmentVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What becomes of the secret store when variables are saved.
 *
 * @param prefix of the names in the store
 * @param hides whether a value that was open becomes secret, so that the history must not show it
 */
record SecretEdit(String prefix, Map<String, byte[]> put, Set<String> remove, boolean hides) {

    /**
     * Works it out before the transaction, since sealing may need one of its own.
     *
     * @param before the variables as they are
     * @param kept the secret store
     * @param seal seals a value for the project
     */
    static SecretEdit of(
            String prefix,
            List<EnvironmentVariable> before,
            Map<String, byte[]> kept,
            List<Variable> variables,
            Function<String, byte[]> seal) {
        Map<String, EnvironmentVariable> old =
                before.stream().collect(Collectors.toMap(EnvironmentVariable::name, each -> each, (a, _) -> a));
        Set<String> staying =
                variables.stream().filter(Variable::secret).map(Variable::name).collect(Collectors.toSet());
        Map<String, byte[]> put = new HashMap<>();
        boolean hides = false;
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            EnvironmentVariable was = old.get(variable.name());
            if (!variable.secret()) {
                continue;
            }
            String open = was == null || was.secret() ? null : was.value();
            hides |= open != null;
            if (variable.value() != null) {
                put.put(variable.name(), seal.apply(variable.value()));
            } else if (open != null) {
                put.put(variable.name(), seal.apply(open));
            } else if (was == null && i < before.size() && isGone(before.get(i), staying)) {
                // the same row with another name: it keeps its value
                byte[] sealed = kept.get(prefix + before.get(i).name());
                if (sealed != null) {
                    put.put(variable.name(), sealed);
                }
            }
        }
        Set<String> remove = before.stream()
                .filter(each -> isGone(each, staying))
                .map(EnvironmentVariable::name)
                .collect(Collectors.toSet());
        return new SecretEdit(prefix, put, remove, hides);
    }

    private static boolean isGone(EnvironmentVariable before, Set<String> staying) {
        return before.secret() && !staying.contains(before.name());
    }

    /** Does it; tells whether there was anything to do. */
    boolean apply(ProjectStore.Rows rows, String project) {
        put.forEach((name, bytes) -> rows.putSecret(project, prefix + name, bytes));
        remove.forEach(name -> rows.removeSecret(project, prefix + name));
        return !put.isEmpty() || !remove.isEmpty();
    }
}
