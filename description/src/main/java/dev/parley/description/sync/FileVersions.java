package dev.parley.description.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file in both places, as it was when they agreed last and as it is now; none where there was or is no such file.
 *
 * @param path of the file
 */
record FileVersions(String path, Versions folder, Versions project) {

    /** A text then and now. */
    record Versions(@Nullable String before, @Nullable String now) {

        boolean changed() {
            return !Objects.equals(before, now);
        }
    }

    static FileVersions of(String path, Sides base, Sides now) {
        return new FileVersions(
                path,
                new Versions(base.folder().get(path), now.folder().get(path)),
                new Versions(base.project().get(path), now.project().get(path)));
    }

    Versions of(Side side) {
        return side == Side.FOLDER ? folder : project;
    }
}
