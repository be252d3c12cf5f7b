package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.project.EnvironmentList;
import dev.parley.engine.project.NamedEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A run that can begin.
 *
 * @param environment that it is run in; without id and name for none
 * @param source everything that its templates find
 * @param known what is run, and what its scripts may have run besides
 */
record RunPlan(NamedEnvironment environment, VariableSource source, ProjectItems.Items known, RunSettings settings) {

    /** Requests of a run at most, all iterations together. */
    static final int MOST = 100_000;

    /**
     * That of a run that is asked for.
     *
     * @throws ProblemException with what keeps it from being run
     */
    static RunPlan of(NewRun wish, Runs.Surroundings surroundings, ProjectItems projects) {
        NamedEnvironment environment = environment(wish, surroundings);
        List<Map<String, JsonNode>> rows = rows(wish);
        VariableSource source = surroundings.source().apply(wish.project(), environment.id());
        ProjectItems.Items known = projects.of(wish);
        RunSettings usual = RunSettings.USUAL;
        RunSettings settings =
                new RunSettings(wish.iterations(), rows, wish.bail(), wish.delay(), null, usual.scripts(), false);
        if ((long) known.chosen().size() * settings.rounds() > MOST) {
            throw new ProblemException(Problem.of("run-too-long", limit(MOST)).at("/iterations"));
        }
        return new RunPlan(environment, source, known, settings);
    }

    List<RunItem> items() {
        return known.chosen();
    }

    /** What is said of a limit. */
    static String limit(long most) {
        return String.format(Locale.ROOT, "A run has at most %,d requests, all iterations together", most);
    }

    private static NamedEnvironment environment(NewRun wish, Runs.Surroundings surroundings) {
        EnvironmentList known = surroundings.environments().apply(wish.project());
        String active = known.active() == null ? "" : known.active();
        String id = wish.environment() == null ? active : wish.environment();
        if (id.isEmpty()) {
            return new NamedEnvironment("", "");
        }
        return known.environments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(Problem.of("environment-unknown", "There is no such environment any more")
                                .at("/environment")));
    }

    private static List<Map<String, JsonNode>> rows(NewRun wish) {
        RunData data = wish.data();
        if (data == null) {
            return List.of();
        }
        List<Map<String, JsonNode>> rows = DataRows.read(data.text());
        if (rows.isEmpty()) {
            throw new ProblemException(Problem.of("data-empty", "There is no row in " + data.name())
                    .at("/data"));
        }
        return rows;
    }
}
