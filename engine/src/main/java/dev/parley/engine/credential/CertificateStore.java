package dev.parley.engine.credential;

import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps client certificates with their keys, sealed. Thread-safe; blocks. */
public interface CertificateStore {

    /** All that somebody has. */
    List<HostCertificate> read(Holder holder);

    /** Changes what somebody has; returns what it is then. */
    List<HostCertificate> change(Holder holder, UnaryOperator<List<HostCertificate>> change);
}
