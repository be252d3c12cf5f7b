package dev.parley.engine.run;

import dev.parley.protocol.Bytes;
import java.io.IOException;

/** The files that a run may write answers to. */
@FunctionalInterface
public interface AnswerFiles {

    /** No files: whoever names one is refused. */
    AnswerFiles NONE = (_, _, _) -> {
        throw new IOException("is not written: here nothing is");
    };

    /**
     * Writes one whole.
     *
     * @param replacing whether a file of that path is replaced; else the new one gets a path beside it
     * @return the path that it has got
     * @throws IOException when it may not, or cannot be written; the message is what is to be said behind the path
     */
    String write(String path, boolean replacing, Bytes body) throws IOException;
}
