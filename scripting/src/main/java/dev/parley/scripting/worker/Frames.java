package dev.parley.scripting.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** What parent and worker tell each other: stretches of bytes, each behind its length in four bytes. */
public final class Frames {

    /** The longest there is. */
    public static final int MOST = 48 << 20;

    private Frames() {}

    /** The next one; nothing at the end of the stream. */
    public static byte @Nullable [] read(InputStream in) throws IOException {
        int size = size(in);
        return size < 0 ? null : in.readNBytes(size);
    }

    /** The next one, outside of the heap; nothing at the end of the stream. */
    static @Nullable MemorySegment read(InputStream in, byte[] buffer, Arena arena) throws IOException {
        int size = size(in);
        if (size < 0) {
            return null;
        }
        MemorySegment frame = arena.allocate(Math.max(size, 1)).asSlice(0, size);
        for (int at = 0; at < size; ) {
            int read = in.read(buffer, 0, Math.min(buffer.length, size - at));
            if (read < 0) {
                throw new EOFException();
            }
            MemorySegment.copy(buffer, 0, frame, ValueLayout.JAVA_BYTE, at, read);
            at += read;
        }
        return frame;
    }

    private static int size(InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            return -1;
        }
        int size = (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | (head[3] & 0xff);
        if (size < 0 || size > MOST) {
            throw new IOException("A frame of " + size + " bytes");
        }
        return size;
    }

    public static void write(OutputStream out, byte[] head, byte[] rest) throws IOException {
        byte[] whole = new byte[4 + head.length + rest.length];
        putSize(whole, head.length + rest.length);
        System.arraycopy(head, 0, whole, 4, head.length);
        System.arraycopy(rest, 0, whole, 4 + head.length, rest.length);
        out.write(whole);
        out.flush();
    }

    static void write(OutputStream out, MemorySegment frame, byte[] buffer) throws IOException {
        long size = frame.byteSize();
        putSize(buffer, (int) size);
        int held = 4;
        for (long at = 0; at < size || held > 0; ) {
            int more = (int) Math.min(buffer.length - held, size - at);
            MemorySegment.copy(frame, ValueLayout.JAVA_BYTE, at, buffer, held, more);
            out.write(buffer, 0, held + more);
            at += more;
            held = 0;
        }
        out.flush();
    }

    private static void putSize(byte[] into, int size) {
        into[0] = (byte) (size >> 24);
        into[1] = (byte) (size >> 16);
        into[2] = (byte) (size >> 8);
        into[3] = (byte) size;
    }
}
