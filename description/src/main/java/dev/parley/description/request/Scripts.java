package dev.parley.description.request;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JavaScript that runs at moments of a request.
 *
 * @param texts none of them blank
 */
public record Scripts(Map<Moment, String> texts) {

    /** No scripts. */
    public static final Scripts NONE = new Scripts(Map.of());

    public Scripts {
        var kept = new EnumMap<Moment, String>(Moment.class);
        texts.forEach((moment, text) -> {
            if (!text.isBlank()) {
                kept.put(moment, text);
            }
        });
        texts = Collections.unmodifiableMap(kept);
    }

    /** What runs at a moment, or nothing. */
    public @Nullable String at(Moment moment) {
        return texts.get(moment);
    }
}
