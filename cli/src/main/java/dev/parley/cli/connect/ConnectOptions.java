package dev.parley.cli.connect;

import dev.parley.cli.NetworkOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code parley connect} can be told. */
final class ConnectOptions {

    @Parameters(paramLabel = "URL", description = "ws://… or wss://…")
    String url = "";

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            description = "Header field; repeatable. One of a name that Parley sends takes its place")
    List<String> headers = new ArrayList<>();

    @Option(names = "--subprotocol", paramLabel = "NAME", split = ",", description = "Subprotocol to offer; repeatable")
    List<String> subprotocols = new ArrayList<>();

    @ArgGroup(exclusive = true, multiplicity = "0..*")
    List<Outgoing> messages = new ArrayList<>();

    @Option(names = "--count", paramLabel = "N", description = "Closes after N messages were received")
    @Nullable
    Long count;

    @Option(names = "--for", paramLabel = "TIME", description = "Closes after a time: 500ms, 10s, 2m")
    @Nullable
    String time;

    @Option(names = "--wait-close", description = "Waits for the peer to close")
    boolean waitClose;

    @Option(names = "--echo", description = "Sends back what comes, until the peer closes")
    boolean echo;

    @Option(names = "--ping-interval", paramLabel = "TIME", description = "Sends a ping again and again: 15s")
    @Nullable
    String pingInterval;

    @Option(
            names = "--deflate",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Offers permessage-deflate; on unless --no-deflate")
    boolean deflate = true;

    @Option(
            names = "--max-message",
            paramLabel = "BYTES",
            defaultValue = "67108864",
            description = "Largest message taken (${DEFAULT-VALUE})")
    long maxMessage;

    @Option(
            names = "--max-fragments",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Most frames of a message (${DEFAULT-VALUE})")
    int maxFragments;

    @Option(
            names = "--max-ratio",
            paramLabel = "N",
            defaultValue = "1100",
            description = "Bytes that a compressed one may become, judged from 8 MiB on (${DEFAULT-VALUE}: any)")
    int maxRatio;

    @Option(names = "--observing", description = "Reports broken rules and goes on, instead of failing the connection")
    boolean observing;

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--connect-timeout",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "For name lookup, TCP, proxy and TLS (${DEFAULT-VALUE})")
    String connectTimeout = "10s";

    @Option(
            names = "--handshake-timeout",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "For the upgrade (${DEFAULT-VALUE})")
    String handshakeTimeout = "10s";

    @Option(names = "--json", description = "Prints each entry of the timeline as one JSON object a line")
    boolean json;

    /** A message to send, in the order of the command line. */
    static final class Outgoing {

        @Option(
                names = "--message",
                required = true,
                paramLabel = "TEXT",
                description = "Text message to send; repeatable, in order with --binary")
        @Nullable
        String text;

        @Option(
                names = "--binary",
                required = true,
                paramLabel = "HEX",
                description = "Binary message to send, in hexadecimal digits; repeatable")
        @Nullable
        String hex;
    }
}
