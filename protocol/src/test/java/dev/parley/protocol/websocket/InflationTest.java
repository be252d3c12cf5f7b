package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Rule;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class InflationTest {

    private final Assembly message = new Assembly(1 << 20);

    @Test
    void theExamplesOfTheRfcInflate() throws DeflateFault {
        for (String payload : new String[] {
            "f2 48 cd c9 c9 07 00",
            "00 05 00 fa ff 48 65 6c 6c 6f 00",
            "f3 48 cd c9 c9 07 00 00",
            "f2 48 05 00 00 00 ff ff ca c9 c9 07 00"
        }) {
            assertThat(inflate(new Inflation(15, true, true), Bytes.hex(payload).toArray(), 3))
                    .asString()
                    .isEqualTo("Hello");
        }
    }

    @Test
    void aKeptContextIsReferredTo() throws DeflateFault {
        Inflation inflation = new Inflation(15, true, true);
        inflate(inflation, Bytes.hex("f248cdc9c90700").toArray(), 100);
        assertThat(inflate(inflation, Bytes.hex("f200110000").toArray(), 1))
                .asString()
                .isEqualTo("Hello");
    }

    @Test
    void whatZlibCompressesInflatesHoweverItIsCut() throws DeflateFault {
        Random random = new Random(7692);
        for (int round = 0; round < 100; round++) {
            Inflation inflation = new Inflation(15, true, true);
            Deflater deflater = new Deflater(random.nextInt(10), true);
            deflater.setStrategy(random.nextInt(3));
            for (int i = 0; i < 4; i++) {
                byte[] data = data(random);
                byte[] packed = deflate(deflater, data, random.nextBoolean());
                assertThat(inflate(inflation, packed, 1 + random.nextInt(random.nextBoolean() ? 5 : 5000)))
                        .isEqualTo(data);
            }
            deflater.end();
        }
    }

    @Test
    void whatIsWrongForZlibIsWrongHere() {
        Random random = new Random(1951);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(60) + 1];
            random.nextBytes(bytes);
            bytes[0] = (byte) ((bytes[0] & 0xf8) | (random.nextInt(3) << 1));
            assertThat(verdict(bytes)).as(Bytes.of(bytes).hex()).isEqualTo(zlibsVerdict(bytes));
        }
    }

    @Test
    void damagedDataNeverDoesMoreThanFail() {
        Random random = new Random(6455);
        Deflater deflater = new Deflater(9, true);
        for (int round = 0; round < 500; round++) {
            byte[] packed = deflate(deflater, data(random), false);
            for (int i = 0; i < 3; i++) {
                packed[random.nextInt(packed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            verdict(packed);
            deflater.reset();
        }
        deflater.end();
    }

    @Test
    void everyWindowThatIsKeptInflatesAndOneBitLessIsExceeded() {
        Random random = new Random(8);
        for (int bits = 8; bits <= 15; bits++) {
            byte[] block = new byte[(1 << bits) - (bits == 15 ? 300 : 0)];
            random.nextBytes(block);
            Bytes twice = Bytes.of(block).plus(Bytes.of(block));
            OutputBuffer kept = new OutputBuffer(64);
            try (Deflation deflation = new Deflation(bits, true)) {
                deflation.compress(twice, kept);
            }
            int window = bits;
            assertThat(unchecked(window, kept.bytes().toArray())).isEqualTo(twice.toArray());
        }
        OutputBuffer full = new OutputBuffer(64);
        byte[] block = new byte[20_000];
        random.nextBytes(block);
        try (Deflation deflation = new Deflation(15, true)) {
            deflation.compress(Bytes.of(block).plus(Bytes.of(block)), full);
        }
        assertThatThrownBy(() ->
                        inflate(new Inflation(14, true, true), full.bytes().toArray(), 9_999))
                .isInstanceOfSatisfying(
                        DeflateFault.class, fault -> assertThat(fault.rule()).isEqualTo(Rule.DEFLATE_WINDOW_EXCEEDED));
    }

    private byte[] unchecked(int bits, byte[] packed) {
        try {
            return inflate(new Inflation(bits, true, true), packed, 777);
        } catch (DeflateFault e) {
            throw new AssertionError(bits + " bits", e);
        }
    }

    private byte[] inflate(Inflation inflation, byte[] packed, int cut) throws DeflateFault {
        message.begin(0, false, true);
        for (int from = 0; from < packed.length; from += cut) {
            inflation.inflate(packed, from, Math.min(cut, packed.length - from), message);
        }
        inflation.putTail(message);
        inflation.ended(message);
        return message.payload().toArray();
    }

    private static byte[] data(Random random) {
        byte[] data = new byte[1 + random.nextInt(random.nextBoolean() ? 50_000 : 300)];
        int kind = random.nextInt(4);
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte)
                    switch (kind) {
                        case 0 -> random.nextInt(256);
                        case 1 -> 'a' + random.nextInt(3);
                        case 2 -> i > 700 && random.nextInt(20) > 0 ? data[i - 700] : random.nextInt(256);
                        default -> 'x';
                    };
        }
        return data;
    }

    private static byte[] deflate(Deflater deflater, byte[] data, boolean full) {
        deflater.setInput(data);
        byte[] packed = new byte[data.length + 4096];
        int flush = full ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH;
        int size = 0;
        do {
            size += deflater.deflate(packed, size, packed.length - size, flush);
        } while (deflater.getBytesRead() == 0 || !deflater.needsInput());
        return Arrays.copyOf(packed, size - 4);
    }

    /** What comes out, or that there is a fault. */
    private String verdict(byte[] bytes) {
        Inflation inflation = new Inflation(15, true, true);
        message.begin(0, false, true);
        boolean fault = false;
        try {
            for (byte next : bytes) {
                inflation.inflate(new byte[] {next}, 0, 1, message);
            }
        } catch (DeflateFault e) {
            fault = true;
        }
        return fault ? "fault" : message.payload().hex();
    }

    private static String zlibsVerdict(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] room = new byte[70_000];
        byte[] rest = bytes;
        while (true) {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(rest);
                int size;
                while ((size = inflater.inflate(room)) > 0) {
                    out.write(room, 0, size);
                }
                if (!inflater.finished() || inflater.getRemaining() == 0) {
                    return Bytes.of(out.toByteArray()).hex();
                }
                rest = Arrays.copyOfRange(rest, rest.length - inflater.getRemaining(), rest.length);
            } catch (DataFormatException e) {
                return "fault";
            } finally {
                inflater.end();
            }
        }
    }
}
