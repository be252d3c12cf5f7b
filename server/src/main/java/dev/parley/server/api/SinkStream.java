package dev.parley.server.api;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Hands what is written on to a download, in large pieces. Confined to one thread. */
final class SinkStream extends OutputStream {

    private static final int PIECE = 1 << 16;

    private final Reply.Sink sink;
    private final byte[] piece = new byte[PIECE];
    private int filled;

    SinkStream(Reply.Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int each) throws IOException {
        piece[filled++] = (byte) each;
        if (filled == PIECE) {
            flush();
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int some = Math.min(PIECE - filled, length - done);
            System.arraycopy(bytes, from + done, piece, filled, some);
            filled += some;
            done += some;
            if (filled == PIECE) {
                flush();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (filled == 0) {
            return;
        }
        try {
            Bytes bytes = Bytes.wrap(Arrays.copyOf(piece, filled));
            filled = 0;
            if (!sink.write(bytes)) {
                throw new LineWriter.NobodyReads();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
