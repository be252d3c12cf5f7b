package dev.parley.description.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An option of curl.
 *
 * @param letter its short form, or 0
 * @param secrecy what its value holds that is not shown
 */
record CurlOption(String name, char letter, boolean takesValue, Role role, CurlSecrecy secrecy) {

    private static final Map<String, CurlOption> BY_NAME = read();

    /** What an option concerns. */
    enum Role {
        CARRIED(""),
        SHOWN("It says what curl shows; Parley shows the whole exchange"),
        OUTPUT("It says what curl keeps or how it ends, and is no part of a request"),
        RUN("It says how curl goes about it, and is no part of a request"),
        TLS(
                "Files and rules of TLS are no part of a request; client certificates are set up for each host, or given to a run (--cert)"),
        PROXY("Of a proxy, only its address and credentials are carried"),
        CONNECTION("How the peer is reached is no part of a request"),
        FILE("Such files are not read by an import"),
        OTHER("It concerns another protocol than HTTP and WebSocket, or one corner of curl");

        private final String why;

        Role(String why) {
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** The option of a long name, or of a beginning that only one name has. */
    static @Nullable CurlOption named(String name) {
        var exact = BY_NAME.get(name);
        if (exact != null) return exact;
        List<CurlOption> fitting = BY_NAME.values().stream()
                .filter(option -> option.name.startsWith(name))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    /** It with its value, as it is written, without what that holds of secrets. */
    String shown(String value) {
        return takesValue ? ("--" + name + " " + secrecy.shown(value)).strip() : "--" + name;
    }

    static @Nullable CurlOption lettered(char letter) {
        return BY_NAME.values().stream()
                .filter(option -> option.letter == letter)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, CurlOption> read() {
        var options = new LinkedHashMap<String, CurlOption>();
        try (InputStream in = Objects.requireNonNull(CurlOption.class.getResourceAsStream("curl-options.txt"))) {
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("#")) continue;
                var cells = List.of(line.split(" ", -1));
                char letter = cells.get(1).equals("-") ? 0 : cells.get(1).charAt(0);
                var role = Role.valueOf(cells.get(3).toUpperCase(Locale.ROOT));
                var secrecy = cells.size() < 5
                        ? CurlSecrecy.OPEN
                        : CurlSecrecy.valueOf(cells.get(4).toUpperCase(Locale.ROOT));
                options.put(
                        cells.getFirst(),
                        new CurlOption(cells.getFirst(), letter, cells.get(2).equals("value"), role, secrecy));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return options;
    }
}
