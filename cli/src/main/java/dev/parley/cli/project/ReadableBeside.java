package dev.parley.cli.project;

import dev.parley.description.imports.FilesBeside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files of this machine that one which is imported names, as far as they are in one directory.
 *
 * @param folder which their paths begin in
 * @param root which they must be in, links followed
 * @param rootOption whether the command has an option that names another root
 * @param home the person's own directory, whose logins are read where one asks for them
 */
public record ReadableBeside(Path folder, Path root, boolean rootOption, Path home) implements FilesBeside {

    private static final long LARGEST = 4 << 20;

    @Override
    public @Nullable String text(String path) {
        byte[] bytes = bytes(path);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public byte @Nullable [] bytes(String path) {
        try {
            Path file = folder.resolve(path).toRealPath();
            return file.startsWith(root.toRealPath()) ? bytes(file) : null;
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    @Override
    public String unread() {
        return "There is no such file of at most " + (LARGEST >> 20) + " MiB, or it lies outside " + root
                + (rootOption ? " (`--root` names another)" : "");
    }

    @Override
    public @Nullable String logins() {
        try {
            byte[] bytes = bytes(home.resolve(".netrc"));
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    private static byte @Nullable [] bytes(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : null;
    }
}
