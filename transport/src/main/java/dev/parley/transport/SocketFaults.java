package dev.parley.transport;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an operating system says of a socket, in the words of the field: it is known by errno's text, whoever wraps it. */
final class SocketFaults {

    private SocketFaults() {}

    /**
     * A fault with what to try.
     *
     * @param what a half-sentence, such as "the peer reset the connection"
     */
    record Fault(String code, String what, @Nullable String hint) {}

    /** The fault that an exception or one of its causes tells of, or nothing where it is none of a socket. */
    static @Nullable Fault of(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            Fault known = known(String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT));
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable Fault known(String words) {
        if (words.contains("connection reset")) {
            return new Fault("reset", "the peer reset the connection (RST)", null);
        }
        if (words.contains("broken pipe")) {
            return new Fault("ended", "the peer has closed it", null);
        }
        if (words.contains("no route to host") || words.contains("host is down")) {
            return new Fault("unreachable", "there is no route", "The network or host is down, or a VPN is missing");
        }
        if (words.contains("unreachable")) {
            return new Fault("unreachable", "the network is unreachable", "This machine has no route to that network");
        }
        if (words.contains("timed out")) {
            return new Fault("timeout", "the network did not answer", "A firewall may drop what is sent");
        }
        if (words.contains("too many open files")) {
            return new Fault(
                    "too-many-files", "too many files and sockets are open here", "Raise the limit (ulimit -n)");
        }
        if (words.contains("cannot assign requested address")) {
            return new Fault(
                    "no-local-port", "this machine has no address or port left for it", "End other connections");
        }
        if (words.contains("permission denied") || words.contains("operation not permitted")) {
            return new Fault(
                    "forbidden", "this machine does not permit it", "Look at its firewall and the file's owner");
        }
        return null;
    }
}
