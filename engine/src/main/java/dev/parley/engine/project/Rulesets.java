package dev.parley.engine.project;

import dev.parley.description.document.StandardDocument;
import dev.parley.description.lint.ruleset.Ruleset;
import dev.parley.description.lint.ruleset.RulesetReading;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Fields;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The rules that the descriptions of projects are held against: a ruleset that is a document of the project, or else Parley's own.
 * Thread-safe.
 */
public final class Rulesets {

    /** What holds where a project says nothing, as a document of its own would say it. */
    static final String USUAL = "extends: parley:recommended\n";

    /** Of files, so that overrides name the documents relative to the ruleset; nothing is read there. */
    private static final URI ADDRESS = URI.create("file:///" + Contents.RULESET);

    private static final Sources NO_FILES = address -> {
        String name = address.getPath().substring(1);
        throw new ProblemException(
                Problem.of("ruleset-file", "A project's ruleset extends no files, and not `" + name + "`")
                        .hint("It may extend spectral:oas, spectral:asyncapi and parley:recommended; other rules are"
                                + " written into it."));
    };

    private final Workspace workspace;

    Rulesets(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The address that a document has for rulesets. */
    static URI address(String document) {
        return URI.create("file:///" + document);
    }

    /** The source text of a project's rules. */
    public RulesetSource source(String project) {
        return source(workspace.contents(project));
    }

    private static RulesetSource source(Contents contents) {
        return contents.ruleset()
                .map(part -> new RulesetSource(part.text(), part.revision(), true))
                .orElseGet(() -> new RulesetSource(USUAL, 0, false));
    }

    /**
     * The rules that hold.
     *
     * @throws ProblemException with line and column, when the project's ruleset cannot be used
     */
    static Ruleset rules(Contents contents) {
        return contents.ruleset().map(part -> read(part.text())).orElseGet(RulesetReading::standard);
    }

    private static Ruleset read(String text) {
        try {
            return RulesetReading.read(ADDRESS, Source.parse(text), NO_FILES);
        } catch (ProblemException fault) {
            throw told(fault);
        }
    }

    /** Nobody needs to be told the address of the one ruleset that there is. */
    static ProblemException told(ProblemException fault) {
        String named = RulesetReading.within(ADDRESS);
        return new ProblemException(fault.problems().stream()
                .map(each -> new Problem(
                        each.code(), each.severity(), each.message().replace(named, ""), each.place(), each.hint()))
                .toList());
    }

    /** What a text says as the ruleset of a project. */
    public RulesetFindings check(String project, String text) {
        return findings(workspace.contents(project), text);
    }

    static RulesetFindings findings(Contents contents, String text) {
        try {
            Ruleset ruleset = read(text);
            for (String document : List.of(Contents.OPENAPI, Contents.ASYNCAPI)) {
                use(ruleset, document, contents.document(document).whole());
            }
            return new RulesetFindings(List.of(), ruleset.all());
        } catch (ProblemException fault) {
            return new RulesetFindings(told(fault).problems(), List.of());
        }
    }

    /** What is read of rules only when they are used. */
    private static void use(Ruleset ruleset, String document, StandardDocument whole) {
        Ruleset.Applied applied = ruleset.applied(address(document), whole.tree());
        applied.rules().forEach(applied::paths);
    }

    /**
     * Gives a project a ruleset, or its own another text, which was made from the revision; what was changed since and does not overlap is
     * kept.
     *
     * @throws ProblemException with line and column, when it is no ruleset that can be used
     * @throws EditConflict when another change touches the same
     */
    public RulesetSource save(String project, long revision, String text, String author) {
        try {
            workspace.change(project, author, (rows, contents) -> {
                List<Problem> problems = findings(contents, text).problems();
                if (!problems.isEmpty()) {
                    throw new ProblemException(problems);
                }
                Part now = contents.ruleset()
                        .orElseGet(() -> new Part(workspace.id(), Contents.RULESET, Contents.WHOLE, "", "", 0));
                String said = now.text();
                if (now.revision() <= revision || said.isEmpty()) {
                    said = text;
                } else if (!said.equals(text)) {
                    Part base = Workspace.earlier(rows, project, contents, revision)
                            .parts()
                            .get(now.id());
                    said = carried(base == null ? USUAL : base.text(), text, now.text());
                }
                return new Workspace.Edited(contents.with(now.saying(said)), "Changed the rules");
            });
        } catch (Overlap overlap) {
            throw new EditConflict(overlap.problems(), null);
        }
        return source(project);
    }

    private static String carried(String base, String mine, String present) {
        JsonNode was = Source.parse(base).tree();
        Source now = Source.parse(present);
        JsonNode is = now.tree();
        var edits = Fields.split(Operations.difference(was, Source.parse(mine).tree()), was, is);
        if (Operations.overlap(edits, Fields.split(Operations.difference(was, is), was, is))) {
            throw new Overlap(Rebase.overlap().at("/text"));
        }
        return now.apply(edits).text();
    }

    /** Takes a project's own ruleset away: Parley's holds again. */
    public Change delete(String project, String author) {
        Workspace.Kept kept = workspace.change(project, author, (_, contents) -> {
            Part part = contents.ruleset().orElseThrow(() -> new NotFoundException("ruleset", project));
            return new Workspace.Edited(contents.without(part.id()), "Deleted the rules");
        });
        return Objects.requireNonNull(kept.change());
    }
}
