package dev.parley.engine.session;

import dev.parley.engine.http.SendingEvent;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The body of the newest response, for whoever looks at it; one that is too long is let go. Used by one thread. */
final class KeptBody {

    /** Bytes of one that is looked at as a whole, by scripts for example. */
    private static final int LONG = 16 << 20;

    /** Bytes of one that can be read once more; a tree of it would take about ten times as much. */
    private static final int LONGEST = 64 << 20;

    private final List<byte[]> pieces = new ArrayList<>();
    private final int longest;
    private long size;
    private boolean kept = true;
    private long began;

    /** One that is let go where it is too long to be looked at as a whole. */
    KeptBody() {
        this(LONG);
    }

    private KeptBody(int longest) {
        this.longest = longest;
    }

    /** One that can be read, where it is too long to be looked at as a whole. */
    static KeptBody toBeRead() {
        return new KeptBody(LONGEST);
    }

    void accept(SendingEvent event, long now) {
        switch (event) {
            case SendingEvent.Began _ -> {
                pieces.clear();
                size = 0;
                kept = true;
                began = now;
            }
            case SendingEvent.Content(Bytes more)
            when kept -> {
                size += more.size();
                kept = size <= longest;
                if (kept) {
                    pieces.add(more.toArray());
                } else {
                    pieces.clear();
                }
            }
            case SendingEvent _ -> {}
        }
    }

    /** Whether all of it is here, and it is not too long to be looked at as a whole. */
    boolean whole() {
        return kept && size <= LONG;
    }

    /** Whether all of it is here. */
    boolean isKept() {
        return kept;
    }

    /** All of it, where it is {@link #whole}. */
    Bytes bytes() {
        ByteBuffer all = ByteBuffer.allocate((int) size);
        pieces.forEach(all::put);
        return Bytes.wrap(all.array());
    }

    /** Reads it as text, where it is {@link #isKept}. */
    Reader reader() {
        List<InputStream> streams = new ArrayList<>();
        pieces.forEach(piece -> streams.add(new ByteArrayInputStream(piece)));
        return new InputStreamReader(new SequenceInputStream(Collections.enumeration(streams)), StandardCharsets.UTF_8);
    }

    /** The clock's nanoseconds when its request began. */
    long began() {
        return began;
    }
}
