package dev.parley.engine.fake;

import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.MaskKeys;
import dev.parley.protocol.websocket.Negotiated;
import dev.parley.protocol.websocket.Output;
import dev.parley.protocol.websocket.OutputBuffer;
import dev.parley.protocol.websocket.Policy;
import dev.parley.protocol.websocket.Role;
import dev.parley.protocol.websocket.WebSocketMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The server's side of a connection in memory. */
public final class MemoryPeer {

    private static final MaskKeys NO_KEYS = () -> {
        throw new IllegalStateException("A server masks nothing");
    };

    private final MemoryLinks network;
    private final Clock clock;
    private final MemoryLink link;
    private final OutputBuffer toClient = new OutputBuffer(64);
    private final WebSocketMachine machine;
    private final Behaviour behaviour;
    private final List<String> received = new ArrayList<>();

    /** What a server does with what comes. */
    @FunctionalInterface
    public interface Behaviour {

        /** Says nothing that it need not. */
        Behaviour SILENT = _ -> {};

        /** Something came. */
        void on(Event event);
    }

    MemoryPeer(
            MemoryLinks network, Clock clock, MemoryLink link, Policy policy, Function<MemoryPeer, Behaviour> server) {
        this.network = network;
        this.clock = clock;
        this.link = link;
        Output output = new Output() {
            @Override
            public void event(Event event) {
                heard(event);
            }

            @Override
            public void endStream(boolean reset) {
                network.later(() -> {
                    flush();
                    network.later(() -> link.streamEnded(reset));
                });
            }
        };
        this.machine =
                new WebSocketMachine(Role.SERVER, policy, Negotiated.NOTHING, NO_KEYS, toClient, output, clock.nanos());
        this.behaviour = server.apply(this);
        flush();
    }

    private void heard(Event event) {
        if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
            received.add(
                    message.text()
                            ? message.payload().utf8()
                            : message.payload().hex());
        }
        behaviour.on(event);
    }

    /** The messages that came: text as it is, binary in hexadecimal digits. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** Sends a text message. */
    public void send(String text) {
        perform(new Command.SendText(Bytes.utf8(text)));
    }

    /** Does what the machine is to do, soon. */
    public void perform(Command command) {
        network.later(() -> {
            machine.perform(clock.nanos(), command);
            flush();
        });
    }

    void receive(byte[] bytes) {
        machine.receive(clock.nanos(), bytes, 0, bytes.length);
        flush();
    }

    void streamEnded(boolean reset) {
        machine.endOfStream(clock.nanos(), reset);
    }

    private void flush() {
        if (toClient.size() > 0) {
            byte[] bytes = toClient.bytes().toArray();
            toClient.clear();
            network.later(() -> link.receive(bytes));
        }
    }
}
