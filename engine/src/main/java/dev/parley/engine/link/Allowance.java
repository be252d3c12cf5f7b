package dev.parley.engine.link;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be connected to in spite of a policy: {@code 10.1.0.0/16}, {@code 127.0.0.1:8080}, {@code [fd00::/8]:443},
 * {@code build.example.org:443} or {@code *.example.org}. A name is allowed with whatever addresses it has.
 */
public final class Allowance {

    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]+)](?::(\\d{1,5}))?");
    private static final Pattern PLAIN = Pattern.compile("([^:\\[\\]]+)(?::(\\d{1,5}))?");
    private static final Pattern NAME = Pattern.compile("(?:\\*\\.)?[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");
    private static final int MAX_PORT = 65_535;

    private final String text;
    private final @Nullable AddressRange range;
    private final String name;
    private final int port;

    private Allowance(String text, @Nullable AddressRange range, String name, int port) {
        this.text = text;
        this.range = range;
        this.name = name;
        this.port = port;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with what is wrong, in words for people
     */
    public static Allowance of(String text) {
        Matcher matcher = BRACKETED.matcher(text);
        boolean bare = !matcher.matches();
        if (bare) {
            matcher = PLAIN.matcher(text);
        }
        boolean whole = bare && !matcher.matches();
        String where = whole ? text : matcher.group(1);
        String given = whole ? null : matcher.group(2);
        int port = given == null ? 0 : Integer.parseInt(given);
        if (port > MAX_PORT || (given != null && port == 0)) {
            throw wrong(text);
        }
        AddressRange range = range(where);
        String name = lower(where);
        if (range == null && (!NAME.matcher(name).matches() || name.matches("[\\d.]+"))) {
            throw wrong(text);
        }
        return new Allowance(text, range, range == null ? name : "", port);
    }

    private static @Nullable AddressRange range(String text) {
        try {
            return AddressRange.of(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "“" + text + "” is no address, range or name with or without a port, such as "
                        + "10.1.0.0/16, 127.0.0.1:8080, [fd00::/8]:443 or *.example.org");
    }

    boolean covers(String host, InetAddress address, int asked) {
        if (port != 0 && port != asked) {
            return false;
        }
        return range == null ? isNamed(lower(host)) : range.holds(address);
    }

    private boolean isNamed(String host) {
        return name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name);
    }

    private static String lower(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
