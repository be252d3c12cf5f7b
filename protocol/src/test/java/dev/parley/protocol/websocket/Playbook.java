package dev.parley.protocol.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with a machine, written as what goes in ({@code >>}) and what must come out ({@code <<}), line by line. What
 * differs fails with both sequences.
 *
 * <pre>
 * >> 8900                bytes of the peer in hexadecimal digits
 * >> text Hello          a command: text, binary, ping, pong, close, raw, drop
 * >> after 5000          so many milliseconds go by
 * >> fin, >> rst         the peer ends TCP
 * << 8a00                bytes to the peer
 * << text Hello          what was received: begins, text, binary, unfinished, ping, pong, close, stray
 * << broken rule 1002    a rule, and the code that the connection is failed with
 * << fin, << rst         TCP is ended
 * << over 1000 by peer   how it ended: the code, who began, {@code unclean} where that was no closing handshake
 * </pre>
 */
public final class Playbook implements Output {

    private static final long MILLISECOND = 1_000_000;

    private final OutputBuffer buffer = new OutputBuffer(64);
    private final WebSocketMachine machine;
    private final List<String> transcript = new ArrayList<>();
    private long at;

    private Playbook(Role role, Policy policy, Negotiated negotiated) {
        machine = new WebSocketMachine(role, policy, negotiated, () -> Wire.KEY, buffer, this, 0);
    }

    /** Plays with a server that has agreed on nothing. */
    public static void server(String script) {
        play(Role.SERVER, Policy.DEFAULT, Negotiated.NOTHING, script);
    }

    /** Plays with a client that has agreed on nothing. */
    public static void client(String script) {
        play(Role.CLIENT, Policy.DEFAULT, Negotiated.NOTHING, script);
    }

    /** Plays with any machine. */
    public static void play(Role role, Policy policy, Negotiated negotiated, String script) {
        List<String> expected = script.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(">>") || line.startsWith("<<"))
                .map(line ->
                        line.substring(0, 2) + " " + normal(line.substring(2).strip()))
                .toList();
        Playbook playbook = new Playbook(role, policy, negotiated);
        expected.stream().filter(line -> line.startsWith(">>")).forEach(playbook::input);
        playbook.machine.close();
        assertThat(String.join("\n", playbook.transcript)).isEqualTo(String.join("\n", expected));
    }

    private static String normal(String line) {
        return line.matches("[0-9a-f ]+") ? line.replace(" ", "") : line;
    }

    private void input(String line) {
        transcript.add(line);
        String text = line.substring(3);
        int blank = text.indexOf(' ');
        String word = blank < 0 ? text : text.substring(0, blank);
        String rest = blank < 0 ? "" : text.substring(blank + 1);
        switch (word) {
            case "text" -> machine.perform(at, new Command.SendText(Bytes.utf8(rest)));
            case "binary" -> machine.perform(at, new Command.SendBinary(Bytes.hex(rest)));
            case "ping" -> machine.perform(at, new Command.SendPing(Bytes.hex(rest)));
            case "pong" -> machine.perform(at, new Command.SendPong(Bytes.hex(rest)));
            case "close" -> close(rest);
            case "raw" -> machine.perform(at, new Command.SendRaw(Bytes.hex(rest)));
            case "drop" -> machine.perform(at, new Command.Drop(true));
            case "fin" -> machine.endOfStream(at, false);
            case "rst" -> machine.endOfStream(at, true);
            case "after" -> {
                at += Long.parseLong(rest) * MILLISECOND;
                machine.tick(at);
            }
            default -> {
                byte[] bytes = Bytes.hex(text).toArray();
                machine.receive(at, bytes, 0, bytes.length);
            }
        }
        flush();
    }

    private void close(String rest) {
        String[] parts = rest.split(" ", 2);
        Integer code = rest.isEmpty() ? null : Integer.valueOf(parts[0]);
        machine.perform(at, new Command.SendClose(code, parts.length > 1 ? parts[1] : ""));
    }

    private void flush() {
        if (buffer.size() > 0) {
            transcript.add("<< " + buffer.bytes().hex());
            buffer.clear();
        }
    }

    @Override
    public void event(Event event) {
        String line = line(event);
        if (!line.isEmpty()) {
            flush();
            transcript.add("<< " + line);
        }
    }

    @Override
    public void endStream(boolean reset) {
        flush();
        transcript.add(reset ? "<< rst" : "<< fin");
    }

    /** What was sent is told by its bytes. */
    private static String line(Event event) {
        return switch (event) {
            case Event.MessageBegan began -> "begins " + (began.text() ? "text" : "binary");
            case Event.Message message -> message.flow() == Flow.SENT ? "" : payload(message.text(), message.payload());
            case Event.Unfinished message -> "unfinished " + payload(message.text(), message.payload());
            case Event.Ping ping ->
                ping.flow() == Flow.SENT ? "" : ("ping " + ping.payload().hex()).strip();
            case Event.Pong pong ->
                pong.flow() == Flow.SENT ? "" : ("pong " + pong.payload().hex()).strip();
            case Event.Close close ->
                close.flow() == Flow.SENT ? "" : ("close " + close.code() + " " + close.reason()).strip();
            case Event.Broken broken ->
                "broken " + broken.violation().rule().id() + (broken.followed() > 0 ? " " + broken.followed() : "");
            case Event.Stray stray ->
                stray.flow() == Flow.SENT ? "" : ("stray " + stray.wire().hex()).strip();
            case Event.Closed(long _, Ending ending) ->
                "over " + ending.code() + " by " + ending.by().name().toLowerCase(java.util.Locale.ROOT)
                        + (ending.clean() ? "" : " unclean");
        };
    }

    private static String payload(boolean text, Bytes payload) {
        return (text ? "text " + payload.utf8() : "binary " + payload.hex()).strip();
    }
}
