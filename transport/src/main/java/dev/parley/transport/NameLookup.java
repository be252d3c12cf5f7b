package dev.parley.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** Finds the addresses of a name. It may block. */
@FunctionalInterface
interface NameLookup {

    /** That of the machine: hosts file, DNS, whatever it is set up with; localhost and names below it are this machine's (RFC 6761 §6.3). */
    NameLookup OF_THE_SYSTEM = host -> List.of(InetAddress.getAllByName(isHere(host) ? "localhost" : host));

    List<InetAddress> addresses(String host) throws UnknownHostException;

    private static boolean isHere(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost.") || name.endsWith(".localhost") || name.endsWith(".localhost.");
    }
}
