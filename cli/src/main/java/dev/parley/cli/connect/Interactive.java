package dev.parley.cli.connect;

import dev.parley.description.problem.ProblemException;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Command;
import java.io.Console;
import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The client for a person: what is typed is sent, what begins with a slash is a command. */
final class Interactive {

    private static final String HELP = """
            Type a line to send it as text.
              /ping [TEXT]             sends a ping
              /binary HEX              sends bytes, such as /binary 01 ff
              /close [CODE] [REASON]   begins the closing handshake (1000)
              /frames on|off           shows frames and control frames
              /help                    shows this
            Ctrl-D closes. A line that begins with // is sent with one slash.""";

    private final Talk talk;
    private final Printer printer;

    Interactive(Talk talk, Printer printer) {
        this.talk = talk;
        this.printer = printer;
    }

    /** Whether a person sits at a terminal. */
    static boolean wanted() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void run() throws IOException, InterruptedException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            Thread watcher = Thread.ofVirtual().start(() -> watch(Thread.currentThread(), terminal));
            while (!talk.isOver() && say(terminal, reader.readLine("> "))) {
                terminal.flush();
            }
            watcher.interrupt();
        } catch (EndOfFileException _) {
            talk.close(CloseCode.NORMAL);
        } catch (UserInterruptException _) {
            talk.close(CloseCode.GOING_AWAY);
        }
    }

    /** Ends the prompt when the connection ends. */
    private void watch(Thread self, Terminal terminal) {
        try {
            talk.awaitEnd();
            terminal.raise(Terminal.Signal.INT);
        } catch (InterruptedException _) {
            self.interrupt();
        }
    }

    private boolean say(Terminal terminal, String line) throws InterruptedException {
        try {
            return (line.startsWith("/") && !line.startsWith("//"))
                    ? command(terminal, line.strip())
                    : talk.send(new Command.SendText(Bytes.utf8(line.startsWith("//") ? line.substring(1) : line)));
        } catch (ProblemException e) {
            terminal.writer().println(e.getMessage());
            return true;
        }
    }

    private boolean command(Terminal terminal, String line) throws InterruptedException {
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "/ping" -> talk.send(new Command.SendPing(Bytes.utf8(rest)));
            case "/binary" -> talk.send(new Command.SendBinary(Amounts.hex("/binary", rest)));
            case "/close" -> {
                return close(terminal, rest);
            }
            case "/frames" -> printer.frames(!rest.equals("off"));
            case "/help" -> terminal.writer().println(HELP);
            default -> terminal.writer().println("There is no " + words[0] + "; /help lists what there is");
        }
        return true;
    }

    private boolean close(Terminal terminal, String rest) throws InterruptedException {
        String[] words = rest.split("\\s+", 2);
        String code = words[0].isEmpty() ? "1000" : words[0];
        if (!code.matches("\\d{4}") || !CloseCode.onWire(Integer.parseInt(code))) {
            terminal.writer().println(code + " may not be sent; lawful are 1000–1003, 1007–1014 and 3000–4999");
            return true;
        }
        talk.send(new Command.SendClose(Integer.valueOf(code), words.length > 1 ? words[1] : ""));
        return false;
    }
}
