package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.Destination;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.Stage;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.handler.proxy.ProxyConnectException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Failures of opening a connection, in the words of the field, with what to try. */
final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    static LinkFailure unknownHost(String host) {
        return failure(
                Problem.of("unknown-host", "Unknown host " + host)
                        .hint("Check the spelling, and whether this machine's DNS or a VPN knows the name"),
                new Reason("The name is misspelled", "Compare it letter by letter with where it comes from."),
                new Reason(
                        "The name is known only in another network",
                        "Connect to the VPN, or add it to the hosts file."));
    }

    static LinkFailure cancelled() {
        return failure(Problem.of("cancelled", "Cancelled"));
    }

    static LinkFailure internal() {
        return failure(Problem.of("internal", "Parley failed; its log says why"));
    }

    static LinkFailure timeout(Stage stage, Duration patience, Destination request) {
        String time = patience.toMillis() % 1_000 == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
        String message = switch (stage) {
            case LOOKUP -> "No answer from DNS within " + time;
            case TCP -> "No TCP connection within " + time;
            case PROXY -> "No answer from the proxy within " + time;
            case TLS -> "No TLS connection within " + time;
            case UPGRADE -> "No answer to the handshake within " + time;
            case PREPARE, REQUEST, WAIT, DOWNLOAD -> "Nothing moved for " + time;
        };
        Reason likely = switch (stage) {
            case LOOKUP -> new Reason("The DNS server does not answer", "Look at this machine's network settings.");
            case TCP, PROXY ->
                new Reason("A firewall drops what is sent", "Try from another network, or another port.");
            case TLS ->
                new Reason(
                        "The server speaks no TLS on this port",
                        "Use " + request.scheme(false) + ":// instead of " + request.scheme(true) + "://.");
            case UPGRADE ->
                request.secure()
                        ? new Reason("No WebSocket is served here", "Check the address with the service's documents.")
                        : new Reason("The server wants TLS, or speaks no HTTP", "Try wss://, or another port.");
            case PREPARE, REQUEST, WAIT, DOWNLOAD ->
                new Reason("The server is busy, or waits for more", "Try again, or wait longer.");
        };
        return new LinkFailure(
                Problem.of("timeout", message).hint("Options has the time-outs"), 0, List.of(likely), true);
    }

    static LinkFailure clientCertificate(Problem why) {
        Problem told = Problem.of("client-certificate", "The client certificate cannot be used: " + why.message());
        return failure(why.hint() == null ? told : told.hint(why.hint()));
    }

    static LinkFailure authorities(Problem why) {
        Problem told = Problem.of("authorities", "The authorities to trust cannot be used: " + why.message());
        return failure(why.hint() == null ? told : told.hint(why.hint()));
    }

    static LinkFailure of(@Nullable Throwable cause, Stage stage, Destination request) {
        return of(cause, stage, request.host() + ":" + request.port(), request);
    }

    static LinkFailure of(@Nullable Throwable cause, Stage stage, String shown, Destination request) {
        Throwable root = cause;
        while (root != null
                && root.getCause() != null
                && !(root instanceof SSLException)
                && !(root instanceof ProxyConnectException)) {
            root = root.getCause();
        }
        return switch (root) {
            case SSLException e -> TlsFailures.of(e, request);
            case ConnectTimeoutException _ -> timeout(stage, request.connectTimeout(), request);
            case ProxyConnectException e -> ProxyFailures.of(e);
            case FileNotFoundException _ -> noSocket(shown);
            case IOException e when told(e, "no such file") -> noSocket(shown);
            case ConnectException e when told(e, "refused") -> refused(shown);
            case null, default -> lost(root, stage, shown, request);
        };
    }

    private static boolean told(Throwable cause, String words) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    private static LinkFailure refused(String shown) {
        return failure(
                Problem.of("refused", "Connection refused by " + shown)
                        .hint("Is the service running, and on this port?"),
                new Reason("Nothing listens on this port", "Start the service, or check the port."),
                new Reason(
                        "It listens on another address",
                        "A service bound to 127.0.0.1 is not reached by the machine's other addresses, nor by ::1."));
    }

    private static LinkFailure noSocket(String shown) {
        return failure(Problem.of("no-socket", "There is no socket " + shown)
                .hint("Is the service running, and is this the path it listens at?"));
    }

    private static LinkFailure lost(@Nullable Throwable cause, Stage stage, String shown, Destination request) {
        SocketFaults.Fault fault = SocketFaults.of(cause);
        if (fault == null && cause != null && !(cause instanceof ClosedChannelException)) {
            LOG.log(Level.WARNING, "A connection failed for a reason that has no words yet", cause);
        }
        String what = fault == null ? "the peer closed it" : fault.what();
        String message = switch (stage) {
            case LOOKUP -> "The lookup of " + shown + " failed: " + what;
            case TCP -> "No connection to " + shown + ": " + what;
            case PROXY -> "The connection to the proxy was lost: " + what;
            case TLS -> "The connection was lost during the TLS handshake: " + what;
            case UPGRADE -> "The connection was lost during the handshake: " + what;
            case PREPARE, REQUEST, WAIT, DOWNLOAD -> "The connection was lost: " + what;
        };
        Problem problem = Problem.of(fault == null || fault.code().equals("reset") ? "ended" : fault.code(), message);
        String hint = fault != null && fault.hint() != null
                ? fault.hint()
                : stage == Stage.TLS
                        ? "The server may speak no TLS on this port: try " + request.scheme(false) + "://"
                        : null;
        return failure(hint == null ? problem : problem.hint(hint));
    }

    static String shown(SocketAddress address) {
        return switch (address) {
            case InetSocketAddress inet when inet.getAddress() != null -> host(inet) + ":" + inet.getPort();
            case InetSocketAddress inet -> inet.getHostString() + ":" + inet.getPort();
            case DomainSocketAddress unix -> unix.path();
            case UnixDomainSocketAddress unix -> unix.getPath().toString();
            default -> address.toString();
        };
    }

    private static String host(InetSocketAddress address) {
        String text = address.getAddress().getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    static LinkFailure failure(Problem problem, Reason... reasons) {
        return new LinkFailure(problem, 0, List.of(reasons), false);
    }
}
