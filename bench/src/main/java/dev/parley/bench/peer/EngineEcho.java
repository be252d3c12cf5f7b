package dev.parley.bench.peer;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.OutboundPolicy;
import dev.parley.engine.listen.InboundExchange;
import dev.parley.engine.listen.Listeners;
import dev.parley.engine.listen.Upgrade;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Policy;
import dev.parley.transport.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An echo server on Parley's engine and nothing else. */
public final class EngineEcho implements LinkListener {

    private @Nullable Link link;

    private EngineEcho() {}

    /** Listens at a free port of loopback, says so, and serves until it is ended. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Network network = new Network(
                1,
                new MachineClock(),
                (name, work) -> Thread.ofVirtual().name(name).start(work),
                OutboundPolicy.laptop());
        Listeners.Listener listener =
                network.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), EngineEcho::accept);
        Ready.say(listener.address().getPort());
        Thread.currentThread().join();
    }

    private static void accept(InboundExchange exchange) {
        EngineEcho echo = new EngineEcho();
        Policy policy = Policy.DEFAULT.withTraces(false);
        echo.link = exchange.upgrade(new Upgrade(List.of(), false, policy, List.of(), false, false), echo);
    }

    @Override
    public void on(LinkEvent event) {}

    @Override
    public void on(Event event) {
        if (event instanceof Event.Message message && link != null) {
            link.answer(
                    message.text()
                            ? new Command.SendText(message.payload())
                            : new Command.SendBinary(message.payload()));
        }
    }

    private record MachineClock() implements Clock {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
