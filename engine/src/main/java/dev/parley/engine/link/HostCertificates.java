package dev.parley.engine.link;

/** The certificates that a client shows to certain hosts. Thread-safe; may block. */
@FunctionalInterface
public interface HostCertificates {

    /** None. */
    HostCertificates NONE = (tls, _, _) -> tls;

    /**
     * How TLS is done with a host: as it is, with the certificate for that host, where there is one, and none of the request's own.
     *
     * @param host as it is looked up
     */
    TlsOptions with(TlsOptions tls, String host, int port);
}
