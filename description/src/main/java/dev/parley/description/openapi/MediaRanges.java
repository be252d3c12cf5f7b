package dev.parley.description.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The keys of a mapping by media types, which may be ranges (RFC 9110 §12.5.1). */
public final class MediaRanges {

    private MediaRanges() {}

    /** The key that fits a type best, or none. */
    public static @Nullable String match(Collection<String> keys, String type) {
        String main = type.contains("/") ? type.substring(0, type.indexOf('/')) : type;
        for (String wanted : List.of(type, main + "/*", "*/*")) {
            for (String key : keys) {
                if (key.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                    return key;
                }
            }
        }
        return null;
    }
}
