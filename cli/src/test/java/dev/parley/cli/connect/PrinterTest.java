package dev.parley.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a terminal shows of a timeline. */
class PrinterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Printer printer = new Printer(
            new Screen.Standard(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    true),
            false,
            true,
            Instant.EPOCH);

    private void receives(Kind kind, Content content) {
        printer.append(new Entry(0, 0, Direction.RECEIVED, kind, 0, 0, 1, State.DONE, content));
    }

    private static Content.Control pong(String text) {
        return new Content.Control(Bytes.utf8(text), 1_500_000, null);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void thePongOfAPingByHandIsShownAndOthersAreNot() {
        receives(Kind.PONG, pong("heartbeat"));
        printer.pinged();
        receives(Kind.PONG, pong("mine"));
        receives(Kind.PONG, pong("heartbeat"));
        assertThat(shown()).isEqualTo("< pong mine after 1.50 ms\n");
    }

    @Test
    void controlFramesAreShownWhereFramesAre() {
        printer.frames(true);
        receives(Kind.PONG, pong("heartbeat"));
        assertThat(shown()).isEqualTo("< pong heartbeat after 1.50 ms\n");
    }

    @Test
    void aPeerCannotCommandTheTerminal() {
        receives(Kind.TEXT, new Content.Message(Bytes.utf8("\u001b[2Jgone\u0007\ttab"), false, 1, List.of()));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufffd[2Jgone\ufffd\ttab\n");
    }
}
