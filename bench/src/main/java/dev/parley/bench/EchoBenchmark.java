package dev.parley.bench;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.DeflateParameters;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Negotiated;
import dev.parley.protocol.websocket.Output;
import dev.parley.protocol.websocket.OutputBuffer;
import dev.parley.protocol.websocket.Policy;
import dev.parley.protocol.websocket.Role;
import dev.parley.protocol.websocket.WebSocketMachine;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A server's machine that sends back what one read delivered: sixteen masked messages, without traces; a figure is one message. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EchoBenchmark {

    private static final int BATCH = 16;

    /** Kind and size of a message. */
    @Param({"binary 20", "text 20", "text 1024", "binary 65536", "text 65536", "umlauts 65536", "deflated 1024"})
    public String message = "";

    private final Drain drain = new Drain();
    private byte[] stream = {};
    private byte[] read = {};
    private Server server = new Server(Negotiated.NOTHING);

    /** Lays out what one read delivers. */
    @Setup
    public void layOut() {
        String kind = message.substring(0, message.indexOf(' '));
        int size = Integer.parseInt(message.substring(kind.length() + 1));
        boolean deflated = kind.equals("deflated");
        Negotiated negotiated = new Negotiated(null, deflated ? new DeflateParameters(true, true, 15, 15) : null);
        Bytes one = frame(
                negotiated,
                !kind.equals("binary"),
                Bytes.utf8(letter(kind).repeat(size)).slice(0, size));
        stream = new byte[BATCH * one.size()];
        for (int i = 0; i < BATCH; i++) {
            one.copyTo(stream, i * one.size());
        }
        read = new byte[stream.length];
        server.machine.close();
        server = new Server(negotiated);
    }

    private static String letter(String kind) {
        return kind.equals("umlauts") ? "\u00e4" : "a";
    }

    /** A client's frame, as a machine writes it. */
    private static Bytes frame(Negotiated negotiated, boolean text, Bytes payload) {
        OutputBuffer written = new OutputBuffer(64);
        try (WebSocketMachine client = new WebSocketMachine(
                Role.CLIENT, Policy.DEFAULT.withTraces(false), negotiated, () -> 0x37fa213d, written, new Deaf(), 0)) {
            client.perform(0, text ? new Command.SendText(payload) : new Command.SendBinary(payload));
            return written.bytes();
        }
    }

    /** One read, its answers, and their way into the memory of the socket. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public long echo() {
        System.arraycopy(stream, 0, read, 0, read.length);
        server.machine.receive(0, read, 0, read.length);
        server.buffer.drain(drain);
        return drain.total;
    }

    /** Sends back what comes. */
    private static final class Server implements Output {

        private final OutputBuffer buffer = new OutputBuffer(1 << 18);
        private final WebSocketMachine machine;

        Server(Negotiated negotiated) {
            machine = new WebSocketMachine(
                    Role.SERVER, Policy.DEFAULT.withTraces(false), negotiated, () -> 0, buffer, this, 0);
        }

        @Override
        public void event(Event event) {
            if (event instanceof Event.Message message) {
                machine.perform(
                        0,
                        message.text()
                                ? new Command.SendText(message.payload())
                                : new Command.SendBinary(message.payload()));
            }
        }

        @Override
        public void endStream(boolean reset) {
            throw new IllegalStateException("the benchmark's stream is lawful");
        }
    }

    /** Stands for the memory that a socket writes from. */
    private static final class Drain implements OutputBuffer.Sink {

        private final ByteBuffer memory = ByteBuffer.allocateDirect(2 << 20);
        private long total;

        @Override
        public void take(byte[] bytes, int from, int size) {
            memory.clear().put(bytes, from, size);
            total += size;
        }

        @Override
        public void take(ByteBuffer bytes) {
            total += bytes.remaining();
            memory.clear().put(bytes);
        }
    }

    /** Hears nothing. */
    private static final class Deaf implements Output {

        @Override
        public void event(Event event) {}

        @Override
        public void endStream(boolean reset) {}
    }
}
