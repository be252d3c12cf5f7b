package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.http.HttpLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How requests of a run go out. */
class RunDeliveryTest {

    private static final PersonalOptions OWN = new PersonalOptions(false, "own", "key", "word", null);

    private static TlsOptions tls(TlsOptions ofRun, PersonalOptions personal) {
        Delivery usual = new Delivery(
                ofRun,
                null,
                null,
                Duration.ofSeconds(9),
                new HttpLimits(1 << 16, 100, 100_000),
                "Parley/test",
                BodyFiles.NONE,
                new Cookies(new ManualClock(), CookieJar.EMPTY),
                HostCertificates.NONE);
        return RunSender.delivery(usual, personal).tls();
    }

    @Test
    void aRequestIsSentWithItsOwnCertificateWhereTheRunHasNone() {
        TlsOptions run = new TlsOptions(true, "run", "k", null);
        assertThat(tls(TlsOptions.DEFAULT, OWN)).isEqualTo(new TlsOptions(false, "own", "key", "word"));
        assertThat(tls(run, OWN)).isEqualTo(new TlsOptions(false, "run", "k", null));
        assertThat(tls(run, PersonalOptions.NONE)).isEqualTo(run);
    }

    @Test
    void aRequestIsSentWithItsOwnAuthorities() {
        PersonalOptions personal = new PersonalOptions(true, null, null, null, null, "authorities");
        assertThat(tls(TlsOptions.DEFAULT, personal)).isEqualTo(new TlsOptions(true, null, null, null, "authorities"));
        TlsOptions certified = new TlsOptions(true, "run", "k", null);
        assertThat(tls(certified, personal)).isEqualTo(new TlsOptions(true, "run", "k", null, "authorities"));
    }
}
