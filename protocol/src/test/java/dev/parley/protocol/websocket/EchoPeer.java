package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import java.util.ArrayList;
import java.util.List;

/** A strict peer of either role that sends every message back; what it is sent is framed and masked for it. */
final class EchoPeer implements Output, AutoCloseable {

    private final Role role;
    private final OutputBuffer buffer = new OutputBuffer(256);
    private final List<Event> events = new ArrayList<>();
    private final WebSocketMachine machine;
    private int cut = Integer.MAX_VALUE;
    private boolean ended;

    EchoPeer(Role role) {
        this(role, Negotiated.NOTHING);
    }

    EchoPeer(Role role, Negotiated negotiated) {
        this.role = role;
        this.machine = new WebSocketMachine(
                role, Policy.DEFAULT.withTraces(false), negotiated, () -> 0x12345678, buffer, this, 0);
    }

    /** From now on bytes arrive in parts of so many. */
    EchoPeer chopped(int size) {
        cut = size;
        return this;
    }

    EchoPeer text(String text) {
        return frame(true, Opcode.TEXT, Bytes.utf8(text));
    }

    EchoPeer frame(boolean fin, Opcode opcode, Bytes payload) {
        return frame(FrameHeader.of(fin, opcode, payload.size()), payload);
    }

    EchoPeer frame(boolean fin, Opcode opcode, String hex) {
        return frame(fin, opcode, Bytes.hex(hex));
    }

    EchoPeer frame(FrameHeader header, Bytes payload) {
        FrameHeader sent = role == Role.SERVER ? header.masked(0x37fa213d) : header;
        return receive(FrameCodec.encode(new Frame(sent, payload)));
    }

    EchoPeer receive(Bytes wire) {
        byte[] bytes = wire.toArray();
        for (int from = 0; from < bytes.length; from += Math.min(cut, bytes.length)) {
            machine.receive(0, bytes, from, Math.min(bytes.length, from + Math.min(cut, bytes.length)));
        }
        return this;
    }

    EchoPeer close(int code, String reason) {
        return frame(true, Opcode.CLOSE, ClosePayload.write(code, reason));
    }

    /** What came back since the last call, unmasked, with control frames; a message's fragments are joined. */
    List<String> answers() {
        List<String> answers = new ArrayList<>();
        Wire reader =
                Wire.of(role.peer(), Policy.DEFAULT.withAutomatic(false, false).withStrict(false), Negotiated.NOTHING);
        reader.receive(buffer.bytes());
        buffer.clear();
        for (Event event : reader.events()) {
            switch (event) {
                case Event.Message message ->
                    answers.add((message.text() ? "text " : "binary ")
                            + (message.text()
                                    ? message.payload().utf8()
                                    : message.payload().hex()));
                case Event.Pong pong -> answers.add("pong " + pong.payload().utf8());
                case Event.Close close -> answers.add("close " + close.code());
                default -> {}
            }
        }
        return answers;
    }

    EchoPeer answers(String... expected) {
        assertThat(answers()).containsExactly(expected);
        return this;
    }

    /** Asserts that the connection was failed at once with the code for the rule. */
    void failed(Rule rule, int code) {
        assertThat(events.stream()
                        .filter(Event.Broken.class::isInstance)
                        .map(event -> ((Event.Broken) event).violation().rule()))
                .contains(rule);
        assertThat(answers()).endsWith("close " + code);
        assertThat(ended).isTrue();
    }

    /** Asserts a clean end by the tester's Close, answered with the same code. */
    void closedCleanly(int code) {
        answers("close " + code);
        if (role == Role.CLIENT) {
            machine.endOfStream(0, false);
        }
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Event.Closed.class,
                        closed -> assertThat(closed.ending().clean()).isTrue());
    }

    boolean open() {
        return machine.phase() == Phase.OPEN;
    }

    OutputBuffer written() {
        return buffer;
    }

    List<Event> events() {
        return events;
    }

    @Override
    public void event(Event event) {
        events.add(event);
        if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
            machine.perform(
                    0,
                    message.text()
                            ? new Command.SendText(message.payload())
                            : new Command.SendBinary(message.payload()));
        }
    }

    @Override
    public void endStream(boolean reset) {
        ended = true;
    }

    @Override
    public void close() {
        machine.close();
    }
}
