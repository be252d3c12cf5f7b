package dev.parley.engine.fake;

import dev.parley.engine.timeline.SegmentStore;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Segments in memory, whose writing can be made to fail. */
public final class MemorySegmentStore implements SegmentStore {

    private final Map<String, NavigableMap<Integer, Content>> sessions = new ConcurrentHashMap<>();
    private int writes;
    private int failFrom = Integer.MAX_VALUE;
    private int failUntil = Integer.MAX_VALUE;

    private static final class Content {

        private byte[] bytes = new byte[0];
        private @Nullable Bytes index;
    }

    /** The writes from the n-th on fail, halfway through, until a later one. The first is 1. */
    public void failWrites(int from, int until) {
        failFrom = from;
        failUntil = until;
    }

    /** Whether nothing can be written from now on. */
    public void full(boolean now) {
        failFrom = now ? 0 : Integer.MAX_VALUE;
        failUntil = Integer.MAX_VALUE;
    }

    /** How many writes were tried. */
    public int writes() {
        return writes;
    }

    /** The bytes of a segment. */
    public byte[] bytes(String session, int number) {
        return content(session, number).bytes.clone();
    }

    /** Puts bytes in place of those of an unsealed segment, as a killed process may have left them. */
    public void leave(String session, int number, byte[] bytes) {
        Content content = new Content();
        content.bytes = bytes.clone();
        of(session).put(number, content);
    }

    private NavigableMap<Integer, Content> of(String session) {
        return sessions.computeIfAbsent(session, _ -> new TreeMap<>());
    }

    private Content content(String session, int number) {
        return of(session).computeIfAbsent(number, _ -> new Content());
    }

    @Override
    public Growing grow(String session, int number) {
        Content content = content(session, number);
        return new Growing() {
            @Override
            public void write(long at, byte[] bytes, int from, int to) throws IOException {
                put(content, at, bytes, from, to);
            }

            @Override
            public void cut(long size) {
                content.bytes = Arrays.copyOf(content.bytes, (int) size);
            }

            @Override
            public void seal(Bytes index) throws IOException {
                if (fails()) {
                    throw new IOException("No space left on device");
                }
                content.index = index;
            }

            @Override
            public void close() {}
        };
    }

    private boolean fails() {
        return writes >= failFrom && writes < failUntil;
    }

    private void put(Content content, long at, byte[] bytes, int from, int to) throws IOException {
        writes++;
        boolean fails = fails();
        int end = fails ? from + (to - from) / 2 : to;
        byte[] grown = Arrays.copyOf(content.bytes, Math.max(content.bytes.length, (int) at + end - from));
        System.arraycopy(bytes, from, grown, (int) at, end - from);
        content.bytes = grown;
        if (fails) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public List<Stored> segments(String session) {
        List<Stored> stored = new ArrayList<>();
        of(session)
                .forEach((number, content) ->
                        stored.add(new Stored(number, content.bytes.length, content.index != null)));
        return stored;
    }

    @Override
    public Reader open(String session, int number) {
        Content content = content(session, number);
        return new Reader() {
            @Override
            public int read(long at, byte[] into, int from, int to) {
                byte[] bytes = content.bytes;
                int count = (int) Math.max(0, Math.min(to - from, bytes.length - at));
                System.arraycopy(bytes, (int) Math.min(at, bytes.length), into, from, count);
                return count;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public @Nullable Bytes index(String session, int number) {
        return content(session, number).index;
    }

    @Override
    public void delete(String session, int number) {
        of(session).remove(number);
    }

    @Override
    public void delete(String session) {
        sessions.remove(session);
    }
}
