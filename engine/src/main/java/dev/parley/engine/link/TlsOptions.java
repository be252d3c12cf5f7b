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
 */
public record TlsOptions(
        boolean verify,
        @Nullable String certificate,
        @Nullable String key,
        @Nullable String keyPassword) {

    /** Verified, without a certificate of one's own. */
    public static final TlsOptions DEFAULT = new TlsOptions(true, null, null, null);

    /** The same with a certificate of one's own. */
    public TlsOptions with(ClientCertificate own) {
        return new TlsOptions(verify, own.chain(), own.key(), own.password());
    }

    /** The same without a certificate of one's own. */
    public TlsOptions bare() {
        return new TlsOptions(verify, null, null, null);
    }
}
