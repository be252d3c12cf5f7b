package dev.parley.description.html;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses in texts of others become links: nothing that a browser would run. */
final class SafeLinks {

    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern WELCOME = Pattern.compile("(?i)https?|wss?|mailto|tel");

    private SafeLinks() {}

    /** The address, if it may be a link; blanks and control characters, which browsers pass over, are taken out. */
    static Optional<String> of(String address) {
        var plain = new StringBuilder();
        address.chars().filter(each -> each > 0x20 && each != 0x7f).forEach(each -> plain.append((char) each));
        var text = plain.toString();
        if (text.isEmpty() || text.startsWith("//") || text.startsWith("\\") || text.startsWith("/\\")) {
            return Optional.empty();
        }
        var scheme = SCHEME.matcher(text);
        boolean relative = !scheme.matches()
                && !text.substring(0, Math.max(0, text.indexOf('/'))).contains(":");
        return relative || (scheme.matches() && WELCOME.matcher(scheme.group(1)).matches())
                ? Optional.of(text)
                : Optional.empty();
    }
}
