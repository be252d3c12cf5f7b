package dev.parley.description.sync;

import dev.parley.description.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two places come to.
 *
 * @param toFolder texts that the folder gets, by their paths; an empty one goes
 * @param toProject texts that the project gets
 * @param base what both are to be compared with the next time
 * @param conflicts what was left, since it was changed in both
 * @param problems files that were left, since they cannot be read, each problem with the file's name
 */
public record Synchronized(
        Map<String, Optional<String>> toFolder,
        Map<String, Optional<String>> toProject,
        Sides base,
        List<SyncConflict> conflicts,
        List<Problem> problems) {

    public Synchronized {
        toFolder = Map.copyOf(toFolder);
        toProject = Map.copyOf(toProject);
        conflicts = List.copyOf(conflicts);
        problems = List.copyOf(problems);
    }
}
