package dev.parley.cli.connect;

import dev.parley.cli.Amounts;
import dev.parley.cli.Exit;
import dev.parley.description.problem.ProblemException;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Command;
import java.io.Console;
import java.io.IOException;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;

/** The client for a person: what is typed is sent, what begins with a slash is a command. */
final class Interactive {

    private static final String HELP = """
        Type a line to send it as text.
          /ping [TEXT]             sends a ping and shows its pong
          /binary HEX              sends bytes, such as /binary 01 ff
          /close [CODE] [REASON]   begins the closing handshake, such as /close 1000 bye
          /frames on|off           shows frames and control frames, or not
          /help                    shows this
        A line that begins with // is sent with one slash. Ctrl-D closes with 1000, Ctrl-C with 1001.\
        """;

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

    /** Talks until the connection ends; returns the exit code. */
    int run() throws IOException, InterruptedException {
        try (Prompt prompt = new Prompt()) {
            printer.show(prompt);
            prompt.remark("/help lists the commands");
            Thread watcher = Thread.ofVirtual().start(() -> interruptAtTheEnd(prompt));
            try {
                while (!talk.isOver() && say(prompt, prompt.readLine())) {
                    // each line is a message or a command
                }
                watcher.interrupt();
            } catch (EndOfFileException _) {
                talk.close(CloseCode.NORMAL, "");
            } catch (UserInterruptException _) {
                if (!talk.isOver()) {
                    watcher.interrupt();
                    talk.close(CloseCode.GOING_AWAY, "");
                    talk.awaitEnd();
                    return Exit.INTERRUPTED;
                }
            }
            talk.awaitEnd();
            return talk.exitCode();
        }
    }

    private void interruptAtTheEnd(Prompt prompt) {
        try {
            talk.awaitEnd();
            prompt.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what a line says; returns whether another one is asked for. */
    private boolean say(Screen screen, String line) throws InterruptedException {
        try {
            if (line.startsWith("/") && !line.startsWith("//")) {
                return command(screen, line.strip());
            }
            return talk.send(new Command.SendText(Bytes.utf8(line.startsWith("//") ? line.substring(1) : line)));
        } catch (ProblemException e) {
            screen.remark(String.valueOf(e.getMessage()));
            return true;
        }
    }

    private boolean command(Screen screen, String line) throws InterruptedException {
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "/ping" -> ping(rest);
            case "/binary" -> talk.send(new Command.SendBinary(Amounts.hex("/binary", rest)));
            case "/close" -> {
                return !close(screen, rest);
            }
            case "/frames" -> frames(screen, rest);
            case "/help" -> screen.remark(HELP);
            default -> screen.remark("There is no " + words[0] + "; /help lists what there is");
        }
        return true;
    }

    private void ping(String text) throws InterruptedException {
        Command.SendPing ping = new Command.SendPing(Amounts.control("/ping", text, 125));
        printer.pinged();
        talk.send(ping);
    }

    private void frames(Screen screen, String rest) {
        if (rest.equals("on") || rest.equals("off")) {
            printer.frames(rest.equals("on"));
            screen.remark("Frames are " + (rest.equals("on") ? "shown" : "not shown"));
        } else {
            screen.remark("/frames on or /frames off");
        }
    }

    private boolean close(Screen screen, String rest) {
        String[] words = rest.split("\\s+", 2);
        String code = words[0].isEmpty() ? "1000" : words[0];
        if (!code.matches("\\d{1,5}") || Integer.parseInt(code) > 0xFFFF) {
            screen.remark(code + " is no close code: a number from 0 to 65535");
            return false;
        }
        String reason = words.length > 1 ? words[1] : "";
        Amounts.control("the reason", reason, 123);
        if (!CloseCode.onWire(Integer.parseInt(code))) {
            screen.remark(code
                    + " must not be sent (lawful are 1000–1003, 1007–1014, 3000–4999): sent as a deliberate fault");
        }
        talk.close(Integer.parseInt(code), reason);
        return true;
    }
}
