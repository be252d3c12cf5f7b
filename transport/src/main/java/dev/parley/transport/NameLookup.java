package dev.parley.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. It may block. */
@FunctionalInterface
interface NameLookup {

    /** That of the machine: hosts file, DNS, whatever it is set up with. */
    NameLookup OF_THE_SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> addresses(String host) throws UnknownHostException;
}
