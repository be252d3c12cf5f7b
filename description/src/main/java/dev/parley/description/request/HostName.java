package dev.parley.description.request;

import java.net.IDN;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hosts of URLs: names, also international ones (RFC 5890), and addresses (RFC 3986 §3.2.2). */
final class HostName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){3}\\.?");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST = 253;

    private HostName() {}

    /** The host as it is looked up, IPv6 without brackets; nothing when it is no host. */
    static @Nullable String ascii(String written) {
        if (written.startsWith("[")) {
            return written.endsWith("]") ? address(written.substring(1, written.length() - 1)) : null;
        }
        String name = named(Escapes.decoded(written));
        return name != null && isSound(name) ? name : null;
    }

    private static @Nullable String address(String inner) {
        int percent = inner.indexOf('%');
        String digits = percent < 0 ? inner : inner.substring(0, percent);
        String zone = percent < 0 ? "" : inner.substring(percent + 1).replaceFirst("^25(?=.)", "");
        if (percent >= 0 && !ZONE.matcher(zone).matches()) {
            return null;
        }
        try {
            Inet6Address.ofLiteral(digits);
        } catch (IllegalArgumentException e) {
            return null;
        }
        return digits.indexOf(':') < 0 ? null : digits.toLowerCase(Locale.ROOT) + (percent < 0 ? "" : "%" + zone);
    }

    private static @Nullable String named(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return false;
        }
        for (String label : bare.split("\\.", -1)) {
            if (label.length() > LONGEST_LABEL || !NAME.matcher(label).matches()) {
                return false;
            }
        }
        return !NUMBERS.matcher(name).matches() || isIpv4(bare);
    }

    private static boolean isIpv4(String numbers) {
        for (String part : numbers.split("\\.", -1)) {
            if (part.length() > 3 || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }
}
