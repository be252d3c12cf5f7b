package dev.parley.description.cookies;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Netscape's {@code cookies.txt}, as curl, wget and browsers' extensions read and write it: domain, whether names below it are meant, path, whether by
 * TLS only, end in seconds since 1970 (0: with the session), name, value, with tabs between them.
 */
public final class CookiesTxt {

    private static final String HEAD = "# Netscape HTTP Cookie File\n";
    private static final String HTTP_ONLY = "#HttpOnly_";
    private static final int COLUMNS = 7;

    private CookiesTxt() {}

    /**
     * What a file says.
     *
     * @param problems its lines that are none, each with its place; they are left out
     */
    public record Contents(CookieJar jar, List<Problem> problems) {

        public Contents {
            problems = List.copyOf(problems);
        }
    }

    public static Contents read(String text, Instant now) {
        var jar = CookieJar.EMPTY;
        var problems = new ArrayList<Problem>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean httpOnly = line.startsWith(HTTP_ONLY);
            if (line.isBlank() || (line.startsWith("#") && !httpOnly)) {
                continue;
            }
            String[] columns = (httpOnly ? line.substring(HTTP_ONLY.length()) : line).split("\t", COLUMNS);
            Cookie cookie = columns.length < COLUMNS - 1 || !columns[4].matches("-?\\d{1,18}")
                    ? null
                    : cookie(columns, httpOnly, now);
            if (cookie == null || !CookieFaults.of(cookie).isEmpty()) {
                problems.add(Problem.of("cookies-txt", "The line is no cookie: it needs seven fields with tabs between")
                        .at(new Place.Position(i + 1, 1)));
            } else {
                jar = jar.with(cookie, now);
            }
        }
        return new Contents(jar, problems);
    }

    private static Cookie cookie(String[] columns, boolean httpOnly, Instant now) {
        String domain = columns[0].toLowerCase(Locale.ROOT);
        long end = Math.min(Long.parseLong(columns[4]), Instant.MAX.getEpochSecond());
        return new Cookie(
                columns[5],
                columns.length < COLUMNS ? "" : columns[6],
                domain.startsWith(".") ? domain.substring(1) : domain,
                !columns[1].equalsIgnoreCase("TRUE"),
                columns[2],
                columns[3].equalsIgnoreCase("TRUE"),
                httpOnly,
                SameSite.UNSET,
                end == 0 ? null : Instant.ofEpochSecond(end),
                now,
                now);
    }

    /** The file that says the cookies of a jar. */
    public static String write(CookieJar jar) {
        var text = new StringBuilder(HEAD);
        for (Cookie cookie : jar.cookies()) {
            text.append(cookie.httpOnly() ? HTTP_ONLY : "")
                    .append(String.join("\t", columns(cookie)))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<String> columns(Cookie cookie) {
        return List.of(
                cookie.hostOnly() ? cookie.domain() : "." + cookie.domain(),
                flag(!cookie.hostOnly()),
                cookie.path(),
                flag(cookie.secure()),
                cookie.expires() == null
                        ? "0"
                        : Long.toString(Math.max(1, cookie.expires().getEpochSecond())),
                cookie.name(),
                cookie.value());
    }

    private static String flag(boolean is) {
        return is ? "TRUE" : "FALSE";
    }
}
