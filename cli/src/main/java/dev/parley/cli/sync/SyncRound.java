package dev.parley.cli.sync;

import dev.parley.cli.Failures;
import dev.parley.cli.project.SharedFolder;
import dev.parley.description.document.WrittenSecrets;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
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
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings a folder and a project together, once. What is to be kept is written in an order in which an end at any moment harms nothing: the
 * project, by one change; the files, each whole; at last what is remembered. What was written already is found the same the next time.
 *
 * @param preferred whose word holds where both have changed the same
 */
record SyncRound(
        SharedFolder directory,
        SyncedProject project,
        SyncMemory memory,
        Partner partner,
        @Nullable Side preferred) {

    private static final int MOST_TRIES = 10;

    /**
     * What came of it.
     *
     * @param read what the folder held, but for documents in several files
     * @param there what the project held
     * @param sealed secrets that documents of the folder held as they are, such as {@code openapi.yaml: token}
     */
    record Outcome(Synchronized synced, Map<String, String> read, Map<String, String> there, Set<String> sealed) {

        /** Whether a file of the folder could not be written: the same may work later. */
        boolean isRefused() {
            return synced.problems().stream().anyMatch(problem -> problem.code().equals(FolderTexts.REFUSED));
        }

        boolean isNothing() {
            return synced.toFolder().isEmpty()
                    && synced.toProject().isEmpty()
                    && synced.conflicts().isEmpty()
                    && synced.problems().isEmpty();
        }
    }

    /** @throws IOException when one of both cannot be read or written, or does not stand still */
    Outcome run() throws IOException, InterruptedException {
        return run(true);
    }

    private Outcome run(boolean kept) throws IOException, InterruptedException {
        Set<String> toFolder = new TreeSet<>();
        Set<String> toProject = new TreeSet<>();
        Set<String> sealed = new TreeSet<>();
        Map<String, Problem> refused = new TreeMap<>();
        Sides base = memory.base(partner);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Seen seen = seen(base, refused);
            if (!seen.synced().toProject().isEmpty()) {
                try {
                    project.write(seen.files().sequence(), seen.synced().toProject());
                } catch (EditConflict _) {
                    continue; // it was changed since it was read
                }
            }
            toProject.addAll(seen.synced().toProject().keySet());
            Set<String> late = written(seen, refused);
            toFolder.addAll(seen.synced().toFolder().keySet());
            toFolder.removeAll(late);
            base = keptBase(seen, late, base);
            boolean asGiven = isAsGiven(seen.synced().toProject(), sealed);
            if (late.isEmpty() && !seen.folder().isUnfinished() && asGiven) {
                if (kept) {
                    memory.keep(partner, base);
                }
                Outcome outcome = new Outcome(
                        seen.synced(), seen.folder().single(), seen.files().texts(), sealed);
                return told(outcome, toFolder, toProject);
            }
        }
        throw new IOException("The folder and the project change faster than they can be brought together");
    }

    /**
     * What is agreed: of documents whose files stay, what the project has taken over from the folder, or nothing new where both have changed
     * the same.
     */
    private static Sides keptBase(Seen seen, Set<String> late, Sides base) {
        Sides agreed = seen.synced().base();
        if (late.isEmpty()) {
            return agreed;
        }
        Set<String> documents = seen.folder().with(late);
        Set<String> contested = new TreeSet<>();
        seen.synced().conflicts().forEach(conflict -> contested.add(conflict.path()));
        Sides taken = Synchronization.of(base, new Sides(seen.folder().whole(), base.project()), null)
                .base();
        Sides before = taken.without(contested).with(contested, base);
        return agreed.without(documents).with(documents, before);
    }

    /**
     * Writes the files of the folder; those stay, and are returned, that somebody has changed since they were read, or that cannot be written.
     *
     * @param refused gets those that cannot be written, and what refuses it
     */
    private Set<String> written(Seen seen, Map<String, Problem> refused) {
        Set<String> late = new TreeSet<>();
        seen.synced().toFolder().forEach((path, text) -> {
            try {
                if (!directory.replace(path, seen.folder().text(path), text)) {
                    late.add(path);
                }
            } catch (IOException e) {
                late.add(path);
                refused.put(path, FolderTexts.refused(Failures.words(e)));
            } catch (ProblemException e) {
                late.add(path);
                refused.put(path, e.problems().getFirst());
            }
        });
        return late;
    }

    /** Whether the project has the texts that it was given: credentials among them are sealed, and come back without. */
    private boolean isAsGiven(Map<String, Optional<String>> given, Set<String> sealed)
            throws IOException, InterruptedException {
        if (given.isEmpty()) {
            return true;
        }
        Map<String, String> there = project.read().texts();
        given.forEach((path, text) -> {
            List<WrittenSecrets.Written> written = secrets(path, text.orElse(""));
            written.removeAll(secrets(path, there.getOrDefault(path, "")));
            written.forEach(secret -> sealed.add(path + ": " + secret.name()));
        });
        return given.entrySet().stream()
                .allMatch(file -> file.getValue().equals(Optional.ofNullable(there.get(file.getKey()))));
    }

    private static List<WrittenSecrets.Written> secrets(String path, String text) {
        boolean some = ProjectFiles.isDocument(path) && WrittenSecrets.maybeIn(text);
        return some ? new ArrayList<>(WrittenSecrets.of(Source.parse(text).tree())) : new ArrayList<>();
    }

    /** What more than one try has done. */
    private static Outcome told(Outcome last, Set<String> toFolder, Set<String> toProject) {
        Synchronized synced = last.synced();
        Map<String, Optional<String>> folder = new HashMap<>(synced.toFolder());
        toFolder.forEach(path -> folder.putIfAbsent(path, Optional.empty()));
        Map<String, Optional<String>> project = new HashMap<>(synced.toProject());
        toProject.forEach(path -> project.putIfAbsent(path, Optional.empty()));
        return new Outcome(
                new Synchronized(folder, project, synced.base(), synced.conflicts(), synced.problems()),
                last.read(),
                last.there(),
                last.sealed());
    }

    private record Seen(ProjectTexts.Files files, Synchronized synced, FolderTexts folder) {}

    /** What would come of it; nothing is written. */
    Outcome foresee() throws IOException, InterruptedException {
        return new SyncRound(new ForeseenFolder(directory), new ForeseenProject(project), memory, partner, preferred)
                .run(false);
    }

    private Seen seen(Sides base, Map<String, Problem> refused) throws IOException, InterruptedException {
        ProjectTexts.Files files = project.read();
        FolderTexts folder = FolderTexts.read(directory);
        refused.forEach(folder::leave);
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
        Synchronized synced = synchronizedWith(folder, theirs, base);
        problems.addAll(0, synced.problems());
        problems.addAll(0, folder.problems());
        return new Seen(
                files,
                new Synchronized(
                        synced.toFolder(),
                        synced.toProject(),
                        synced.base().with(folder.left(), base),
                        synced.conflicts(),
                        problems),
                folder);
    }

    /** Documents that their files cannot say stay out of it, and all else is worked out again. */
    private Synchronized synchronizedWith(FolderTexts folder, Map<String, String> theirs, Sides base) {
        while (true) {
            Map<String, String> mine = folder.whole();
            Map<String, String> other = new HashMap<>(theirs);
            other.keySet().removeAll(folder.left());
            other.entrySet()
                    .removeIf(file -> !mine.containsKey(file.getKey())
                            && !base.folder().containsKey(file.getKey())
                            && isEmptyDocument(file.getKey(), file.getValue()));
            Synchronized synced = Synchronization.of(base.without(folder.left()), new Sides(mine, other), preferred);
            Optional<FolderTexts.Apart> apart = folder.apart(synced.toFolder());
            if (apart.isPresent()) {
                return inFiles(synced, apart.get());
            }
        }
    }

    private static Synchronized inFiles(Synchronized synced, FolderTexts.Apart apart) {
        Map<String, String> base = new HashMap<>(synced.base().folder());
        Set<String> contested = new TreeSet<>();
        synced.conflicts().forEach(conflict -> contested.add(conflict.path()));
        apart.wholes().forEach((path, text) -> {
            if (!contested.contains(path)) {
                base.put(path, text);
            }
        });
        return new Synchronized(
                apart.texts(),
                synced.toProject(),
                new Sides(base, synced.base().project()),
                synced.conflicts(),
                synced.problems());
    }

    private static boolean isEmptyDocument(String path, String text) {
        return ProjectFiles.isDocument(path)
                && DescriptionMerge.isEmpty(Source.parse(text).tree());
    }
}
