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

    private ProxyFailures() {}

    static LinkFailure of(ProxyConnectException e) {
        String words = String.valueOf(e.getMessage());
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher status = STATUS.matcher(words);
        String what = status.find() ? status.group(1) : words;
        if (lower.contains("authstatus") || lower.contains("407") || lower.contains("authmethod")) {
            return Failures.failure(
                    Problem.of("proxy-credentials", "The proxy does not take these credentials: " + what)
                            .hint("Check the user and the password of the proxy"),
                    new Reason("The proxy wants a user and a password", "Options has them, beside its address."));
        }
        return Failures.failure(
                Problem.of("proxy-refused", "The proxy could not reach the host: " + what)
                        .hint("Ask whether the proxy allows this host and port"),
                new Reason("The kind of proxy is another", "SOCKS 5 and HTTP are spoken on different ports."));
    }
}
