package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sending half of a machine: messages and control frames become bytes in the buffer, and events. */
final class Sender implements AutoCloseable {

    private final Role role;
    private final Policy policy;
    private final MaskKeys maskKeys;
    private final OutputBuffer buffer;
    private final Output output;
    private final @Nullable DeflateParameters deflate;
    private final OutputBuffer packed = new OutputBuffer(0);
    private @Nullable Deflation deflation;
    private long offset;

    Sender(Role role, Policy policy, Negotiated negotiated, MaskKeys maskKeys, OutputBuffer buffer, Output output) {
        this.role = role;
        this.policy = policy;
        this.maskKeys = maskKeys;
        this.buffer = buffer;
        this.output = output;
        this.deflate = policy.compress() ? negotiated.deflate() : null;
    }

    void message(long at, boolean text, Bytes payload) {
        DeflateParameters agreed = deflate;
        if (agreed != null) {
            compressed(at, text, payload, agreed);
        } else {
            frames(at, text, payload, payload, false);
        }
    }

    private void compressed(long at, boolean text, Bytes payload, DeflateParameters agreed) {
        if (deflation == null) {
            deflation = new Deflation(agreed.windowBits(role), !agreed.noContextTakeover(role));
        }
        byte[] plain = payload.toArray();
        deflation.compress(plain, 0, plain.length, packed);
        Bytes wire = packed.bytes();
        packed.clear();
        frames(at, text, payload, wire, true);
    }

    private void frames(long at, boolean text, Bytes payload, Bytes wire, boolean compressed) {
        int cut = cut(wire.size());
        long start = offset;
        int count = 0;
        List<FrameTrace> traces = policy.traced() ? new ArrayList<>(1) : List.of();
        int from = 0;
        do {
            int to = wire.size() - from > cut ? from + cut : wire.size();
            Opcode opcode = count > 0 ? Opcode.CONTINUATION : text ? Opcode.TEXT : Opcode.BINARY;
            FrameHeader header = FrameHeader.of(to == wire.size(), opcode, to - from);
            Bytes part = wire.slice(from, to);
            long begin = offset;
            FrameHeader sent = write(compressed && count == 0 ? header.compressed() : header, part);
            if (policy.traced()) {
                traces.add(new FrameTrace(at, begin, sent, part.size(), compressed ? masked(sent, part) : Bytes.EMPTY));
            }
            count++;
            from = to;
        } while (from < wire.size());
        if (policy.traced()) {
            output.event(new Event.Message(
                    at, at, Flow.SENT, text, payload, compressed, count, offset - start, List.copyOf(traces)));
        }
    }

    /** Bytes of a fragment: never more fragments than are taken from a peer. */
    private int cut(int size) {
        int fewest = Math.ceilDiv(size, policy.limits().fragments());
        return policy.fragmentSize() > 0 ? Math.max(policy.fragmentSize(), fewest) : Integer.MAX_VALUE;
    }

    @Nullable
    FrameTrace control(long at, Opcode opcode, Bytes payload) {
        long begin = offset;
        FrameHeader sent = write(FrameHeader.of(true, opcode, payload.size()), payload);
        return policy.traced() ? new FrameTrace(at, begin, sent, payload.size(), Bytes.EMPTY) : null;
    }

    /** Writes frames as they are. */
    void raw(long at, List<Frame> frames) {
        for (Frame frame : frames) {
            Bytes wire = FrameCodec.encode(frame);
            int size = frame.payload().size();
            FrameTrace trace =
                    new FrameTrace(at, offset, frame.header(), size, masked(frame.header(), frame.payload()));
            raw(at, wire, trace);
        }
    }

    /** Writes bytes as they are. */
    void raw(long at, Bytes bytes, @Nullable FrameTrace trace) {
        buffer.add(bytes);
        offset += bytes.size();
        if (policy.traced()) {
            output.event(new Event.Stray(at, Flow.SENT, bytes, trace));
        }
    }

    private FrameHeader write(FrameHeader header, Bytes payload) {
        FrameHeader sent = role == Role.CLIENT ? header.masked(maskKeys.next()) : header;
        FrameCodec.writeHeader(sent, buffer);
        int at = buffer.grow(payload.size());
        payload.copyTo(buffer.array(), at);
        if (sent.masked()) {
            Masking.copy(buffer.array(), at, buffer.array(), at, payload.size(), sent.maskKey(), 0);
        }
        offset += sent.size() + payload.size();
        return sent;
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
