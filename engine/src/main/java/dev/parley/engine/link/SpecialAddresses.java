package dev.parley.engine.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses that are not of the public internet, or lead into another one (IANA's special-purpose registries, RFC 6890). */
final class SpecialAddresses {

    private record Special(AddressRange range, String kind) {}

    private static final List<Special> ALL = List.of(
            special("127.0.0.0/8", "loopback"),
            special("0.0.0.0/8", "this host"),
            special("10.0.0.0/8", "private"),
            special("172.16.0.0/12", "private"),
            special("192.168.0.0/16", "private"),
            special("100.64.0.0/10", "shared by a carrier"),
            special("169.254.0.0/16", "link-local, where clouds keep metadata"),
            special("192.0.0.0/24", "of a protocol"),
            special("192.0.2.0/24", "for documentation"),
            special("192.88.99.0/24", "6to4"),
            special("198.18.0.0/15", "for benchmarks"),
            special("198.51.100.0/24", "for documentation"),
            special("203.0.113.0/24", "for documentation"),
            special("224.0.0.0/4", "multicast"),
            special("240.0.0.0/4", "reserved"),
            special("::1", "loopback"),
            special("::", "this host"),
            special("::/96", "an IPv4 address in disguise"),
            special("64:ff9b::/96", "NAT64"),
            special("64:ff9b:1::/48", "NAT64"),
            special("100::/64", "discarded"),
            special("2001::/23", "of a protocol, such as Teredo"),
            special("2001:db8::/32", "for documentation"),
            special("2002::/16", "6to4"),
            special("3fff::/20", "for documentation"),
            special("5f00::/16", "of segment routing"),
            special("fc00::/7", "private"),
            special("fe80::/10", "link-local"),
            special("fec0::/10", "site-local"),
            special("ff00::/8", "multicast"));

    /** All that IPv6 has given out to the public so far (RFC 4291 §2.4, IANA). */
    private static final AddressRange PUBLIC = AddressRange.of("2000::/3");

    private SpecialAddresses() {}

    private static Special special(String range, String kind) {
        return new Special(AddressRange.of(range), kind);
    }

    /** What kind of special address it is, or none. An IPv4 address that is mapped into IPv6 counts as itself. */
    static @Nullable String kind(InetAddress address) {
        return ALL.stream()
                .filter(each -> each.range().holds(address))
                .map(Special::kind)
                .findFirst()
                .orElse(address instanceof Inet4Address || PUBLIC.holds(address) ? null : "not of the public internet");
    }
}
