package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.Random;

/** Streams of frames from a seed: mostly lawful, with every kind of breach in between. */
final class Streams {

    private static final int[] SIZES = {0, 1, 2, 5, 125, 126, 127, 300, 4_096};
    private static final String[] TEXTS = {"Hello", "κόσμε", "", "\ud83d\ude00 text", "plain ascii text that is longer"
    };

    private final Random random;
    private final Role sender;
    private final boolean deflate;

    Streams(long seed, Role sender, boolean deflate) {
        this.random = new Random(seed);
        this.sender = sender;
        this.deflate = deflate;
    }

    Bytes next() {
        OutputBuffer buffer = new OutputBuffer(256);
        int frames = 1 + random.nextInt(12);
        boolean inMessage = false;
        for (int i = 0; i < frames; i++) {
            boolean fin = random.nextInt(3) > 0;
            boolean control = random.nextInt(4) == 0;
            Opcode opcode = control
                    ? Opcode.of(8 + random.nextInt(random.nextInt(9) == 0 ? 8 : 3))
                    : inMessage ? Opcode.CONTINUATION : random.nextBoolean() ? Opcode.TEXT : Opcode.BINARY;
            if (opcode == Opcode.CLOSE && random.nextInt(3) > 0) {
                opcode = Opcode.PING;
            }
            FrameCodec.write(frame(opcode, fin || control), buffer);
            inMessage = control ? inMessage : !fin;
        }
        return damaged(buffer.bytes());
    }

    private Frame frame(Opcode opcode, boolean fin) {
        Bytes payload = payload(opcode);
        FrameHeader header = FrameHeader.of(fin, opcode, payload.size());
        boolean compressed = deflate && (opcode == Opcode.TEXT || opcode == Opcode.BINARY) && random.nextInt(3) > 0;
        if (compressed) {
            payload = Bytes.hex(
                    random.nextBoolean() ? "f248cdc9c90700" : random.nextBoolean() ? "f200110000" : "000100feff6100");
            header = FrameHeader.of(fin, opcode, payload.size()).compressed();
        }
        return new Frame(
                (sender == Role.CLIENT) == (random.nextInt(40) > 0) ? header.masked(random.nextInt()) : header,
                payload);
    }

    private Bytes payload(Opcode opcode) {
        if (opcode == Opcode.CLOSE) {
            return Bytes.hex(random.nextBoolean() ? "03e8" : "03ed").plus(Bytes.utf8("bye"));
        }
        if (opcode.control()) {
            return Bytes.utf8("ping");
        }
        if (opcode == Opcode.TEXT || random.nextBoolean()) {
            return Bytes.utf8(TEXTS[random.nextInt(TEXTS.length)]);
        }
        byte[] bytes = new byte[SIZES[random.nextInt(SIZES.length)]];
        random.nextBytes(bytes);
        return Bytes.wrap(bytes);
    }

    /** One stream in three has a few wrong bits. */
    private Bytes damaged(Bytes stream) {
        byte[] bytes = stream.toArray();
        if (random.nextInt(3) == 0) {
            for (int i = 0; i <= random.nextInt(3); i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return Bytes.wrap(bytes);
    }
}
