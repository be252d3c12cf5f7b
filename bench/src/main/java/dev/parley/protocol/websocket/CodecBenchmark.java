package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pieces that touch every byte, each alone: masking, the check of UTF-8, headers, inflating. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CodecBenchmark {

    /** Bytes of payload. */
    @Param({"20", "1024", "16384", "65536"})
    public int size;

    private final Utf8Check check = new Utf8Check();
    private final OutputBuffer buffer = new OutputBuffer(64);
    private byte[] ascii = {};
    private byte[] mixed = {};
    private byte[] target = {};
    private byte[] packed = {};
    private Inflation inflation = new Inflation(15, false, true);
    private Assembly message = new Assembly(1 << 20);

    /** Lays out the payloads. */
    @Setup
    public void layOut() {
        ascii = Bytes.utf8("plain text; ".repeat(size)).slice(0, size).toArray();
        mixed = Bytes.utf8("Gr\u00fc\u00dfe, \u4f60\u597d! ".repeat(size))
                .slice(0, size)
                .toArray();
        target = new byte[size];
        OutputBuffer compressed = new OutputBuffer(64);
        try (Deflation deflation = new Deflation(15, false)) {
            deflation.compress(
                    Bytes.utf8("{\"a\":1,\"b\":\"text\"},".repeat(size)).slice(0, size), compressed);
        }
        packed = compressed.bytes().toArray();
    }

    @Benchmark
    public byte[] mask() {
        Masking.copy(ascii, 0, target, 0, size, 0x37fa213d, 0);
        return target;
    }

    @Benchmark
    public int checkAscii() {
        return check.check(ascii, 0, size);
    }

    @Benchmark
    public int checkMixed() {
        check.reset();
        return check.check(mixed, 0, size);
    }

    @Benchmark
    public int writeHeader() {
        buffer.clear();
        return FrameCodec.writeHeader(0x81, true, 0x37fa213d, LengthForm.of(size), size, buffer);
    }

    @Benchmark
    public Bytes inflate() throws DeflateFault {
        message.begin(0, true, true);
        inflation.inflate(packed, 0, packed.length, message);
        inflation.putTail(message);
        inflation.ended(message);
        return message.payload();
    }
}
