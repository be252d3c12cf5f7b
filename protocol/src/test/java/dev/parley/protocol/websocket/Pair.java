package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A client and a server that talk to each other without a network. */
final class Pair implements AutoCloseable {

    final Side client;
    final Side server;

    Pair(Policy policy, Negotiated negotiated) {
        Random random = new Random(5);
        client = new Side(Role.CLIENT, policy, negotiated, random);
        server = new Side(Role.SERVER, policy, negotiated, random);
    }

    /** Carries bytes to and fro until both are silent. */
    void settle() {
        while (client.buffer.size() > 0 || server.buffer.size() > 0) {
            carry(client, server);
            carry(server, client);
        }
    }

    private static void carry(Side from, Side to) {
        byte[] bytes = from.buffer.bytes().toArray();
        from.buffer.clear();
        to.machine.receive(0, bytes, 0, bytes.length);
    }

    @Override
    public void close() {
        client.machine.close();
        server.machine.close();
    }

    /** One of the two. */
    static final class Side implements Output {

        final OutputBuffer buffer = new OutputBuffer(64);
        final List<Event> events = new ArrayList<>();
        final WebSocketMachine machine;
        boolean echoes;
        boolean ended;

        Side(Role role, Policy policy, Negotiated negotiated, Random random) {
            machine = new WebSocketMachine(role, policy, negotiated, random::nextInt, buffer, this, 0);
        }

        void send(boolean text, Bytes payload) {
            machine.perform(0, text ? new Command.SendText(payload) : new Command.SendBinary(payload));
        }

        List<Bytes> received() {
            return events.stream()
                    .filter(Event.Message.class::isInstance)
                    .map(Event.Message.class::cast)
                    .filter(message -> message.flow() == Flow.RECEIVED)
                    .map(Event.Message::payload)
                    .toList();
        }

        List<Event> broken() {
            return events.stream().filter(Event.Broken.class::isInstance).toList();
        }

        @Override
        public void event(Event event) {
            events.add(event);
            if (echoes && event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
                send(message.text(), message.payload());
            }
        }

        @Override
        public void endStream(boolean reset) {
            ended = true;
        }
    }
}
