package dev.parley.engine.http;

import java.io.IOException;
import java.io.InputStream;

/** The files that bodies may be read from. */
public interface BodyFiles {

    /** No files: whoever names one is refused. */
    BodyFiles NONE = new BodyFiles() {
        @Override
        public long size(String path) throws IOException {
            throw new IOException("files are not read here: " + path);
        }

        @Override
        public InputStream open(String path) throws IOException {
            throw new IOException("files are not read here: " + path);
        }
    };

    /** How many bytes a file has. */
    long size(String path) throws IOException;

    /** Opens a file for reading. */
    InputStream open(String path) throws IOException;
}
