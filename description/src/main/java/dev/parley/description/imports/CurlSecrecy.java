package dev.parley.description.imports;

import dev.parley.description.variables.MarkedText;
import java.util.regex.Pattern;

/** What the value of an option of curl holds that is not shown where the option is told. */
enum CurlSecrecy {
    /** Nothing. */
    OPEN,
    /** All of it. */
    SECRET,
    /** What stands behind a name: {@code name=secret}, {@code Name: secret}. */
    NAMED,
    /** A file with its password, {@code file:password}, or a token of PKCS#11 with what opens it (RFC 7512 §2.3). */
    FILE,
    /** What stands before the host of an address, which may have no scheme. */
    URL;

    private static final Pattern BEHIND_NAME = Pattern.compile("(?s)^([^=:\\s]*+[=:]?+\\s?+).+");
    private static final Pattern PIN = Pattern.compile("(pin-value=)[^&;]*");
    private static final Pattern TOKEN = Pattern.compile("(?s)((?i)pkcs11:[^:]*:).+");
    private static final Pattern USER = Pattern.compile("^((?:(?:[A-Za-z][A-Za-z0-9+.-]*:)?/+)?)[^/?#]*@");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\]");

    String shown(String value) {
        return switch (this) {
            case OPEN -> value;
            case SECRET -> value.isEmpty() ? value : MarkedText.MASK;
            case NAMED -> BEHIND_NAME.matcher(value).replaceFirst("$1" + MarkedText.MASK);
            case FILE -> isToken(value) ? token(value) : file(value);
            case URL -> USER.matcher(value).replaceFirst("$1" + MarkedText.MASK + "@");
        };
    }

    /** Whether a value names a certificate or a key of a token, and no file. */
    static boolean isToken(String value) {
        return value.regionMatches(true, 0, "pkcs11:", 0, 7);
    }

    private static String token(String value) {
        var closed = PIN.matcher(value).replaceAll("$1" + MarkedText.MASK);
        return TOKEN.matcher(closed).replaceFirst("$1" + MarkedText.MASK);
    }

    private static String file(String value) {
        int colon = passwordColon(value);
        return colon < 0 ? value : value.substring(0, colon + 1) + MarkedText.MASK;
    }

    /** Where the password of a file begins: colons of names are escaped, and that of a drive is none; -1 without one. */
    static int passwordColon(String given) {
        for (int at = DRIVE.matcher(given).lookingAt() ? 2 : 0; at < given.length(); at++) {
            char letter = given.charAt(at);
            if (letter == '\\') at++;
            else if (letter == ':') return at;
        }
        return -1;
    }
}
