package dev.parley.engine.credential;

import dev.parley.description.oauth.Token;
import org.jspecify.annotations.Nullable;

/** Keeps tokens, sealed, each by a key of what it was got with. Thread-safe; blocks. */
public interface TokenStore {

    /** The token, or none. */
    @Nullable
    Token read(Holder holder, String key);

    /** Keeps a token in place of the one before it. */
    void save(Holder holder, String key, Token token);

    /** Forgets a token. */
    void remove(Holder holder, String key);
}
