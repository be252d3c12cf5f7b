package dev.parley.engine.link;

import org.jspecify.annotations.Nullable;

/**
 * How TLS is done.
 *
 * @param verify whether the peer's certificate chain and name are checked
 * @param certificate own certificate chain as PEM, or none
 * @param key its private key as PEM
 * @param keyPassword password of the key, where it is encrypted
 */
public record TlsOptions(
        boolean verify,
        @Nullable String certificate,
        @Nullable String key,
        @Nullable String keyPassword) {

    /** Verified, without a certificate of one's own. */
    public static final TlsOptions DEFAULT = new TlsOptions(true, null, null, null);
}
