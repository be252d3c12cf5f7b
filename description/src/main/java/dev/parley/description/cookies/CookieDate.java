package dev.parley.description.cookies;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as servers write them, in whatever order (RFC 6265 §5.1.1). */
final class CookieDate {

    private static final Pattern DELIMITERS = Pattern.compile("[\\t\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int NONE = -1;

    private int hour = NONE;
    private int minute;
    private int second;
    private int day = NONE;
    private int month = NONE;
    private int year = NONE;

    private CookieDate() {}

    /** The moment; nothing when the text is no date. */
    static @Nullable Instant parse(String text) {
        var date = new CookieDate();
        for (String token : DELIMITERS.split(text)) {
            date.take(token);
        }
        return date.instant();
    }

    private void take(String token) {
        Matcher time = TIME.matcher(token);
        Matcher number = DAY.matcher(token);
        Matcher century = YEAR.matcher(token);
        if (hour == NONE && time.matches()) {
            hour = Integer.parseInt(time.group(1));
            minute = Integer.parseInt(time.group(2));
            second = Integer.parseInt(time.group(3));
        } else if (day == NONE && number.matches()) {
            day = Integer.parseInt(number.group(1));
        } else if (month == NONE && monthOf(token) != NONE) {
            month = monthOf(token);
        } else if (year == NONE && century.matches()) {
            year = full(Integer.parseInt(century.group(1)));
        }
    }

    private static int monthOf(String token) {
        int index =
                token.length() < 3 ? NONE : MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT));
        return index == NONE ? NONE : index + 1;
    }

    private static int full(int year) {
        if (year >= 70 && year <= 99) {
            return year + 1900;
        }
        return year <= 69 ? year + 2000 : year;
    }

    private @Nullable Instant instant() {
        if (hour == NONE || day == NONE || month == NONE || year < 1601) {
            return null;
        }
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
