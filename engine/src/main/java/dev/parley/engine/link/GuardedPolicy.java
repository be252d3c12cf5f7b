package dev.parley.engine.link;

import dev.parley.description.problem.Problem;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy that refuses addresses of its own side of the internet, or all, but for those that are allowed.
 *
 * @param preset its name for people
 * @param all whether public addresses are refused as well
 */
record GuardedPolicy(String preset, boolean all, List<Allowance> allowed) implements OutboundPolicy {

    GuardedPolicy {
        allowed = List.copyOf(allowed);
    }

    @Override
    public @Nullable Problem refusal(String host, InetAddress address, int port) {
        String kind = SpecialAddresses.kind(address);
        if ((kind == null && !all) || allowed.stream().anyMatch(each -> each.covers(host, address, port))) {
            return null;
        }
        String shown = address.getHostAddress();
        String where = host.equals(shown) ? shown : host + " (" + shown + ")";
        return Problem.of(
                        "outbound-refused",
                        "The outbound policy “" + preset + "” does not let this server connect to " + where
                                + " at port " + port + (kind == null ? "" : ": " + kind))
                .hint("Whoever runs the server can allow it: parley serve --allow-outbound "
                        + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port);
    }
}
