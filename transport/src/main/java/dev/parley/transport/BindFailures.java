package dev.parley.transport;

import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Locale;

/** Why an address cannot be listened at, in words. */
final class BindFailures {

    private BindFailures() {}

    static BindException of(InetSocketAddress address, Throwable cause) {
        String host = address.getHostString();
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        String why;
        if (words.contains("in use")) {
            why = "Port " + address.getPort() + " of " + host + " is in use";
        } else if (words.contains("permission denied")) {
            why = "Port " + address.getPort() + " may not be listened at: ports below 1024 need a privilege";
        } else if (words.contains("cannot assign") || words.contains("not available")) {
            why = host + " is no address of this machine";
        } else {
            SocketFaults.Fault fault = SocketFaults.of(cause);
            String what = fault == null ? "" : ": " + fault.what();
            why = "Cannot listen at " + Failures.shown(address) + what;
        }
        BindException failure = new BindException(why);
        failure.initCause(cause);
        return failure;
    }
}
