package dev.parley.engine.secret;

/**
 * Locks secrets so that they can lie in files and databases (envelope encryption, AES-256-GCM). Thread-safe.
 *
 * <p>What was sealed in one place opens only for the same place, so that it cannot be moved elsewhere.
 */
public interface SecretBox {

    /** Seals the bytes for a place, such as {@code variable/p1/token}. */
    byte[] seal(String place, byte[] open);

    /**
     * Opens what was sealed for the place.
     *
     * @throws dev.parley.engine.store.StoreException when the key is not here, or the bytes or the place are not the same
     */
    byte[] open(String place, byte[] sealed);
}
