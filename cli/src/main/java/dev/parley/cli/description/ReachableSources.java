package dev.parley.cli.description;

import dev.parley.cli.project.Inputs;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.DecodedText;
import dev.parley.description.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files in one directory, and what is at addresses of the web where that is allowed.
 *
 * @param root none where no file of this machine may be read
 */
record ReachableSources(@Nullable Path root, Inputs inputs, boolean remote) implements Sources {

    static ReachableSources of(URI address, Inputs inputs, DescriptionOptions options) {
        Path root = "file".equals(address.getScheme()) ? options.root(Path.of(address)) : null;
        return new ReachableSources(root, inputs, options.allowRemote());
    }

    @Override
    public Source read(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return switch (scheme) {
            case "file" -> file(address);
            case "http", "https" -> web(address.toString());
            default -> throw refused(address.toString(), "is neither a file nor an http or https address", null);
        };
    }

    private Source web(String address) {
        if (!remote) {
            throw refused(address, "is at another place, and is not asked for", "--allow-remote follows it.");
        }
        try {
            return Source.parse(DecodedText.of(address, inputs.read(address)));
        } catch (IOException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unreadable(address + " was not read: interrupted");
        }
    }

    private Source file(URI address) {
        Path path = path(address);
        try {
            if (root == null) {
                throw refused(
                        path.toString(), "is a file of this machine, which nothing from elsewhere leads to", null);
            }
            Path allowed = root.toRealPath();
            // Before it is known whether it is there: nobody is told what is elsewhere.
            if (!path.startsWith(root.toAbsolutePath().normalize()) && !path.startsWith(allowed)) {
                throw outside(path, allowed);
            }
            if (!Files.exists(path)) {
                throw unreadable(path + " is not there");
            }
            if (!path.toRealPath().startsWith(allowed)) {
                throw outside(path, allowed);
            }
            if (!Files.isRegularFile(path)) {
                throw unreadable(path + " is no file");
            }
            return Source.parse(DecodedText.of(path.toString(), inputs.read(path.toString())));
        } catch (IOException e) {
            throw unreadable(path + " cannot be read: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unreadable(path + " was not read: interrupted");
        }
    }

    private static Path path(URI address) {
        try {
            return Path.of(URI.create("file://" + address.getRawPath())).normalize();
        } catch (IllegalArgumentException _) {
            throw unreadable(address + " is no name of a file");
        }
    }

    private static ProblemException outside(Path path, Path allowed) {
        return refused(path.toString(), "is outside of " + allowed, "--root names another directory.");
    }

    private static ProblemException refused(String what, String why, @Nullable String hint) {
        Problem problem = Problem.of("reference-refused", what + " " + why);
        return new ProblemException(hint == null ? problem : problem.hint(hint));
    }

    private static ProblemException unreadable(String what) {
        return new ProblemException(Problem.of("reference-unreadable", what));
    }
}
