package dev.parley.description.sync;

import dev.parley.description.source.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file comes to in both places, and what it is to be compared with the next time.
 *
 * @param conflicts places in it that were left
 */
record FileOutcome(
        @Nullable String folder,
        @Nullable String project,
        @Nullable String folderBase,
        @Nullable String projectBase,
        List<Pointer> conflicts) {

    /** Both places agree on what they have. */
    static FileOutcome agreed(@Nullable String folder, @Nullable String project) {
        return new FileOutcome(folder, project, folder, project, List.of());
    }

    /** The file stays as it is in both, and is looked at again the next time. */
    static FileOutcome left(FileVersions file, List<Pointer> conflicts) {
        return new FileOutcome(
                file.folder().now(),
                file.project().now(),
                file.folder().before(),
                file.project().before(),
                conflicts);
    }

    /** Both get what one side has. */
    static FileOutcome taken(FileVersions file, Side side) {
        return agreed(file.of(side).now(), file.of(side).now());
    }
}
