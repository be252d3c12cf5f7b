package dev.parley.description.inference;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Formats of JSON Schema that a text shows by itself, the narrowest first. */
enum TextFormat {
    DATE_TIME("date-time", "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})") {
        @Override
        boolean reads(String text) {
            OffsetDateTime.parse(text.toUpperCase(Locale.ROOT));
            return true;
        }
    },
    DATE("date", "\\d{4}-\\d{2}-\\d{2}") {
        @Override
        boolean reads(String text) {
            LocalDate.parse(text);
            return true;
        }
    },
    TIME("time", "\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})") {
        @Override
        boolean reads(String text) {
            OffsetTime.parse(text.toUpperCase(Locale.ROOT));
            return true;
        }
    },
    DURATION("duration", "P(?=.)(\\d+W|(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?)"),
    UUID("uuid", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"),
    IPV4("ipv4", "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"),
    IPV6(
            "ipv6",
            "(?!.*::.*::)(?=.*[0-9a-fA-F])(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}"
                    + "|([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){0,6})?::([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){0,5})?)"),
    EMAIL("email", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+"),
    URI("uri", "[A-Za-z][A-Za-z0-9+.-]*://\\S+") {
        @Override
        boolean reads(String text) throws URISyntaxException {
            return new URI(text).isAbsolute();
        }
    };

    private static final int LONGEST = 2_000;

    private final String word;
    private final Pattern pattern;

    TextFormat(String word, String pattern) {
        this.word = word;
        this.pattern = Pattern.compile(pattern);
    }

    /** As a schema says it. */
    String word() {
        return word;
    }

    boolean fits(String text) {
        try {
            return text.length() <= LONGEST && pattern.matcher(text).matches() && reads(text);
        } catch (DateTimeException | URISyntaxException _) {
            return false;
        }
    }

    /** Whether a text of the form is one: there is no 31st of February. */
    boolean reads(String text) throws URISyntaxException {
        return true;
    }
}
