package dev.parley.engine.timeline;

import dev.parley.engine.timeline.SegmentStore.Reader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a timeline as it is read: what is in the store, then what could not be written there yet. Read by many threads,
 * written by one.
 */
final class Segment {

    /** What every segment begins with: four letters, and the version of its form. */
    static final byte[] HEADER = {'P', 'L', 'T', 'L', 1, 0, 0, 0};

    private final SegmentStore store;
    private final String session;
    private final int number;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Foreign> foreign = new ArrayList<>();
    private final RecordWriter unwritten = new RecordWriter(0);
    private @Nullable Reader reader;
    private long written;
    private boolean gone;

    /** A completion that stands here, of an entry in an earlier segment or here. */
    record Foreign(long sequence, long at) {}

    Segment(SegmentStore store, String session, int number, long written) {
        this.store = store;
        this.session = session;
        this.number = number;
        this.written = written;
    }

    int number() {
        return number;
    }

    /** Bytes that are in the store and not. */
    long size() {
        return written + unwritten.size();
    }

    /** The place from which on nothing is in the store. */
    long written() {
        return written;
    }

    /** Bytes that are not in the store. */
    RecordWriter unwritten() {
        return unwritten;
    }

    /** The completions that stand here; for the writer only. */
    List<Foreign> completions() {
        return foreign;
    }

    /** More is in the store: what was unwritten first. */
    void wrote(long size) {
        lock.writeLock().lock();
        try {
            written += size;
            unwritten.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Keeps bytes that cannot be written now. */
    void keep(byte[] bytes, int from, int to) {
        lock.writeLock().lock();
        try {
            int at = unwritten.skip(to - from);
            System.arraycopy(bytes, from, unwritten.array(), at, to - from);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads up to so many bytes at a place; returns how many, 0 at the end and of a segment that is no longer kept. */
    int read(long at, byte[] into, int from, int to) throws IOException {
        lock.readLock().lock();
        try {
            if (gone) {
                return 0;
            }
            if (at >= written) {
                int begin = (int) Math.min(at - written, unwritten.size());
                int count = Math.min(to - from, unwritten.size() - begin);
                System.arraycopy(unwritten.array(), begin, into, from, count);
                return count;
            }
            return reader().read(at, into, from, (int) Math.min(to, from + (written - at)));
        } finally {
            lock.readLock().unlock();
        }
    }

    private synchronized Reader reader() throws IOException {
        Reader opened = reader;
        if (opened == null) {
            opened = store.open(session, number);
            reader = opened;
        }
        return opened;
    }

    /** Lets go of what reading holds; it is opened again when it is read again. */
    void release() throws IOException {
        lock.writeLock().lock();
        try {
            Reader opened = reader;
            if (opened != null) {
                reader = null;
                opened.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** It is no longer kept. */
    void forget() throws IOException {
        lock.writeLock().lock();
        try {
            gone = true;
        } finally {
            lock.writeLock().unlock();
        }
        release();
    }

    boolean gone() {
        lock.readLock().lock();
        try {
            return gone;
        } finally {
            lock.readLock().unlock();
        }
    }
}
