package dev.parley.server.api;

import dev.parley.engine.link.TlsDetails.Certificate;
import tools.jackson.databind.node.ObjectNode;

/** Certificates as the contract's {@code Certificate}. */
final class CertificateJson {

    private CertificateJson() {}

    static ObjectNode of(Certificate certificate) {
        ObjectNode json = Json.object()
                .put("subject", certificate.subject())
                .put("issuer", certificate.issuer())
                .put("validFrom", certificate.validFrom().toString())
                .put("validUntil", certificate.validUntil().toString());
        json.set("names", Json.texts(certificate.names()));
        return json.put("fingerprint", certificate.fingerprint());
    }
}
