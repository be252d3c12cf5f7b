package dev.parley.protocol.websocket;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The inflating half of permessage-deflate (RFC 7692 §7.2.2), fed as the bytes come. */
final class Inflation implements AutoCloseable {

    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};

    private final boolean keepContext;
    private final Inflater inflater = new Inflater(true);

    Inflation(boolean keepContext) {
        this.keepContext = keepContext;
    }

    /** Inflates a part of a message; the sink says whether it takes more. */
    boolean inflate(byte[] bytes, int from, int size, Sink sink) throws DataFormatException {
        inflater.setInput(bytes, from, size);
        while (true) {
            int written = inflater.inflate(sink.room(), sink.at(), sink.free());
            if (written > 0 && !sink.take(written)) {
                return false;
            }
            if (inflater.finished()) {
                // a block with BFINAL is lawful; what follows it begins anew (RFC 7692 §7.2.3.4)
                int left = inflater.getRemaining();
                inflater.reset();
                inflater.setInput(bytes, from + size - left, left);
                if (left == 0) {
                    return true;
                }
            } else if (written == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                return true;
            }
        }
    }

    /** Ends a message: puts back its last four bytes, and forgets the context where that was agreed. */
    boolean finish(Sink sink) throws DataFormatException {
        boolean went = inflate(TAIL, 0, TAIL.length, sink);
        if (!keepContext) {
            inflater.reset();
        }
        return went;
    }

    /** Forgets all, after bad data. */
    void reset() {
        inflater.reset();
    }

    @Override
    public void close() {
        inflater.end();
    }

    /** Takes what was inflated. */
    interface Sink {

        /** The array to write to. */
        byte[] room();

        /** Where to write. */
        int at();

        /** How much may be written; more than 0. */
        int free();

        /** So much was written; false ends inflating. */
        boolean take(int size);
    }
}
