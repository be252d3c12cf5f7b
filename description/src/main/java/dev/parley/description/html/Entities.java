package dev.parley.description.html;

import java.util.regex.Pattern;
import org.commonmark.internal.util.Html5Entities;

/** Character references of HTML. */
final class Entities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX][0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});");

    private Entities() {}

    /** The text with its character references replaced by what they stand for. */
    static String decoded(String text) {
        if (text.indexOf('&') < 0) return text;
        return REFERENCE
                .matcher(text)
                .replaceAll(
                        found -> java.util.regex.Matcher.quoteReplacement(Html5Entities.entityToString(found.group())));
    }
}
