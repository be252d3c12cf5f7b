package dev.parley.engine.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a request carries, read while it is sent. */
public interface OutgoingBody {

    /** Nothing. */
    OutgoingBody NONE = of(new byte[0]);

    /** How many bytes, or -1 where that is not known before the end. */
    long size();

    /** Opens it for reading, on a thread that may block. One that is repeatable may be opened again. */
    InputStream open() throws IOException;

    /** Whether it can be sent again, as a redirect or a challenge may ask for. */
    boolean repeatable();

    /** Bytes that are here; they are given away. */
    static OutgoingBody of(byte[] bytes) {
        return new OutgoingBody() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public boolean repeatable() {
                return true;
            }
        };
    }

    /** A stream that can be read once. */
    static OutgoingBody of(InputStream stream) {
        return new OutgoingBody() {
            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                return stream;
            }

            @Override
            public boolean repeatable() {
                return false;
            }
        };
    }
}
