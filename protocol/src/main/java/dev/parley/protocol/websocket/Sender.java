package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sending half of a machine: messages and control frames become bytes in the buffer, and events. */
final class Sender implements AutoCloseable {

    private static final int FIN = 0x80;
    private static final int RSV1 = 0x40;

    private final Role role;
    private final Policy policy;
    private final boolean masks;
    private final MaskKeys maskKeys;
    private final OutputBuffer buffer;
    private final Output output;
    private final @Nullable DeflateParameters deflate;
    private @Nullable Deflation deflation;
    private @Nullable OutputBuffer packed;
    private long offset;

    Sender(Role role, Policy policy, Negotiated negotiated, MaskKeys maskKeys, OutputBuffer buffer, Output output) {
        this.role = role;
        this.policy = policy;
        this.masks = role == Role.CLIENT;
        this.maskKeys = maskKeys;
        this.buffer = buffer;
        this.output = output;
        this.deflate = policy.compress() ? negotiated.deflate() : null;
    }

    /** Bytes sent so far: the place of the next frame. */
    long offset() {
        return offset;
    }

    /** Whether messages are compressed. */
    boolean compresses() {
        return deflate != null;
    }

    /** Sends a message; returns in how many frames. */
    int message(long at, boolean text, Bytes payload) {
        Bytes wire = deflate == null ? payload : compressed(payload, deflate);
        int opcode = text ? 1 : 2;
        int first = deflate == null ? opcode : opcode | RSV1;
        int cut = cut(wire.size());
        if (policy.traced() || wire.size() > cut) {
            return frames(at, text, payload, wire, first, cut);
        }
        write(first | FIN, wire);
        return 1;
    }

    private Bytes compressed(Bytes payload, DeflateParameters agreed) {
        if (deflation == null) {
            deflation = new Deflation(agreed.windowBits(role), !agreed.noContextTakeover(role));
        }
        if (packed == null) {
            packed = new OutputBuffer(0);
        }
        deflation.compress(payload, packed);
        Bytes wire = packed.bytes();
        packed.clear();
        return wire;
    }

    private int frames(long at, boolean text, Bytes payload, Bytes wire, int first, int cut) {
        boolean compressed = (first & RSV1) != 0;
        long start = offset;
        int count = 0;
        List<FrameTrace> traces = policy.traced() ? new ArrayList<>(1) : List.of();
        int from = 0;
        do {
            int to = wire.size() - from > cut ? from + cut : wire.size();
            Bytes part = wire.slice(from, to);
            long begin = offset;
            int bits = (count == 0 ? first : 0) | (to == wire.size() ? FIN : 0);
            int key = write(bits, part);
            if (policy.traced()) {
                FrameHeader header = new FrameHeader(bits, masks, key, LengthForm.of(part.size()), part.size());
                traces.add(new FrameTrace(
                        at, begin, header, part.size(), compressed ? masked(header, part) : Bytes.EMPTY));
            }
            count++;
            from = to;
        } while (from < wire.size());
        if (policy.traced()) {
            output.event(new Event.Message(
                    at, at, Flow.SENT, text, payload, compressed, count, offset - start, List.copyOf(traces)));
        }
        return count;
    }

    /** Bytes of a fragment: never more fragments than are taken from a peer. */
    private int cut(int size) {
        int wished = policy.fragmentSize();
        return wished > 0 ? Math.max(wished, Math.ceilDiv(size, policy.limits().fragments())) : Integer.MAX_VALUE;
    }

    @Nullable
    FrameTrace control(long at, Opcode opcode, Bytes payload) {
        long begin = offset;
        int bits = FIN | opcode.code();
        int key = write(bits, payload);
        if (!policy.traced()) {
            return null;
        }
        FrameHeader header = new FrameHeader(bits, masks, key, LengthForm.of(payload.size()), payload.size());
        return new FrameTrace(at, begin, header, payload.size(), Bytes.EMPTY);
    }

    /** Writes a frame as it is. */
    FrameTrace raw(long at, Frame frame) {
        Bytes wire = FrameCodec.encode(frame);
        FrameTrace trace = new FrameTrace(
                at, offset, frame.header(), frame.payload().size(), masked(frame.header(), frame.payload()));
        raw(at, wire, trace);
        return trace;
    }

    /** Writes bytes as they are. */
    void raw(long at, Bytes bytes, @Nullable FrameTrace trace) {
        buffer.add(bytes);
        offset += bytes.size();
        if (policy.traced()) {
            output.event(new Event.Stray(at, Flow.SENT, bytes, trace));
        }
    }

    /** Writes a frame; returns its masking key, 0 where it is not masked. */
    private int write(int bits, Bytes payload) {
        int size = payload.size();
        int key = masks ? maskKeys.next() : 0;
        int header = FrameCodec.writeHeader(bits, masks, key, LengthForm.of(size), size, buffer);
        if (masks) {
            int at = buffer.grow(size);
            payload.copyTo(buffer.array(), at);
            Masking.copy(buffer.array(), at, buffer.array(), at, size, key, 0);
        } else {
            buffer.add(payload);
        }
        offset += header + size;
        return key;
    }

    private static Bytes masked(FrameHeader header, Bytes payload) {
        if (!header.masked()) {
            return payload;
        }
        byte[] bytes = payload.toArray();
        Masking.copy(bytes, 0, bytes, 0, bytes.length, header.maskKey(), 0);
        return Bytes.wrap(bytes);
    }

    @Override
    public void close() {
        if (deflation != null) {
            deflation.close();
            deflation = null;
        }
    }
}
