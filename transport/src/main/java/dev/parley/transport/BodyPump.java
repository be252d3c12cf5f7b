package dev.parley.transport;

import dev.parley.engine.exchange.OutgoingBody;
import dev.parley.engine.link.Link;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.RejectedExecutionException;

/** Reads a body from where it comes and hands it to the connection, no faster than the peer takes it; on a thread that may block. */
record BodyPump(OutgoingBody body, OpenExchange exchange, EventLoop loop, Clock clock) {

    private static final int STRETCH = 32 << 10;
    private static final Bytes LAST_CHUNK = Bytes.latin1("0\r\n\r\n");

    /** Sends all of it, or as much as is wanted. */
    void run() throws InterruptedException {
        if (exchange.course().plan().bodiless()) {
            return;
        }
        if (exchange.course().plan().asksFirst() && !exchange.course().leave().await()) {
            return;
        }
        try (InputStream source = body.open()) {
            send(source, exchange.chunked());
        } catch (IOException e) {
            onLoop(() -> exchange.fail(ExchangeFailures.unreadable(e)));
        }
    }

    /** The end is told together with the last stretch, as an answer may come at once. */
    private void send(InputStream source, boolean chunked) throws IOException, InterruptedException {
        byte[] buffer = new byte[STRETCH];
        long sent = 0;
        for (int read = next(source, buffer); read >= 0; read = next(source, buffer)) {
            sent += read;
            boolean last = !chunked && sent == body.size();
            if (!hand(chunked ? chunk(buffer, read) : Bytes.copyOf(buffer, 0, read), last) || last) {
                return;
            }
        }
        hand(chunked ? LAST_CHUNK : Bytes.EMPTY, true);
    }

    private int next(InputStream source, byte[] buffer) throws IOException {
        exchange.course().sourceAwaited(true);
        try {
            return source.read(buffer);
        } finally {
            exchange.course().sourceAwaited(false);
        }
    }

    private static Bytes chunk(byte[] buffer, int size) {
        byte[] head = (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = Arrays.copyOf(head, head.length + size + 2);
        System.arraycopy(buffer, 0, chunk, head.length, size);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return Bytes.wrap(chunk);
    }

    private boolean hand(Bytes wire, boolean last) throws InterruptedException {
        if (exchange.course().outbox().enter(wire.size(), Link.FOR_EVER, clock) != Link.Taken.YES) {
            return false;
        }
        return onLoop(() -> {
            exchange.course().outbox().arrived(wire.size());
            exchange.writeBody(wire, last);
        });
    }

    private boolean onLoop(Runnable action) {
        try {
            loop.execute(action);
            return true;
        } catch (RejectedExecutionException _) {
            return false; // the network was closed
        }
    }
}
