package dev.parley.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The order in which addresses are tried: both families in turn, that of the first one first (RFC 8305 §4). */
final class AddressOrder {

    private AddressOrder() {}

    static List<InetAddress> of(List<InetAddress> found) {
        List<InetAddress> ordered = new ArrayList<>();
        if (found.isEmpty()) {
            return ordered;
        }
        boolean six = found.getFirst() instanceof Inet6Address;
        Iterator<InetAddress> first = of(found, six);
        Iterator<InetAddress> second = of(found, !six);
        while (first.hasNext() || second.hasNext()) {
            if (first.hasNext()) {
                ordered.add(first.next());
            }
            if (second.hasNext()) {
                ordered.add(second.next());
            }
        }
        return ordered;
    }

    private static Iterator<InetAddress> of(List<InetAddress> found, boolean six) {
        return found.stream()
                .distinct()
                .filter(address -> address instanceof Inet6Address == six)
                .iterator();
    }
}
