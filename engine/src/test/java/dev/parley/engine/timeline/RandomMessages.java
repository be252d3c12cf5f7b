package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.FrameTrace;
import dev.parley.protocol.websocket.LengthForm;
import dev.parley.protocol.websocket.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages as a connection tells them: most of one plain frame that follows on the one before, some of another make. */
final class RandomMessages {

    private final Random random;
    private final long[] offsets = new long[2];
    private long at;

    RandomMessages(long seed, long origin) {
        random = new Random(seed);
        at = origin;
    }

    Event.Message next() {
        at += random.nextInt(3) == 0 ? random.nextInt(2_000_000) : 0;
        Flow flow = random.nextInt(4) == 0 ? Flow.SENT : Flow.RECEIVED;
        boolean text = random.nextInt(4) > 0;
        byte[] payload = new byte[random.nextInt(random.nextInt(100) == 0 ? 20_000 : 200)];
        random.nextBytes(payload);
        boolean odd = random.nextInt(20) == 0;
        boolean compressed = odd && random.nextBoolean();
        List<FrameTrace> frames = new ArrayList<>();
        int count = odd ? random.nextInt(4) : 1;
        for (int i = 0; i < count; i++) {
            frames.add(frame(flow, text, payload.length, odd));
        }
        if (!odd && flow == Flow.RECEIVED && random.nextInt(4) > 0) {
            FrameTrace only = frame(flow, text, payload.length, false);
            FrameHeader shortest = FrameHeader.of(true, text ? Opcode.TEXT : Opcode.BINARY, payload.length);
            long size = shortest.size() + (long) payload.length;
            offsets[1] = only.offset() + size;
            return new Event.Message(at, at, flow, text, Bytes.wrap(payload), false, 1, size, only.offset(), List.of());
        }
        long wire = frames.stream().mapToLong(FrameTrace::wireSize).sum();
        return new Event.Message(
                at, at, flow, text, Bytes.wrap(payload), compressed, Math.max(1, count), wire, List.copyOf(frames));
    }

    private FrameTrace frame(Flow flow, boolean text, int size, boolean odd) {
        FrameHeader shortest = FrameHeader.of(true, text ? Opcode.TEXT : Opcode.BINARY, size);
        LengthForm form = random.nextInt(30) == 0 ? LengthForm.BITS_64 : shortest.lengthForm();
        boolean masked = flow == Flow.SENT;
        int bits = odd && random.nextBoolean() ? random.nextInt(256) : shortest.bits();
        FrameHeader header = new FrameHeader(bits, masked, masked ? random.nextInt() : 0, form, size);
        long offset = offsets[flow == Flow.SENT ? 0 : 1] + (random.nextInt(30) == 0 ? 6 : 0);
        boolean late = odd && random.nextBoolean();
        Bytes wire = odd && random.nextBoolean() ? Bytes.of((byte) 1) : Bytes.EMPTY;
        FrameTrace frame = new FrameTrace(late ? at + 5 : at, offset, header, size, wire);
        offsets[flow == Flow.SENT ? 0 : 1] = offset + frame.wireSize();
        return frame;
    }
}
