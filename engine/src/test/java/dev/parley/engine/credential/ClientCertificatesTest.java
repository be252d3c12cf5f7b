package dev.parley.engine.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.HostPattern;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.TlsOptions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which certificate a host sees. */
class ClientCertificatesTest {

    private static final Holder ME = new Holder("p", "me");

    private List<HostCertificate> kept = List.of();
    private final ClientCertificates certificates = new ClientCertificates(new CertificateStore() {

        @Override
        public List<HostCertificate> read(Holder holder) {
            return kept;
        }

        @Override
        public List<HostCertificate> change(Holder holder, UnaryOperator<List<HostCertificate>> change) {
            kept = change.apply(kept);
            return kept;
        }
    });

    private void keep(String hosts, String chain) {
        certificates.keep(
                ME, new HostCertificate(HostPattern.of(hosts), new ClientCertificate(chain, "KEY", "password")));
    }

    @Test
    void theOneWhoseHostsAreNamedMostCloselyIsShown() {
        keep("*.example.org", "below");
        keep("api.example.org", "named");
        keep("api.example.org:8443", "port");
        HostCertificates shown = certificates.of(ME);
        assertThat(shown.with(TlsOptions.DEFAULT, "api.example.org", 8443).certificate())
                .isEqualTo("port");
        assertThat(shown.with(TlsOptions.DEFAULT, "api.example.org", 443).certificate())
                .isEqualTo("named");
        assertThat(shown.with(TlsOptions.DEFAULT, "x.example.org", 443))
                .isEqualTo(new TlsOptions(true, "below", "KEY", "password"));
        assertThat(shown.with(TlsOptions.DEFAULT, "example.org", 443)).isEqualTo(TlsOptions.DEFAULT);
    }

    @Test
    void aRequestsOwnComesFirst() {
        keep("example.org", "hosts");
        TlsOptions own = new TlsOptions(false, "own", "KEY", null);
        assertThat(certificates.of(ME).with(own, "example.org", 443)).isEqualTo(own);
    }

    @Test
    void anotherForTheSameHostsTakesItsPlace() {
        keep("example.org", "old");
        keep("a.example.org", "other");
        keep("Example.org", "new");
        assertThat(certificates.all(ME))
                .extracting(each -> each.certificate().chain())
                .containsExactly("other", "new");
        certificates.remove(ME, HostPattern.of("example.org"));
        assertThat(certificates.all(ME)).hasSize(1);
    }
}
