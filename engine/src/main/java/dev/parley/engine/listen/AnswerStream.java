package dev.parley.engine.listen;

import dev.parley.protocol.Bytes;

/** A body on its way out. To be used by one thread at a time, not the loop's. */
public interface AnswerStream extends AutoCloseable {

    /**
     * Writes more; waits while the peer does not read.
     *
     * @return whether the peer is still there
     */
    boolean write(Bytes bytes) throws InterruptedException;

    /** Ends TCP in the middle of the body, so that what was written is not taken for the whole; then closing does nothing. */
    void abort();

    /** Ends the body. */
    @Override
    void close();
}
