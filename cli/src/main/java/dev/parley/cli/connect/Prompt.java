package dev.parley.cli.connect;

import java.io.IOException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** A terminal with a line to type in; what is shown meanwhile stands above it. */
final class Prompt implements Screen, AutoCloseable {

    private static final AttributedStyle RECEIVED = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
    private static final AttributedStyle REMARK = AttributedStyle.DEFAULT.faint();

    private final Terminal terminal;
    private final LineReader reader;

    Prompt() throws IOException {
        terminal = TerminalBuilder.builder().system(true).dumb(true).build();
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, false)
                .build();
    }

    String readLine() {
        return reader.readLine("> ");
    }

    /** Ends the waiting for a line, as Ctrl-C does. */
    void interrupt() {
        terminal.raise(Terminal.Signal.INT);
    }

    @Override
    public void message(String text) {
        show("< " + text, RECEIVED);
    }

    @Override
    public void remark(String text) {
        show(text, REMARK);
    }

    private void show(String text, AttributedStyle style) {
        reader.printAbove(new AttributedString(Screen.printable(text), style));
    }

    @Override
    public boolean closed() {
        return false;
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
