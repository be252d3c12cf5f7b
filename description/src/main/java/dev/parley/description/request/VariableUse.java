package dev.parley.description.request;

import dev.parley.description.variables.Value;
import org.jspecify.annotations.Nullable;

/**
 * A variable that occurs in a request.
 *
 * @param value what it gives now, secrets masked; none when it is not known
 * @param origin none when it is not known
 */
public record VariableUse(String name, @Nullable String value, Value.@Nullable Origin origin, boolean secret) {

    public boolean known() {
        return origin != null;
    }
}
