package dev.parley.protocol.websocket;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Rule;
import java.util.ArrayList;
import java.util.List;

/** A machine on a test bench: bytes in as hexadecimal digits, bytes and events out, a key that is always the RFC's example. */
public final class Wire implements Output {

    /** The masking key of RFC 6455 §5.7. */
    public static final int KEY = 0x37fa213d;

    private final OutputBuffer buffer = new OutputBuffer(64);
    private final List<Event> events = new ArrayList<>();
    private final WebSocketMachine machine;
    private boolean ended;
    private boolean reset;
    private long at;

    private Wire(Role role, Policy policy, Negotiated negotiated) {
        machine = new WebSocketMachine(role, policy, negotiated, () -> KEY, buffer, this, 0);
    }

    public static Wire client() {
        return of(Role.CLIENT, Policy.DEFAULT, Negotiated.NOTHING);
    }

    public static Wire server() {
        return of(Role.SERVER, Policy.DEFAULT, Negotiated.NOTHING);
    }

    public static Wire of(Role role, Policy policy, Negotiated negotiated) {
        return new Wire(role, policy, negotiated);
    }

    public Wire receive(String hex) {
        return receive(Bytes.hex(hex));
    }

    public Wire receive(Bytes bytes) {
        byte[] array = bytes.toArray();
        machine.receive(at, array, 0, array.length);
        return this;
    }

    public Wire receiveByteByByte(Bytes bytes) {
        for (int i = 0; i < bytes.size(); i++) {
            receive(bytes.slice(i, i + 1));
        }
        return this;
    }

    public Wire perform(Command command) {
        machine.perform(at, command);
        return this;
    }

    public Wire at(long nanos) {
        at = nanos;
        machine.tick(nanos);
        return this;
    }

    public Wire endOfStream() {
        machine.endOfStream(at, false);
        return this;
    }

    public Wire resetByPeer() {
        machine.endOfStream(at, true);
        return this;
    }

    /** What was written since the last call. */
    public Bytes written() {
        Bytes bytes = buffer.bytes();
        buffer.clear();
        return bytes;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public <E extends Event> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<Rule> broken() {
        return events(Event.Broken.class).stream()
                .map(e -> e.violation().rule())
                .toList();
    }

    public WebSocketMachine machine() {
        return machine;
    }

    public boolean ended() {
        return ended;
    }

    public boolean wasReset() {
        return reset;
    }

    @Override
    public void event(Event event) {
        events.add(event);
    }

    @Override
    public void endStream(boolean byReset) {
        ended = true;
        reset = byReset;
    }
}
