package dev.parley.engine.session;

import dev.parley.engine.http.SendingEvent;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;

/** The body of the newest response, for whoever looks at it as a whole; one that is too long is let go. Used by one thread. */
final class KeptBody {

    private static final int LONGEST = 16 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean whole = true;
    private long began;

    void accept(SendingEvent event, long now) {
        switch (event) {
            case SendingEvent.Began _ -> {
                bytes.reset();
                whole = true;
                began = now;
            }
            case SendingEvent.Content(Bytes more)
            when whole -> {
                whole = bytes.size() + more.size() <= LONGEST;
                if (whole) {
                    bytes.writeBytes(more.toArray());
                } else {
                    bytes.reset();
                }
            }
            case SendingEvent _ -> {}
        }
    }

    /** Whether all of it is here. */
    boolean whole() {
        return whole;
    }

    Bytes bytes() {
        return Bytes.wrap(bytes.toByteArray());
    }

    /** The clock's nanoseconds when its request began. */
    long began() {
        return began;
    }
}
