package dev.parley.cli.sync;

import dev.parley.cli.project.ProjectDirectory;
import dev.parley.description.problem.Problem;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.source.Source;
import dev.parley.description.sync.Side;
import dev.parley.description.sync.Sides;
import dev.parley.description.sync.Synchronization;
import dev.parley.description.sync.Synchronized;
import dev.parley.description.transfer.DescriptionMerge;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.ProjectTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings a folder and a project together, once. What is to be kept is written in an order in which an end at any moment harms nothing: the
 * project, by one change; the files, each whole; at last what is remembered. What was written already is found the same the next time.
 *
 * @param preferred whose word holds where both have changed the same
 */
record SyncRound(
        ProjectDirectory directory,
        SyncedProject project,
        SyncMemory memory,
        Partner partner,
        @Nullable Side preferred) {

    private static final int MOST_TRIES = 10;

    /**
     * What came of it.
     *
     * @param read what the folder held
     */
    record Outcome(Synchronized synced, Map<String, String> read) {

        boolean isNothing() {
            return synced.toFolder().isEmpty()
                    && synced.toProject().isEmpty()
                    && synced.conflicts().isEmpty()
                    && synced.problems().isEmpty();
        }
    }

    /** @throws IOException when one of both cannot be read or written, or does not stand still */
    Outcome run() throws IOException, InterruptedException {
        Set<String> toFolder = new TreeSet<>();
        Set<String> toProject = new TreeSet<>();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Seen seen = seen();
            if (!seen.synced().toProject().isEmpty()) {
                try {
                    project.write(seen.files().sequence(), seen.synced().toProject());
                } catch (EditConflict _) {
                    continue; // it was changed since it was read
                }
            }
            toProject.addAll(seen.synced().toProject().keySet());
            Set<String> late = written(seen);
            toFolder.addAll(seen.synced().toFolder().keySet());
            toFolder.removeAll(late);
            memory.keep(partner, base(seen.synced().base(), late));
            if (late.isEmpty()) {
                return told(new Outcome(seen.synced(), seen.folder()), toFolder, toProject);
            }
        }
        throw new IOException("The folder and the project change faster than they can be brought together");
    }

    /** Writes the files of the folder; those that somebody has changed since they were read stay, and are returned. */
    private Set<String> written(Seen seen) throws IOException {
        Set<String> late = new TreeSet<>();
        for (Map.Entry<String, Optional<String>> file : seen.synced().toFolder().entrySet()) {
            Optional<String> read = Optional.ofNullable(seen.folder().get(file.getKey()));
            if (!directory.replace(file.getKey(), read, file.getValue())) {
                late.add(file.getKey());
            }
        }
        return late;
    }

    /** What is remembered: of files that could not be written, what was remembered before. */
    private Sides base(Sides whole, Set<String> late) {
        Sides before = memory.base(partner);
        return new Sides(base(whole.folder(), before.folder(), late), base(whole.project(), before.project(), late));
    }

    private static Map<String, String> base(Map<String, String> whole, Map<String, String> before, Set<String> late) {
        Map<String, String> base = new HashMap<>(whole);
        base.keySet().removeAll(late);
        late.stream().filter(before::containsKey).forEach(path -> base.put(path, before.get(path)));
        return base;
    }

    /** What more than one try has done. */
    private static Outcome told(Outcome last, Set<String> toFolder, Set<String> toProject) {
        Synchronized synced = last.synced();
        Map<String, Optional<String>> folder = new HashMap<>(synced.toFolder());
        toFolder.forEach(path -> folder.putIfAbsent(path, Optional.empty()));
        Map<String, Optional<String>> project = new HashMap<>(synced.toProject());
        toProject.forEach(path -> project.putIfAbsent(path, Optional.empty()));
        return new Outcome(
                new Synchronized(folder, project, synced.base(), synced.conflicts(), synced.problems()), last.read());
    }

    private record Seen(ProjectTexts.Files files, Synchronized synced, Map<String, String> folder) {}

    /** What would come of it; nothing is written. */
    Outcome foresee() throws IOException, InterruptedException {
        Seen seen = seen();
        return new Outcome(seen.synced(), seen.folder());
    }

    private Seen seen() throws IOException, InterruptedException {
        ProjectTexts.Files files = project.read();
        Map<String, String> folder = directory.shared();
        Sides base = memory.base(partner);
        Map<String, String> theirs = new HashMap<>(files.texts());
        List<Problem> problems = new ArrayList<>();
        theirs.keySet().removeIf(path -> {
            if (ProjectFiles.isShared(path)) {
                return false;
            }
            problems.add(Problem.of("file-name", path + ": the name of the environment is none of a file")
                    .hint("Rename the environment, and it comes into the folder."));
            return true;
        });
        theirs.entrySet()
                .removeIf(file -> !folder.containsKey(file.getKey())
                        && !base.folder().containsKey(file.getKey())
                        && isEmptyDocument(file.getKey(), file.getValue()));
        Synchronized synced = Synchronization.of(base, new Sides(folder, theirs), preferred);
        problems.addAll(0, synced.problems());
        return new Seen(
                files,
                new Synchronized(synced.toFolder(), synced.toProject(), synced.base(), synced.conflicts(), problems),
                folder);
    }

    private static boolean isEmptyDocument(String path, String text) {
        return ProjectFiles.isDocument(path)
                && DescriptionMerge.isEmpty(Source.parse(text).tree());
    }
}
