package dev.parley.description.cookies;

import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a cookie that a person or a file made: what could not stand in a header field. */
final class CookieFaults {

    private CookieFaults() {}

    static List<Problem> of(Cookie cookie) {
        var problems = new ArrayList<Problem>();
        if (cookie.name().isEmpty() && cookie.value().isEmpty()) {
            problems.add(problem("A cookie needs a name or a value", "/name"));
        }
        if (isUnsound(cookie.name()) || cookie.name().indexOf('=') >= 0) {
            problems.add(problem("A name must not hold “;”, “=” or control characters", "/name"));
        }
        if (isUnsound(cookie.value())) {
            problems.add(problem("A value must not hold “;” or control characters", "/value"));
        }
        String domain = cookie.domain();
        if (domain.isEmpty() || domain.startsWith(".") || !domain.equals(canonical(domain))) {
            problems.add(problem("The domain must be a host’s name or address, without a dot before it", "/domain"));
        }
        if (!cookie.path().startsWith("/") || isUnsound(cookie.path())) {
            problems.add(problem("The path must begin with a slash", "/path"));
        }
        return problems;
    }

    private static String canonical(String domain) {
        String canonical = domain.indexOf(':') >= 0 ? domain : CookieOrigin.canonical(domain);
        return canonical == null || canonical.chars().anyMatch(each -> each <= ' ' || "/?#@[]".indexOf(each) >= 0)
                ? ""
                : canonical;
    }

    private static boolean isUnsound(String text) {
        return text.chars().anyMatch(each -> each == ';' || (each < ' ' && each != '\t') || each == 0x7F);
    }

    private static Problem problem(String message, String pointer) {
        return Problem.of("cookie", message).at(pointer);
    }
}
