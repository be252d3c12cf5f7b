package dev.parley.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final InetSocketAddress LOCAL = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 4321);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:4321", "localhost:4321", "LocalHost:4321", "[::1]:4321", "127.0.0.2:4321"})
    void namesAndAddressesOfThisMachineWithTheRealPortAreOurs(String host) {
        assertThat(Guard.host(fields("Host", host), LOCAL)).isNull();
        assertThat(Guard.origin(fields("Host", host, "Origin", "http://" + host), LOCAL))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:4321",
                "127.0.0.1.evil.example:4321",
                "localhost.evil.example:4321",
                "127.0.0.1",
                "127.0.0.1:80",
                "127.0.0.1:4322",
                "localhost:99999",
                "localhost:4321:4321",
                "user@localhost:4321",
                "10.0.0.1:4321",
                "[::2]:4321",
                "::1:4321",
                "0.0.0.0:4321",
                "",
            })
    void anyOtherHostIsForeign(String host) {
        assertThat(Guard.host(fields("Host", host), LOCAL))
                .isNotNull()
                .extracting(Problem::code)
                .isEqualTo("foreign-host");
    }

    @Test
    void theDefaultPortMayBeLeftOut() {
        InetSocketAddress local = new InetSocketAddress(LOCAL.getAddress(), 80);
        assertThat(Guard.origin(fields("Host", "localhost", "Origin", "http://localhost"), local))
                .isNull();
        assertThat(Guard.origin(fields("Host", "localhost:80", "Origin", "http://localhost"), local))
                .isNull();
    }

    @Test
    void noHostAndTwoHostsAreForeign() {
        assertThat(Guard.host(fields(), LOCAL)).isNotNull();
        assertThat(Guard.host(fields("Host", "localhost:4321", "Host", "localhost:4321"), LOCAL))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://127.0.0.1",
                "http://127.0.0.1:4322",
                "https://127.0.0.1:4321",
                "http://localhost:4321",
                "http://127.0.0.1:4321.evil.example",
                "http://127.0.0.1:4321/",
                "",
            })
    void aPageOfAnotherOriginIsRefused(String origin) {
        assertThat(origin("Origin", origin))
                .isNotNull()
                .extracting(Problem::code)
                .isEqualTo("foreign-origin");
    }

    @Test
    void twoOriginsAreRefused() {
        assertThat(origin("Origin", "http://127.0.0.1:4321", "Origin", "http://evil.example"))
                .isNotNull();
    }

    @Test
    void aProgramThatSendsNoOriginMay() {
        assertThat(origin()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatAForeignPageEmbedsOrLinksIsRefusedAlsoWithoutOrigin(String site) {
        assertThat(origin("Sec-Fetch-Site", site)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void whatParleysPageOrTheUserAsksForMay(String site) {
        assertThat(origin("Sec-Fetch-Site", site)).isNull();
    }

    private static @Nullable Problem origin(String... fields) {
        List<String> all = new ArrayList<>(List.of("Host", "127.0.0.1:4321"));
        all.addAll(List.of(fields));
        return Guard.origin(fields(all.toArray(String[]::new)), LOCAL);
    }

    private static HeaderFields fields(String... namesAndValues) {
        List<HeaderField> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new HeaderField(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new HeaderFields(fields);
    }
}
