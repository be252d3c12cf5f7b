package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import dev.parley.engine.link.LinkRequest;
import dev.parley.engine.link.Stage;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.handler.proxy.ProxyConnectException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Failures of opening a connection, in the words of the field, with what to try. */
final class Failures {

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

    static LinkFailure internal(RuntimeException e) {
        return failure(Problem.of("internal", "Parley failed: " + e));
    }

    static LinkFailure timeout(Stage stage, Duration patience) {
        String time = patience.toMillis() % 1_000 == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
        String message = switch (stage) {
            case LOOKUP -> "No answer from DNS within " + time;
            case TCP -> "No TCP connection within " + time;
            case PROXY -> "No answer from the proxy within " + time;
            case TLS -> "No TLS connection within " + time;
            case UPGRADE -> "No answer to the handshake within " + time;
        };
        Problem problem = Problem.of("timeout", message).hint("Options has the time-outs");
        return new LinkFailure(
                problem,
                0,
                List.of(new Reason("A firewall drops what is sent", "Try from another network, or another port.")),
                true);
    }

    static LinkFailure clientCertificate(Exception e) {
        return failure(Problem.of("client-certificate", "The client certificate cannot be used: " + e.getMessage())
                .hint("It takes a certificate chain and a private key (PKCS#8 or PKCS#1), both as PEM"));
    }

    static LinkFailure of(@Nullable Throwable cause, Stage stage, LinkRequest request) {
        return of(cause, stage, request.host() + ":" + request.port(), request);
    }

    static LinkFailure of(@Nullable Throwable cause, Stage stage, String shown, LinkRequest request) {
        Throwable root = cause;
        while (root != null
                && root.getCause() != null
                && !(root instanceof SSLException)
                && !(root instanceof ProxyConnectException)) {
            root = root.getCause();
        }
        return switch (root) {
            case SSLException e -> TlsFailures.of(e, request);
            case ConnectTimeoutException _ -> timeout(stage, request.connectTimeout());
            case ProxyConnectException e -> ProxyFailures.of(e);
            case NoRouteToHostException _ ->
                failure(Problem.of("unreachable", "No route to " + shown)
                        .hint("The network or host is down, or a VPN is missing"));
            case ConnectException e -> connect(e, shown);
            case FileNotFoundException _ -> noSocket(shown);
            case IOException e when String.valueOf(e.getMessage()).contains("No such file") -> noSocket(shown);
            case null, default -> failure(ended(root, stage));
        };
    }

    private static LinkFailure connect(ConnectException e, String shown) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no such file")) {
            return noSocket(shown);
        }
        if (words.contains("no route to host")) {
            return failure(Problem.of("unreachable", "No route to " + shown)
                    .hint("The network or host is down, or a VPN is missing"));
        }
        if (words.contains("unreachable")) {
            return failure(Problem.of("unreachable", "Network unreachable: " + shown)
                    .hint("This machine has no route to that network"));
        }
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

    private static Problem ended(@Nullable Throwable cause, Stage stage) {
        String what = cause == null ? "the connection ended" : String.valueOf(cause.getMessage());
        return Problem.of(
                "ended", "The connection ended during " + stage.name().toLowerCase(Locale.ROOT) + ": " + what);
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
