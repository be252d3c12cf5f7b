package dev.parley.cli.connect;

import dev.parley.cli.Amounts;
import dev.parley.cli.Exit;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Links;
import dev.parley.engine.session.Recorder;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.CloseCode;
import dev.parley.protocol.websocket.Command;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/** {@code parley connect}: a WebSocket client for people and for scripts. */
@picocli.CommandLine.Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Connects to a WebSocket: interactive in a terminal, by lines in a script.",
        footer = {
            "",
            "Examples:",
            "  parley connect ws://localhost:4321/demo/clock --count 3",
            "  parley connect ws://localhost:4321/demo/echo --message hello --count 1 --json",
            "  printf 'one\\ntwo\\n' | parley connect ws://localhost:4321/demo/echo",
            "  parley connect wss://example.org/feed -H 'Authorization: Bearer …' --for 10s",
            "",
            "In a terminal, type to send; /ping, /close 1000 bye, /binary 01ff,",
            "/frames on, /help.",
            "",
            "It ends after --count or --for, or when the peer closes; in a script without",
            "any of these and without --wait-close, when everything was sent.",
            "",
            "Exit codes:",
            "  0    as wanted",
            "  1    usage",
            "  3    not connected, or ended without a close frame",
            "  4    the peer broke a rule, closed before --count messages, or closed with",
            "       a code other than 1000, 1001 or none",
            "  130  interrupted"
        })
public final class ConnectCommand implements Callable<Integer> {

    private final Supplier<? extends Links> links;
    private final Clock clock;

    @Mixin
    private ConnectOptions options = new ConnectOptions();

    public ConnectCommand(Supplier<? extends Links> links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        try {
            return talk(out, err);
        } catch (ProblemException e) {
            e.problems().forEach(problem -> err.println("parley: " + problem.message()));
            return Exit.USAGE;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private int talk(PrintStream out, PrintStream err) throws IOException, InterruptedException {
        LinkRequest request = ConnectRequests.of(options);
        List<Command> messages = messages();
        Duration time = options.time == null ? null : Amounts.time("--for", options.time);
        if (options.count != null && options.count < 1) {
            throw new ProblemException(Problem.of("count", "--count is a number from 1 on, not " + options.count));
        }
        Printer printer = new Printer(
                new Screen.Standard(out, err, Interactive.wanted()), options.json, !options.echo, clock.now());
        Talk talk = new Talk(
                new Recorder(printer, clock.nanos(), 1), options.count == null ? 0 : options.count, options.echo);
        Interruption interruption = new Interruption(talk);
        talk.started(links.get().open(request, talk));
        if (!talk.awaitOpen()) {
            return interruption.happened() ? Exit.INTERRUPTED : talk.exitCode();
        }
        talk.onMessage(() -> {
            if (printer.broken()) {
                talk.close(CloseCode.NORMAL, "");
            }
        });
        if (time != null) {
            Thread.ofVirtual().start(() -> end(talk, time));
        }
        if (messages.isEmpty() && !scripted() && Interactive.wanted()) {
            return new Interactive(talk, printer).run();
        }
        script(talk, messages);
        talk.awaitEnd();
        return interruption.happened() ? Exit.INTERRUPTED : printer.broken() ? Exit.OK : talk.exitCode();
    }

    /** Whether something else than the end of what is sent ends the talk. */
    private boolean endless() {
        return options.count != null || options.time != null || options.waitClose || options.echo;
    }

    private boolean scripted() {
        return endless() || options.json;
    }

    private List<Command> messages() {
        List<Command> commands = new ArrayList<>();
        for (ConnectOptions.Outgoing message : options.messages) {
            String hex = message.hex;
            commands.add(
                    hex == null
                            ? new Command.SendText(Bytes.utf8(String.valueOf(message.text)))
                            : new Command.SendBinary(Amounts.hex("--binary", hex)));
        }
        return commands;
    }

    private void script(Talk talk, List<Command> messages) throws InterruptedException {
        for (Command message : messages) {
            talk.send(message);
        }
        if (!options.echo && !Interactive.wanted()) {
            Thread input = Thread.ofPlatform().daemon().start(() -> {
                lines(talk);
                if (!endless()) {
                    talk.close(CloseCode.NORMAL, "");
                }
            });
            input.setName("standard input");
        } else if (!endless()) {
            talk.close(CloseCode.NORMAL, "");
        }
    }

    private static void lines(Talk talk) {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = input.readLine()) != null && talk.send(new Command.SendText(Bytes.utf8(line)))) {
                // each line is a message
            }
        } catch (IOException | InterruptedException _) {
            // the input has ended
        }
    }

    private static void end(Talk talk, Duration time) {
        try {
            Thread.sleep(time);
            talk.close(CloseCode.NORMAL, "");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
