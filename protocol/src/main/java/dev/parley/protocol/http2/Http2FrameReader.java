package dev.parley.protocol.http2;

import dev.parley.protocol.Bytes;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Tells the frames in one direction of a connection as their bytes pass by, without judging them: those with a payload that is kept
 * once they are whole, all others as soon as their header is there. What does not begin with SETTINGS is no HTTP/2 (RFC 9113 §3.4), and
 * nothing is told of it. Confined to its owner.
 */
public final class Http2FrameReader {

    private static final int KEPT = 1_024;

    private final ByteBuffer header = ByteBuffer.allocate(Http2Frame.HEADER);
    private byte[] kept = new byte[0];
    private int before;
    private int left;
    private int length;
    private int stream;
    private boolean begun;
    private boolean lost;

    /** @param preface bytes that go before the first frame */
    public Http2FrameReader(int preface) {
        before = preface;
    }

    /** Reads all that is there. */
    public void receive(ByteBuffer bytes, Consumer<Http2Frame> to) {
        int skipped = Math.min(before, bytes.remaining());
        bytes.position(bytes.position() + skipped);
        before -= skipped;
        while (bytes.hasRemaining() && !lost) {
            if (left > 0) {
                payload(bytes, to);
            } else {
                header(bytes, to);
            }
        }
    }

    private void header(ByteBuffer bytes, Consumer<Http2Frame> to) {
        int part = Math.min(header.remaining(), bytes.remaining());
        header.put(bytes.slice(bytes.position(), part));
        bytes.position(bytes.position() + part);
        if (header.hasRemaining()) {
            return;
        }
        length = header.getInt(0) >>> 8;
        stream = header.getInt(5) & 0x7FFF_FFFF;
        lost = !begun && type() != Http2Frame.SETTINGS;
        begun = true;
        left = length;
        kept = new byte[isKept(type()) ? Math.min(length, KEPT) : 0];
        if (!lost && (kept.length == 0 || left == 0)) {
            to.accept(frame());
        }
        if (left == 0) {
            header.clear();
        }
    }

    private void payload(ByteBuffer bytes, Consumer<Http2Frame> to) {
        int read = length - left;
        int part = Math.min(left, bytes.remaining());
        int wanted = Math.min(part, kept.length - read);
        if (wanted > 0) {
            bytes.get(bytes.position(), kept, read, wanted);
        }
        bytes.position(bytes.position() + part);
        left -= part;
        if (left == 0) {
            if (kept.length > 0) {
                to.accept(frame());
            }
            header.clear();
        }
    }

    /** The stream of a frame of which a part is still to come, or 0. */
    public int unfinished() {
        return left > 0 && !lost ? stream : 0;
    }

    private Http2Frame frame() {
        return new Http2Frame(length, type(), header.get(4) & 0xFF, stream, Bytes.wrap(kept));
    }

    private int type() {
        return header.get(3) & 0xFF;
    }

    private static boolean isKept(int type) {
        return switch (type) {
            case Http2Frame.DATA, Http2Frame.HEADERS, 5, 9 -> false;
            default -> type <= Http2Frame.WINDOW_UPDATE;
        };
    }
}
