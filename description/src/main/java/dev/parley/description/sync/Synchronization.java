package dev.parley.description.sync;

import dev.parley.description.document.Standard;
import dev.parley.description.environment.Environment;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.transfer.DescriptionMerge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a folder and a project have to take over from each other, by what both were when they agreed last. What was changed in one of
 * them goes to the other; what was changed in both, each time otherwise, stays where it is and is named. Pure: nothing is read or written.
 */
public final class Synchronization {

    private final Sides base;
    private final Sides now;
    private final @Nullable Side preferred;
    private final Map<String, String> folder;
    private final Map<String, String> project;
    private final Map<String, String> folderBase = new HashMap<>();
    private final Map<String, String> projectBase = new HashMap<>();
    private final List<SyncConflict> conflicts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Synchronization(Sides base, Sides now, @Nullable Side preferred) {
        this.base = base;
        this.now = now;
        this.preferred = preferred;
        this.folder = new HashMap<>(now.folder());
        this.project = new HashMap<>(now.project());
    }

    /**
     * Works it out.
     *
     * @param base what both held when they agreed last; {@link Sides#NONE} the first time
     * @param preferred whose word holds where both have changed the same; none to leave it
     */
    public static Synchronized of(Sides base, Sides now, @Nullable Side preferred) {
        return new Synchronization(base, now, preferred).synchronize();
    }

    private Synchronized synchronize() {
        var paths = new TreeSet<>(now.folder().keySet());
        paths.addAll(now.project().keySet());
        paths.addAll(base.folder().keySet());
        paths.addAll(base.project().keySet());
        for (var path : paths) {
            var file = FileVersions.of(path, base, now);
            FileOutcome outcome;
            try {
                outcome = file(file);
            } catch (ProblemException e) {
                e.problems().forEach(problem -> problems.add(named(path, problem)));
                outcome = FileOutcome.left(file, List.of());
            }
            put(folder, path, outcome.folder());
            put(project, path, outcome.project());
            put(folderBase, path, outcome.folderBase());
            put(projectBase, path, outcome.projectBase());
            outcome.conflicts().forEach(at -> conflicts.add(new SyncConflict(path, at)));
        }
        return new Synchronized(
                Sides.changes(now.folder(), folder),
                Sides.changes(now.project(), project),
                new Sides(folderBase, projectBase),
                conflicts,
                problems);
    }

    private static void put(Map<String, String> texts, String path, @Nullable String text) {
        if (text == null) texts.remove(path);
        else texts.put(path, text);
    }

    private FileOutcome file(FileVersions file) {
        var mine = file.folder().now();
        var theirs = file.project().now();
        boolean ofFolder = file.folder().changed();
        boolean ofProject = file.project().changed();
        if (Objects.equals(mine, theirs)) return FileOutcome.agreed(mine, theirs);
        if (mine != null && ofFolder) check(file.path(), mine);
        if (!ofFolder && !ofProject) return FileOutcome.left(file, List.of());
        if (mine == null && theirs != null && ProjectFiles.isLasting(file.path())) {
            return FileOutcome.taken(file, Side.PROJECT); // it is part of each project, and written again
        }
        boolean alike = Objects.equals(file.folder().before(), file.project().before());
        if (!ofFolder && (alike || mine == null || theirs == null)) return FileOutcome.taken(file, Side.PROJECT);
        if (!ofProject && (alike || mine == null || theirs == null)) return FileOutcome.taken(file, Side.FOLDER);
        if (mine == null || theirs == null) return contested(file);
        var standard = ProjectFiles.standard(file.path());
        if (standard.isPresent()) return document(standard.get(), file, mine, theirs);
        return ProjectFiles.isVariables(file.path()) ? VariableSync.of(file, preferred) : contested(file);
    }

    /** Where they meet for the first time, one that describes nothing yet says nothing. */
    private FileOutcome document(Standard standard, FileVersions file, String mine, String theirs) {
        boolean first = file.folder().before() == null && file.project().before() == null;
        if (first && describesNothing(theirs)) return FileOutcome.taken(file, Side.FOLDER);
        if (first && describesNothing(mine)) return FileOutcome.taken(file, Side.PROJECT);
        return DocumentSync.of(standard, file, preferred);
    }

    private static boolean describesNothing(String text) {
        return DescriptionMerge.isEmpty(Source.parse(text).tree());
    }

    private FileOutcome contested(FileVersions file) {
        return preferred == null ? FileOutcome.left(file, List.of(Pointer.ROOT)) : FileOutcome.taken(file, preferred);
    }

    /** What the folder has must be able to stand in a project. */
    private static void check(String path, String text) {
        var source = Source.parse(text);
        var wrong = ProjectFiles.isVariables(path) ? Environment.checkShared(source) : List.<Problem>of();
        if (!wrong.isEmpty()) throw new ProblemException(wrong);
        ProjectFiles.standard(path).ifPresent(standard -> {
            standard.checkVersion(source);
            ElsewhereCheck.check(source);
        });
    }

    private static Problem named(String path, Problem problem) {
        var at = problem.place() instanceof Place.Position(int line, int column) ? ":" + line + ":" + column : "";
        return new Problem(
                problem.code(),
                problem.severity(),
                path + at + ": " + problem.message(),
                problem.place(),
                problem.hint());
    }
}
