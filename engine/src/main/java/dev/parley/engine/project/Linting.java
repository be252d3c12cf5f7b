package dev.parley.engine.project;

import dev.parley.description.document.PartEdit;
import dev.parley.description.lint.LintProblem;
import dev.parley.description.lint.Linter;
import dev.parley.description.lint.Places;
import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.transfer.DescriptionMerge;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for what rules find wrong in projects. What was found in a project as it is stays known, as long as there is memory, until it is
 * changed. Thread-safe.
 */
public final class Linting {

    /** Where a problem stands in the text of its part is looked up when all are found: the document is never put together as a text. */
    private static final Places LATER = (_, _) -> new Place.Position(1, 1);

    private final Workspace workspace;
    private final Map<String, SoftReference<Known>> known = new ConcurrentHashMap<>();

    /** What was found when a change was the newest. */
    private record Known(long sequence, ProjectLint lint) {}

    Linting(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What the rules find.
     *
     * @param drafts texts that parts are looked at with; those of parts that are gone are left out
     * @throws ProblemException when the project's ruleset cannot be used
     */
    public ProjectLint lint(String project, List<PartDraft> drafts) {
        Contents contents = workspace.contents(project);
        List<String> unread = new ArrayList<>();
        Contents drafted = drafted(contents, drafts, unread);
        if (drafted != contents) {
            return lint(drafted, unread);
        }
        SoftReference<Known> reference = known.get(project);
        Known before = reference == null ? null : reference.get();
        if (before == null || before.sequence() != contents.sequence()) {
            before = new Known(contents.sequence(), lint(contents, List.of()));
            known.put(project, new SoftReference<>(before));
        }
        return new ProjectLint(before.lint().own(), before.lint().problems(), unread);
    }

    private static Contents drafted(Contents contents, List<PartDraft> drafts, List<String> unread) {
        Contents drafted = contents;
        for (PartDraft draft : drafts) {
            Part part = contents.parts().get(draft.part());
            if (part == null || !isEdited(part)) {
                continue;
            }
            try {
                var said = new dev.parley.description.document.Part(
                        DocumentParts.name(part), PartSources.written(drafted, part, draft.text()));
                drafted = drafted.with(part.document(), List.of(new PartEdit.Create(said)));
            } catch (ProblemException _) {
                unread.add(part.id());
            }
        }
        return drafted;
    }

    private static boolean isEdited(Part part) {
        boolean standard =
                part.document().equals(Contents.ASYNCAPI) || part.document().equals(Contents.OPENAPI);
        return standard && !part.kind().equals(Contents.REQUEST);
    }

    private static ProjectLint lint(Contents contents, List<String> unread) {
        Ruleset rules = Rulesets.rules(contents);
        Set<LintProblem> found = new LinkedHashSet<>();
        for (String document : List.of(Contents.OPENAPI, Contents.ASYNCAPI)) {
            if (!DescriptionMerge.isEmpty(contents.document(document).whole().tree())) {
                found.addAll(lint(contents, document, rules));
            }
        }
        List<ProjectProblem> problems = new ArrayList<>();
        for (String document : List.of(Contents.OPENAPI, Contents.ASYNCAPI)) {
            problems.addAll(new PartPlaces(contents, document).placed(found));
        }
        return new ProjectLint(contents.ruleset().isPresent(), problems, unread);
    }

    private static List<LintProblem> lint(Contents contents, String document, Ruleset rules) {
        try {
            return Linter.lint(Description.of(PartDifferences.described(contents, document)), rules, LATER);
        } catch (ProblemException fault) {
            throw Rulesets.told(fault);
        }
    }
}
