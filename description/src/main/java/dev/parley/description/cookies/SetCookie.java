package dev.parley.description.cookies;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code Set-Cookie} field says (RFC 6265 §5.2, with what RFC 6265bis §5.6 changed).
 *
 * @param expires by {@code Expires}
 * @param maxAge by {@code Max-Age}, in seconds; it wins over {@code Expires}
 * @param domain without a dot before it, as written else; empty when it is not said
 * @param path nothing when it is not said or does not begin with a slash
 */
public record SetCookie(
        String name,
        String value,
        @Nullable Instant expires,
        @Nullable Long maxAge,
        String domain,
        @Nullable String path,
        boolean secure,
        boolean httpOnly,
        SameSite sameSite) {

    /** Bytes of name and value together. */
    static final int MAX_LENGTH = 4096;

    private static final int MAX_ATTRIBUTE = 1024;
    private static final Pattern DIGITS = Pattern.compile("-?\\d+");

    /** What a field's value says; nothing when it is to be ignored whole. */
    public static @Nullable SetCookie parse(String field) {
        if (field.chars().anyMatch(each -> (each < ' ' && each != '\t') || each == 0x7F)) {
            return null;
        }
        String[] parts = field.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = strip(equals < 0 ? "" : parts[0].substring(0, equals));
        String value = strip(parts[0].substring(equals + 1));
        if ((name.isEmpty() && value.isEmpty()) || length(name) + length(value) > MAX_LENGTH) {
            return null;
        }
        var said = new SetCookie(name, value, null, null, "", null, false, false, SameSite.UNSET);
        for (int i = 1; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            String attribute = strip(at < 0 ? parts[i] : parts[i].substring(0, at));
            String word = strip(at < 0 ? "" : parts[i].substring(at + 1));
            said = length(word) > MAX_ATTRIBUTE ? said : said.with(attribute.toLowerCase(Locale.ROOT), word);
        }
        return said;
    }

    private SetCookie with(String attribute, String word) {
        return switch (attribute) {
            case "expires" -> {
                Instant date = CookieDate.parse(word);
                yield date == null ? this : with(date, maxAge, domain, path, secure, httpOnly, sameSite);
            }
            case "max-age" ->
                DIGITS.matcher(word).matches()
                        ? with(expires, seconds(word), domain, path, secure, httpOnly, sameSite)
                        : this;
            case "domain" ->
                with(
                        expires,
                        maxAge,
                        word.startsWith(".") ? word.substring(1) : word,
                        path,
                        secure,
                        httpOnly,
                        sameSite);
            case "path" ->
                with(expires, maxAge, domain, word.startsWith("/") ? word : null, secure, httpOnly, sameSite);
            case "secure" -> with(expires, maxAge, domain, path, true, httpOnly, sameSite);
            case "httponly" -> with(expires, maxAge, domain, path, secure, true, sameSite);
            case "samesite" -> with(expires, maxAge, domain, path, secure, httpOnly, site(word));
            default -> this;
        };
    }

    private SetCookie with(
            @Nullable Instant expires,
            @Nullable Long maxAge,
            String domain,
            @Nullable String path,
            boolean secure,
            boolean httpOnly,
            SameSite sameSite) {
        return new SetCookie(name, value, expires, maxAge, domain, path, secure, httpOnly, sameSite);
    }

    private static long seconds(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private static SameSite site(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "none" -> SameSite.NONE;
            case "lax" -> SameSite.LAX;
            case "strict" -> SameSite.STRICT;
            default -> SameSite.UNSET;
        };
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Without the blanks and tabs around it. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char each) {
        return each == ' ' || each == '\t';
    }
}
