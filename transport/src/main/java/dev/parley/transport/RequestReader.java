package dev.parley.transport;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.BodyReader;
import dev.parley.protocol.http.HeadReader;
import dev.parley.protocol.http.Heads;
import dev.parley.protocol.http.HttpFault;
import dev.parley.protocol.http.HttpLimits;
import dev.parley.protocol.http.Parsed;
import dev.parley.protocol.http.RequestHead;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What comes from a client of HTTP/1.1, taken apart into heads and bodies, one step at a time. It belongs to the loop. */
final class RequestReader {

    private static final HttpLimits LIMITS = HttpLimits.DEFAULT;
    private static final int LOOK_AT = 16 << 10;

    private final Listener listener;
    private ByteBuf kept = Unpooled.EMPTY_BUFFER;
    private @Nullable HeadReader head;
    private @Nullable AwaitedBody body;

    RequestReader(Listener listener) {
        this.listener = listener;
    }

    /** Hears what was read. */
    interface Listener {

        /** The first byte of a head has come. */
        void headBegan();

        /** A head is whole. */
        void request(RequestHead request);

        /** What came is no HTTP. */
        void fault(HttpFault fault);
    }

    private record AwaitedBody(BodyReader reader, Consumer<Bytes> consumer) {}

    /** Keeps bytes, which are given away, for the next step. */
    void add(ByteBuf bytes) {
        if (kept.isReadable()) {
            kept = Unpooled.wrappedBuffer(kept, bytes);
        } else {
            kept.release();
            kept = bytes;
        }
    }

    /** Whether there is something for a next step. */
    boolean more() {
        return kept.isReadable();
    }

    /** Whether a body is being read: else the next step reads a head. */
    boolean inBody() {
        return body != null;
    }

    /** Whether a head or a body has begun and is not whole. */
    boolean partly() {
        return body != null || (head != null && !head.empty());
    }

    /** From now on a body is read, whose first part may be there. */
    void expect(BodyReader reader, Consumer<Bytes> consumer) {
        body = new AwaitedBody(reader, consumer);
        step();
    }

    /** Reads on in a body or a head. */
    void step() {
        AwaitedBody awaited = body;
        if (awaited == null) {
            readHead();
        } else {
            readBody(awaited.reader(), awaited.consumer());
        }
    }

    private void readHead() {
        HeadReader reader = head;
        if (reader == null) {
            reader = HeadReader.ofRequest(LIMITS);
            head = reader;
            listener.headBegan();
        }
        byte[] array = peek();
        kept.skipBytes(reader.receive(array, 0, array.length));
        HttpFault fault = reader.fault();
        if (fault != null) {
            listener.fault(fault);
        } else if (reader.complete()) {
            head = null;
            switch (Heads.request(reader, LIMITS)) {
                case Parsed.Bad<RequestHead>(HttpFault wrong) -> listener.fault(wrong);
                case Parsed.Good<RequestHead>(RequestHead request) -> listener.request(request);
            }
        }
    }

    private void readBody(BodyReader reader, Consumer<Bytes> consumer) {
        byte[] array = peek();
        kept.skipBytes(reader.receive(array, 0, array.length));
        HttpFault fault = reader.fault();
        if (fault != null) {
            body = null;
            listener.fault(fault);
        } else if (reader.complete()) {
            body = null;
            consumer.accept(reader.body());
        }
    }

    private byte[] peek() {
        byte[] array = new byte[Math.min(kept.readableBytes(), LOOK_AT)];
        kept.getBytes(kept.readerIndex(), array);
        return array;
    }

    /** Gives away what was not read; nothing is left. */
    ByteBuf rest() {
        ByteBuf rest = kept;
        kept = Unpooled.EMPTY_BUFFER;
        return rest;
    }
}
