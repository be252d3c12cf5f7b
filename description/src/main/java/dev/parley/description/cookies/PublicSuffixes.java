package dev.parley.description.cookies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The domains under which anybody may register names (the Public Suffix List, both of its parts); no cookie may be for a whole one. */
public final class PublicSuffixes {

    private final Set<String> names = new HashSet<>();
    private final Set<String> wildcards = new HashSet<>();
    private final Set<String> exceptions = new HashSet<>();

    private PublicSuffixes(String list) {
        list.lines().map(line -> line.split("\\s", 2)[0]).forEach(this::add);
    }

    private static final class Bundled {
        static final PublicSuffixes LIST = new PublicSuffixes(text());

        private static String text() {
            try (InputStream in =
                    Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream("public_suffix_list.dat"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The list that comes with the program, read on first use. */
    public static PublicSuffixes bundled() {
        return Bundled.LIST;
    }

    /** A list in the format of publicsuffix.org. */
    public static PublicSuffixes of(String list) {
        return new PublicSuffixes(list);
    }

    private void add(String rule) {
        if (rule.isEmpty() || rule.startsWith("//")) {
            return;
        }
        if (rule.startsWith("!")) {
            exceptions.add(ascii(rule.substring(1)));
        } else if (rule.startsWith("*.")) {
            wildcards.add(ascii(rule.substring(2)));
        } else {
            names.add(ascii(rule));
        }
    }

    private static String ascii(String name) {
        boolean plain = name.chars().allMatch(each -> each < 128);
        return plain ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    /** Whether a domain is a public suffix; one that the list does not know is when it has no dot. */
    public boolean contains(String domain) {
        return suffix(domain).equals(domain);
    }

    /** The part of a domain that somebody registered: its public suffix and one label; nothing for a suffix itself. */
    public @Nullable String registrable(String domain) {
        String suffix = suffix(domain);
        if (suffix.equals(domain)) {
            return null;
        }
        int dot = domain.lastIndexOf('.', domain.length() - suffix.length() - 2);
        return domain.substring(dot + 1);
    }

    /** The longest rule decides; an exception wins over all; without a rule it is the last label. */
    private String suffix(String domain) {
        String rest = domain;
        while (true) {
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return rest;
            }
            String parent = rest.substring(dot + 1);
            if (exceptions.contains(rest)) {
                return parent;
            }
            if (names.contains(rest) || wildcards.contains(parent)) {
                return rest;
            }
            rest = parent;
        }
    }
}
