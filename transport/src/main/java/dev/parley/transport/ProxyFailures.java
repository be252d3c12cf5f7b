package dev.parley.transport;

import dev.parley.description.problem.Problem;
import dev.parley.engine.link.LinkEvent.Reason;
import io.netty.handler.proxy.ProxyConnectException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a proxy did not open the way, told from the words of Netty's exceptions. */
final class ProxyFailures {

    private static final Pattern STATUS = Pattern.compile("(?i)status: (.+)$");

    /** The status that Netty reads from what is no response. */
    private static final String NO_HTTP = "999";

    private ProxyFailures() {}

    static LinkFailure of(ProxyConnectException e) {
        String words = String.valueOf(e.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher status = STATUS.matcher(words);
        String what = status.find() && !status.group(1).startsWith(NO_HTTP) ? ": " + status.group(1) : "";
        Reason kind = new Reason("The kind of proxy is another", "SOCKS 5 and HTTP are spoken on different ports.");
        Reason signIn = new Reason("The proxy wants a user and a password", "Options has them, beside its address.");
        if (lower.contains("authmethod")) {
            return Failures.failure(
                    Problem.of("proxy-credentials", "The proxy takes no way to sign in that was offered")
                            .hint("It may want a user and a password, or be no SOCKS 5 proxy"),
                    signIn,
                    kind);
        }
        if (lower.contains("authstatus") || what.startsWith(": 407")) {
            return Failures.failure(
                    Problem.of("proxy-credentials", "The proxy does not take these credentials" + what)
                            .hint("Check the user and the password of the proxy"),
                    signIn);
        }
        if (what.isEmpty()) {
            return Failures.failure(
                    Problem.of("proxy-refused", "The proxy gave no answer that " + ofItsKind(lower) + " would give")
                            .hint("Is it a proxy, and of this kind?"),
                    kind);
        }
        return Failures.failure(
                Problem.of("proxy-refused", "The proxy could not reach the host" + what)
                        .hint("Ask whether the proxy allows this host and port"),
                kind);
    }

    /** Behind a proxy a policy checks addresses too, so that a name which only the proxy knows leads nowhere. */
    static LinkFailure uncheckable(String host) {
        return Failures.failure(
                Problem.of(
                                "unknown-host",
                                "Unknown host " + host + " here, and the outbound policy lets no proxy look it up")
                        .hint("Names behind a proxy are looked up and checked by this server; only the policy"
                                + " “laptop” (parley serve --outbound laptop) leaves them to the proxy"),
                new Reason("This server's DNS does not know the name", "Add it there, or write its address."));
    }

    private static String ofItsKind(String words) {
        return words.startsWith("socks") ? "a SOCKS 5 proxy" : "an HTTP proxy";
    }
}
