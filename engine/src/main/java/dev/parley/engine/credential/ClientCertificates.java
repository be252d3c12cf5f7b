package dev.parley.engine.credential;

import dev.parley.description.request.HostPattern;
import dev.parley.engine.link.HostCertificates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The client certificates of persons in projects, by the hosts that they are shown to. Thread-safe; blocks. */
public final class ClientCertificates {

    private final CertificateStore store;

    public ClientCertificates(CertificateStore store) {
        this.store = store;
    }

    /** All that somebody has, in the order of their hosts. */
    public List<HostCertificate> all(Holder holder) {
        return store.read(holder);
    }

    /** Keeps one, in place of the one for the same hosts. */
    public List<HostCertificate> keep(Holder holder, HostCertificate added) {
        return store.change(holder, before -> {
            List<HostCertificate> after = new ArrayList<>(before);
            after.removeIf(each -> each.hosts().equals(added.hosts()));
            after.add(added);
            after.sort(Comparator.comparing(each -> each.hosts().text()));
            return after;
        });
    }

    /** Forgets the one for these hosts, if there is one. */
    public List<HostCertificate> remove(Holder holder, HostPattern hosts) {
        return store.change(
                holder,
                before -> before.stream()
                        .filter(each -> !each.hosts().equals(hosts))
                        .toList());
    }

    /** What somebody's requests show to hosts: of several certificates the one whose hosts are named most closely. */
    public HostCertificates of(Holder holder) {
        return (tls, host, port) -> tls.certificate() != null
                ? tls
                : store.read(holder).stream()
                        .filter(each -> each.hosts().covers(host, port))
                        .max(Comparator.comparingInt(each -> each.hosts().precision()))
                        .map(found -> tls.with(found.certificate()))
                        .orElse(tls);
    }
}
