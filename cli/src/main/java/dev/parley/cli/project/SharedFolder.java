package dev.parley.cli.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The files of a folder that others may see, by their paths within it. Used by one thread. */
public interface SharedFolder {

    /** The address of a file of it. */
    URI address(String path);

    /**
     * The path of the file at an address; none where that is not in the folder.
     *
     * @throws ProblemException when it is no name of a file
     */
    Optional<String> path(URI address);

    /** The address of the file that a link at an address leads to within the folder; else the address itself. */
    URI one(URI address);

    /**
     * The text of a file that a document of it leads to.
     *
     * @throws ProblemException when it is private or hidden, not there, no text, or a link out of the folder
     */
    String other(String path) throws IOException;

    /** That a file which a document leads to is not there. */
    static ProblemException missing(String path) {
        return new ProblemException(Problem.of("reference-unreadable", path + " is not there"));
    }

    /**
     * Those files that others may see, whether they make a project already or not.
     *
     * @param texts by their paths
     * @param unreadable what is wrong with those that are no text, or a link out of the folder or to what is private or hidden, by their paths
     */
    record Shared(Map<String, String> texts, Map<String, Problem> unreadable) {
        public Shared {
            texts = Map.copyOf(texts);
            unreadable = Map.copyOf(unreadable);
        }
    }

    /** The files that others may see. */
    Shared shared() throws IOException;

    /**
     * Gives a file another text, whole or not at all, or takes it away, if it is still as it was read.
     *
     * @param read what it was; none where it was not there
     * @param text what it is to be; none where it is to go
     * @return whether it was as it was read
     * @throws ProblemException when it lies behind a link out of the folder or to what is private or hidden
     * @throws IOException also when it is there and must not be written
     */
    boolean replace(String path, Optional<String> read, Optional<String> text) throws IOException;

    /**
     * Throws what {@link #replace} would throw for what is known before a file is written.
     *
     * @throws ProblemException when it lies behind a link out of the folder or to what is private or hidden
     * @throws IOException when it, or a folder on the way to it, must not be written
     */
    void checkWritable(String path) throws IOException;
}
