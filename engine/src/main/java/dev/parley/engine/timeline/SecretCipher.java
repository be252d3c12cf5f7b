package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import org.jspecify.annotations.Nullable;

/** Encrypts what timelines hold of secrets. Thread-safe. */
public interface SecretCipher {

    /** The bytes, encrypted. */
    Bytes encrypt(Bytes plain);

    /** The bytes that were encrypted, or none where the key is not the one. */
    @Nullable
    Bytes decrypt(Bytes encrypted);
}
