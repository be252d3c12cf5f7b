package dev.parley.description.lint;

import dev.parley.description.link.DescribedOperations;
import dev.parley.description.lint.function.Surroundings;
import dev.parley.description.lint.path.GivenPath;
import dev.parley.description.lint.path.Matches;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.lint.schema.SchemaReading;
import dev.parley.description.lint.schema.SchemaReading.Relief;
import dev.parley.description.reference.Description;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A walk through a description that serves all rules which look at it in the same way. Confined to one thread. */
final class RuleWalk {

    private final Description description;
    private final Ruleset.Applied rules;
    private final FollowedReferences references;
    private final Report report;
    private @Nullable DescribedOperations operations;

    RuleWalk(Description description, Ruleset.Applied rules, FollowedReferences references, Report report) {
        this.description = description;
        this.rules = rules;
        this.references = references;
        this.report = report;
    }

    /** Asks the rules that look through references, or those that do not. */
    void walk(boolean resolved) {
        var paths = new ArrayList<GivenPath>();
        var owners = new ArrayList<Rule>();
        for (var rule : rules.rules()) {
            if (rule.resolved() == resolved) {
                for (var path : rules.paths(rule)) {
                    paths.add(path);
                    owners.add(rule);
                }
            }
        }
        if (paths.isEmpty()) {
            return;
        }
        var asking = new Asking(surroundings(), report);
        var root = Seen.root(description.root(), resolved ? references::resolved : UnaryOperator.identity());
        new Matches(paths).find(root, (path, seen, key) -> asking.ask(owners.get(path), seen, key));
    }

    private Surroundings surroundings() {
        boolean siblings = !(rules.formats().contains("oas2") || rules.formats().contains("oas3_0"));
        return new Surroundings(
                rules.formats(),
                references,
                this::operations,
                new SchemaReading(siblings, Relief.NONE),
                new SchemaReading(siblings, Relief.READ_ONLY),
                new SchemaReading(siblings, Relief.WRITE_ONLY));
    }

    private DescribedOperations operations() {
        var known = operations;
        if (known == null) {
            known = DescribedOperations.of(description.root());
            operations = known;
        }
        return known;
    }
}
