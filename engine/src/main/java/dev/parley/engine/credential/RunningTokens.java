package dev.parley.engine.credential;

import dev.parley.description.oauth.Token;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tokens that last as long as the program, such as those of a run in a terminal. Thread-safe. */
public final class RunningTokens implements TokenStore {

    private record Kept(Holder holder, String key) {}

    private final Map<Kept, Token> tokens = new ConcurrentHashMap<>();

    @Override
    public @Nullable Token read(Holder holder, String key) {
        return tokens.get(new Kept(holder, key));
    }

    @Override
    public void save(Holder holder, String key, Token token) {
        tokens.put(new Kept(holder, key), token);
    }

    @Override
    public void remove(Holder holder, String key) {
        tokens.remove(new Kept(holder, key));
    }
}
