package dev.parley.server.demo.http;

import dev.parley.protocol.Bytes;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Zeros, so many, as gzip (RFC 1952): a thousandth of their size. */
record GzipBomb(long size) {

    private static final Bytes HEAD = Bytes.hex("1f8b0800000000000003");
    private static final int STRETCH = 1 << 20;

    void writeTo(Writing.Sink sink) throws InterruptedException {
        CRC32 check = new CRC32();
        byte[] zeros = new byte[STRETCH];
        byte[] packed = new byte[STRETCH / 64];
        boolean wanted = sink.write(HEAD);
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            for (long left = size; left > 0 && wanted; left -= STRETCH) {
                int part = (int) Math.min(left, STRETCH);
                check.update(zeros, 0, part);
                deflater.setInput(zeros, 0, part);
                if (left <= STRETCH) {
                    deflater.finish();
                }
                while (wanted && !deflater.needsInput()) {
                    wanted = hand(deflater, packed, sink);
                }
            }
            while (wanted && size > 0 && !deflater.finished()) {
                wanted = hand(deflater, packed, sink);
            }
        }
        if (wanted) {
            sink.write(Bytes.hex("%08x%08x"
                    .formatted(Integer.reverseBytes((int) check.getValue()), Integer.reverseBytes((int) size))));
        }
    }

    private static boolean hand(Deflater deflater, byte[] packed, Writing.Sink sink) throws InterruptedException {
        int made = deflater.deflate(packed);
        return made == 0 || sink.write(Bytes.copyOf(packed, 0, made));
    }
}
