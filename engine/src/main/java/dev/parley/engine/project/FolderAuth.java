package dev.parley.engine.project;

import dev.parley.description.request.Auth;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that a folder or a project gives to those in it that inherit.
 *
 * @param folder path; empty for the project
 * @param auth its own; {@link Auth.Inherit} where it has none
 * @param effective what takes effect in it; none where neither it nor one above it says any
 */
public record FolderAuth(String folder, Auth auth, @Nullable Effective effective) {

    /**
     * Credentials in effect.
     *
     * @param folder path of the one that says them; empty for the project
     */
    public record Effective(String folder, Auth auth) {}
}
