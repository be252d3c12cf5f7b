package dev.parley.description.docs;

import java.io.IOException;

/** Takes the files of a publication. */
public interface Output {

    /**
     * Takes a file.
     *
     * @param path with slashes, of letters, digits, dots and dashes
     */
    void write(String path, byte[] content) throws IOException;
}
