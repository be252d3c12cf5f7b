package dev.parley.engine.link;

import dev.parley.description.request.ClientCertificate;
import org.jspecify.annotations.Nullable;

/**
 * How TLS is done.
 *
 * @param verify whether the peer's certificate chain and name are checked
 * @param certificate own certificate chain as PEM, or none
 * @param key its private key as PEM
 * @param keyPassword password of the key, where it is encrypted
 * @param authorities PEM, those whose word for the peer is taken in place of the system's, or none
 */
public record TlsOptions(
        boolean verify,
        @Nullable String certificate,
        @Nullable String key,
        @Nullable String keyPassword,
        @Nullable String authorities) {

    /** Verified, without a certificate of one's own. */
    public static final TlsOptions DEFAULT = new TlsOptions(true, null, null, null);

    /** With the authorities of the system. */
    public TlsOptions(
            boolean verify, @Nullable String certificate, @Nullable String key, @Nullable String keyPassword) {
        this(verify, certificate, key, keyPassword, null);
    }

    /** The same with a certificate of one's own. */
    public TlsOptions with(ClientCertificate own) {
        return new TlsOptions(verify, own.chain(), own.key(), own.password(), authorities);
    }

    /** The same without a certificate of one's own. */
    public TlsOptions bare() {
        return new TlsOptions(verify, null, null, null, authorities);
    }
}
