package dev.parley.engine.credential;

import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.HostPattern;

/** A client certificate, and the hosts that it is shown to. */
public record HostCertificate(HostPattern hosts, ClientCertificate certificate) {}
