package dev.parley.cli.description;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.DecodedText;
import dev.parley.description.source.Source;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a Git repository as they were at a commit; they have the addresses that they have in the working tree.
 *
 * @param top root of the working tree
 * @param others what is elsewhere
 */
record Revision(Git git, Path top, String commit, String name, Sources others) implements Sources {

    /** A file as it was. */
    record Past(Path file, Revision revision) {}

    /**
     * What {@code FILE@REV} names, if it is no file itself.
     *
     * @throws ProblemException when there is neither such a file nor such a revision
     */
    static Optional<Past> of(String argument, Sources others) {
        int at = argument.indexOf('@', 1);
        if (at < 0 || exists(argument)) return Optional.empty();
        boolean inside = false;
        for (; at > 0 && at < argument.length() - 1; at = argument.indexOf('@', at + 1)) {
            Path file = path(argument.substring(0, at));
            String name = argument.substring(at + 1);
            Git git = Git.around(file);
            Optional<Path> top = git.top();
            Optional<String> commit = top.isEmpty() ? Optional.empty() : git.commit(name);
            inside |= top.isPresent();
            if (commit.isPresent()) {
                Path real = real(file);
                return Optional.of(new Past(real, new Revision(git, top.get(), commit.get(), name, others)));
            }
        }
        throw new ProblemException(Problem.of(
                        "revision-unknown",
                        argument + " is not there, and Git knows no revision `"
                                + argument.substring(argument.indexOf('@', 1) + 1) + "`")
                .hint(inside ? "git log --all shows what there is." : "The file is in no Git working tree."));
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException _) {
            throw new ProblemException(Problem.of("file-unreadable", name + " is no name of a file"));
        }
    }

    /** Git tells real paths: links on the way to the file are followed as far as they are there. */
    private static Path real(Path file) {
        Path folder = Git.around(file).directory();
        try {
            return folder.toRealPath().resolve(folder.relativize(file));
        } catch (IOException _) {
            return file;
        }
    }

    @Override
    public Source read(URI address) {
        if (!"file".equals(address.getScheme())) return others.read(address);
        Path file = Path.of(URI.create("file://" + address.getRawPath())).normalize();
        return Source.parse(DecodedText.of(file + "@" + name, bytes(file)));
    }

    byte[] bytes(Path file) {
        if (!file.startsWith(top)) {
            throw new ProblemException(Problem.of("reference-refused", file + " is outside of " + top));
        }
        String path = top.relativize(file).toString().replace(File.separatorChar, '/');
        return git.file(commit, path)
                .orElseThrow(() ->
                        new ProblemException(Problem.of("reference-unreadable", path + " was not there at " + name)));
    }
}
