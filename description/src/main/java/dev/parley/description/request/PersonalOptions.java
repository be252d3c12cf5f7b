package dev.parley.description.request;

import org.jspecify.annotations.Nullable;

/**
 * Options of a connection that belong to the person and never get into a document.
 *
 * @param clientCertificate PEM, the chain
 * @param clientKey PEM, PKCS#8 or PKCS#1
 * @param proxy {@code socks5://[user:password@]host:port} or {@code http://…}
 * @param authorities PEM, those whose word for a peer is taken in place of the system's; or what stands for a file that gave none ({@link UnreadPem})
 */
public record PersonalOptions(
        boolean verifyTls,
        @Nullable String clientCertificate,
        @Nullable String clientKey,
        @Nullable String clientKeyPassword,
        @Nullable String proxy,
        @Nullable String authorities) {

    /** All defaults. */
    public static final PersonalOptions NONE = new PersonalOptions(true, null, null, null, null);

    /** With the authorities of the system. */
    public PersonalOptions(
            boolean verifyTls,
            @Nullable String clientCertificate,
            @Nullable String clientKey,
            @Nullable String clientKeyPassword,
            @Nullable String proxy) {
        this(verifyTls, clientCertificate, clientKey, clientKeyPassword, proxy, null);
    }
}
