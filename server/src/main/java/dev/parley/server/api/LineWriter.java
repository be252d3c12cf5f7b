package dev.parley.server.api;

import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Writes text into a download, much of it at a time. */
final class LineWriter {

    private static final int ENOUGH = 32 << 10;

    private final Reply.Sink sink;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(2 * ENOUGH);

    LineWriter(Reply.Sink sink) {
        this.sink = sink;
    }

    /**
     * Adds a line of JSON Lines.
     *
     * @throws NobodyReads if the reader has gone
     */
    void write(JsonNode line) {
        write(line + "\n");
    }

    /**
     * Adds text.
     *
     * @throws NobodyReads if the reader has gone
     */
    void write(String text) {
        kept.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        if (kept.size() >= ENOUGH) {
            flush();
        }
    }

    /** Hands on what was not yet. */
    void flush() {
        try {
            if (!sink.write(Bytes.wrap(kept.toByteArray()))) {
                throw new NobodyReads();
            }
            kept.reset();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NobodyReads();
        }
    }

    /** The reader of a download has gone, or the server stops: what is still to come is not wanted. */
    static final class NobodyReads extends RuntimeException {

        private static final long serialVersionUID = 1;

        NobodyReads() {
            super("Nobody reads this download any more");
        }
    }
}
