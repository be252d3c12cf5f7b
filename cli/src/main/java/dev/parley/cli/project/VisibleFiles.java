package dev.parley.cli.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What of a folder others may see. The folder may come from others: a link in it must not lead to what is somewhere else on this machine,
 * nor give away, or change, what is private or hidden.
 */
record VisibleFiles(Path directory) {

    /** Refuses a link out of the folder. */
    void checkWithin(Path file) throws IOException {
        if (!file.toRealPath().startsWith(directory.toRealPath())) {
            throw new ProblemException(Problem.of("file-outside", file + " is a link that leads out of the folder")
                    .hint("Put what it leads to in its place."));
        }
    }

    /** Refuses a link out of the folder or to what is private or hidden; the rules of lint are hidden by their own name alone. */
    void checkLink(Path file) throws IOException {
        checkWithin(file);
        Path real = real(file);
        if (real.equals(directory.toAbsolutePath().relativize(file.toAbsolutePath()))) {
            return; // it is no link
        }
        boolean known = ProjectFiles.isShared(real.getFileName().toString());
        Path checked = known ? real.getParent() : real;
        if (checked != null) {
            checkOpen(file + " leads to " + real + ", which", checked);
        }
    }

    /**
     * Refuses what a document leads to if it is private or hidden: who sees the document would see personal values and what is hidden, as
     * credentials are.
     *
     * @param name what it is called in the problem
     * @param path of the file in the folder
     */
    static void checkOpen(String name, Path path) {
        for (Path segment : path) {
            String part = segment.toString().toLowerCase(Locale.ROOT);
            if (part.startsWith(".") || ProjectFiles.isPrivate(part)) {
                throw new ProblemException(
                        Problem.of("reference-refused", name + " is private or hidden, and does not get into a project")
                                .hint("Put what others may see into a file of another name."));
            }
        }
    }

    /** The path in the folder of the file that a link leads to. */
    Path real(Path file) throws IOException {
        return directory.toRealPath().relativize(file.toRealPath());
    }
}
