package dev.parley.engine.fake;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Negotiated;
import dev.parley.protocol.websocket.Output;
import dev.parley.protocol.websocket.OutputBuffer;
import dev.parley.protocol.websocket.Policy;
import dev.parley.protocol.websocket.Role;
import dev.parley.protocol.websocket.WebSocketMachine;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection in memory, from the side of the one who opened it. */
public final class MemoryLink implements Link {

    private final MemoryLinks network;
    private final Clock clock;
    private final LinkRequest request;
    private final LinkListener listener;
    private @Nullable WebSocketMachine client;
    private @Nullable MemoryPeer peer;
    private final OutputBuffer toPeer = new OutputBuffer(64);
    private boolean paused;
    private boolean full;
    private boolean dropped;
    private boolean over;

    MemoryLink(MemoryLinks network, Clock clock, LinkRequest request, LinkListener listener) {
        this.network = network;
        this.clock = clock;
        this.request = request;
        this.listener = listener;
    }

    /** What was asked for. */
    public LinkRequest request() {
        return request;
    }

    LinkListener listener() {
        return listener;
    }

    /** Whether its owner has it dropped. */
    public boolean dropped() {
        return dropped;
    }

    /** Whether its owner does not want to read now. */
    public boolean paused() {
        return paused;
    }

    /** The server's side, where the connection is open. */
    public MemoryPeer peer() {
        MemoryPeer open = peer;
        if (open == null) {
            throw new IllegalStateException("It is not open");
        }
        return open;
    }

    void open(Policy ofServer, Function<MemoryPeer, MemoryPeer.Behaviour> server) {
        long at = clock.nanos();
        Output output = new Output() {
            @Override
            public void event(Event event) {
                listener.on(event);
            }

            @Override
            public void endStream(boolean reset) {
                network.later(() -> end(reset));
            }
        };
        client = new WebSocketMachine(
                Role.CLIENT, request.policy(), Negotiated.NOTHING, () -> 0x01020304, toPeer, output, at);
        peer = new MemoryPeer(network, clock, this, ofServer, server);
    }

    private void end(boolean reset) {
        flush();
        peer().streamEnded(reset);
        finish();
    }

    private void finish() {
        if (!over) {
            over = true;
            listener.allTold();
            listener.on(new LinkEvent.Ended(clock.nanos()));
        }
    }

    void receive(byte[] bytes) {
        WebSocketMachine machine = client;
        if (machine != null && !over) {
            machine.receive(clock.nanos(), bytes, 0, bytes.length);
            flush();
        }
    }

    void streamEnded(boolean reset) {
        WebSocketMachine machine = client;
        if (machine != null && !over) {
            machine.endOfStream(clock.nanos(), reset);
            finish();
        }
    }

    private void flush() {
        listener.allTold();
        if (toPeer.size() > 0) {
            byte[] bytes = toPeer.bytes().toArray();
            toPeer.clear();
            network.later(() -> peer().receive(bytes));
        }
    }

    /** Lets the machine do what is due now. */
    public void tick() {
        WebSocketMachine machine = client;
        if (machine != null) {
            machine.tick(clock.nanos());
            flush();
        }
    }

    @Override
    public Taken perform(Command command, Duration patience) {
        if (over || client == null) {
            return Taken.NOT_OPEN;
        }
        if (full) {
            return Taken.NO_ROOM;
        }
        network.later(() -> here(command));
        return Taken.YES;
    }

    /** The peer reads no more, or again: whoever sends has waited long enough. */
    public void full(boolean now) {
        full = now;
    }

    @Override
    public boolean backedUp() {
        return full;
    }

    @Override
    public long waiting() {
        return full ? 1_234_567 : 0;
    }

    private void here(Command command) {
        WebSocketMachine machine = client;
        if (machine != null && !over) {
            machine.perform(clock.nanos(), command);
            flush();
        }
    }

    @Override
    public void answer(Command command) {
        network.later(() -> here(command));
    }

    @Override
    public void drop() {
        dropped = true;
        network.later(() -> here(new Command.Drop(true)));
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }
}
