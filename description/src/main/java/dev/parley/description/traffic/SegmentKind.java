package dev.parley.description.traffic;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a segment of a path looks like that is a value and no word. */
enum SegmentKind {
    INTEGER("integers", "-?\\d{1,20}"),
    UUID("UUIDs", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    DATE_TIME("times", "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d(:|%3A)?\\d\\d.*"),
    DATE("dates", "\\d{4}-\\d\\d-\\d\\d"),
    NUMBER("numbers", "-?\\d+\\.\\d+"),
    EMAIL("e-mail addresses", "[^@%\\s]+(@|%40)[^@%\\s]+\\.[A-Za-z]{2,}"),
    MASKED("secrets", ".*\\*{3,}.*"),
    IDENTIFIER(
            "identifiers",
            "(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{8,}|[0-9A-HJKMNP-TV-Z]{26}|[A-Za-z]{1,10}[-_]\\d{3,}|[A-Z]{1,6}\\d{4,}|"
                    + "(?=(.*\\d){3})(?=.*[A-Za-z].*\\d.*[A-Za-z])[A-Za-z0-9_-]{10,}={0,2}");

    private final String words;
    private final Pattern pattern;

    SegmentKind(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /** Many of them, in words. */
    String words() {
        return words;
    }

    /** What a segment is; nothing where it is a word. */
    static Optional<SegmentKind> of(String segment) {
        return Arrays.stream(values())
                .filter(kind -> kind.pattern.matcher(segment).matches())
                .findFirst();
    }
}
