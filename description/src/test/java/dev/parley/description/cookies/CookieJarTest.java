package dev.parley.description.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieJarTest {

    private static final PublicSuffixes SUFFIXES = PublicSuffixes.of("com\norg\nuk\nco.uk\n");

    private Instant now = Instant.parse("2026-11-25T14:03:07Z");
    private CookieJar jar = CookieJar.EMPTY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // hosts
                "http://example.com/ | a=b | http://example.com/ | a=b",
                "http://example.com/ | a=b | http://www.example.com/ | -",
                "http://example.com/ | a=b; Domain=example.com | http://www.example.com/ | a=b",
                "http://example.com/ | a=b; Domain=.EXAMPLE.com | http://a.b.example.com/ | a=b",
                "http://www.example.com/ | a=b; Domain=example.com | http://example.com/ | a=b",
                "http://example.com/ | a=b; Domain=www.example.com | http://www.example.com/ | -",
                "http://example.com/ | a=b; Domain=xample.com | http://xample.com/ | -",
                "http://notexample.com/ | a=b; Domain=example.com | http://example.com/ | -",
                "http://example.com/ | a=b; Domain=com | http://example.com/ | -",
                "http://example.co.uk/ | a=b; Domain=co.uk | http://other.co.uk/ | -",
                "http://co.uk/ | a=b; Domain=co.uk | http://co.uk/ | a=b",
                "http://co.uk/ | a=b; Domain=co.uk | http://x.co.uk/ | -",
                "http://localhost:8080/ | a=b; Domain=localhost | http://localhost:9090/ | a=b",
                "http://example.com/ | a=b; Domain= | http://www.example.com/ | -",
                "http://192.0.2.7/ | a=b; Domain=192.0.2.7 | http://192.0.2.7/ | a=b",
                "http://1.192.0.2/ | a=b; Domain=192.0.2 | http://1.192.0.2/ | -",
                "http://[2001:db8::1]:80/ | a=b | http://[2001:DB8::1]/ | a=b",
                "http://bücher.example.com/ | a=b; Domain=bücher.example.com | http://x.xn--bcher-kva.example.com/ | a=b",
                "http://user:word@EXAMPLE.com:81/ | a=b | http://example.com:82/ | a=b",
                // paths
                "http://example.com/x/y | a=b | http://example.com/x/z | a=b",
                "http://example.com/x/y | a=b | http://example.com/x | a=b",
                "http://example.com/x/y | a=b | http://example.com/xy | -",
                "http://example.com/x/y | a=b | http://example.com/ | -",
                "http://example.com/x?y=/z/ | a=b | http://example.com/ | a=b",
                "http://example.com | a=b | http://example.com/any | a=b",
                "http://example.com/x | a=b; Path=/foo/ | http://example.com/foo | -",
                "http://example.com/x | a=b; Path=/foo/ | http://example.com/foo/bar#z | a=b",
                "http://example.com/x | a=b; Path=/foo | http://example.com/foo/bar | a=b",
                "http://example.com/x | a=b; Path=/foo | http://example.com/foobar | -",
                "http://example.com/x | a=b; Path=/FOO | http://example.com/foo | -",
                // security
                "https://example.com/ | a=b; Secure | http://example.com/ | -",
                "https://example.com/ | a=b; Secure | https://example.com/ | a=b",
                "https://example.com/ | a=b; Secure | wss://example.com/ | a=b",
                "http://example.com/ | a=b; Secure | https://example.com/ | -",
                "http://localhost/ | a=b; Secure | http://localhost/ | a=b",
                "http://127.0.0.1:1/ | a=b; Secure | ws://127.0.0.1:2/ | a=b",
                "ws://example.com/ | a=b | http://example.com/ | a=b",
                "http://example.com/ | a=b; HttpOnly | ws://example.com/ | a=b",
                "https://example.com/ | a=b; SameSite=None | https://example.com/ | -",
                "https://example.com/ | a=b; SameSite=None; Secure | https://example.com/ | a=b",
                "https://example.com/ | a=b; SameSite=Strict | https://example.com/ | a=b",
                // prefixes
                "https://example.com/ | __Secure-a=b; Secure | https://example.com/ | __Secure-a=b",
                "https://example.com/ | __Secure-a=b | https://example.com/ | -",
                "https://example.com/ | __SECURE-a=b | https://example.com/ | -",
                "https://example.com/ | __Host-a=b; Secure; Path=/ | https://example.com/ | __Host-a=b",
                "https://example.com/ | __Host-a=b; Secure | https://example.com/ | -",
                "https://example.com/ | __Host-a=b; Secure; Path=/; Domain=example.com | https://example.com/ | -",
                "https://example.com/ | __Host-a=b; Path=/ | https://example.com/ | -",
                "https://example.com/ | =__Host-a=b; Secure; Path=/ | https://example.com/ | -",
                // time
                "http://example.com/ | a=b; Max-Age=0 | http://example.com/ | -",
                "http://example.com/ | a=b; Max-Age=-1 | http://example.com/ | -",
                "http://example.com/ | a=b; Expires=Wed, 25 Nov 2026 14:03:07 GMT | http://example.com/ | -",
                "http://example.com/ | a=b; Expires=Wed, 25 Nov 2026 14:03:09 GMT | http://example.com/ | a=b",
                "http://example.com/ | a=b; Max-Age=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT | http://example.com/ | a=b",
                // names
                "http://example.com/ | b | http://example.com/ | b",
                "http://example.com/ | =b | http://example.com/ | b"
            })
    void aCookieGoesWhereItBelongs(String from, String field, String to, @Nullable String sent) {
        receive(from, field);
        assertThat(send(to)).isEqualTo(sent);
    }

    @Test
    void aCookieOfTheSameNameDomainAndPathIsReplacedInItsPlace() {
        receive("http://example.com/", "a=1");
        receive("http://example.com/", "b=1");
        receive("http://example.com/", "a=2");
        assertThat(send("http://example.com/")).isEqualTo("a=2; b=1");
    }

    @Test
    void aHostsOwnCookieAndOneOfItsDomainAreTwo() {
        receive("http://example.com/", "a=1");
        receive("http://example.com/", "a=2; Domain=example.com");
        assertThat(send("http://example.com/")).isEqualTo("a=1; a=2");
        assertThat(send("http://www.example.com/")).isEqualTo("a=2");
    }

    @Test
    void longerPathsGoFirstThenOlderCookies() {
        receive("http://example.com/", "a=1; Path=/");
        receive("http://example.com/", "b=2; Path=/foo/bar");
        receive("http://example.com/", "c=3; Path=/foo");
        receive("http://example.com/", "d=4; Path=/foo");
        assertThat(send("http://example.com/foo/bar")).isEqualTo("b=2; c=3; d=4; a=1");
    }

    @Test
    void anExpiredOneTakesTheOtherAway() {
        receive("http://example.com/", "a=1");
        Received gone = receive("http://example.com/", "a=; Max-Age=0");
        assertThat(gone.refused()).isNull();
        assertThat(jar.cookies()).isEmpty();
    }

    @Test
    void aLifeIsCutTo400Days() {
        receive("http://example.com/", "a=1; Max-Age=999999999999");
        receive("http://example.com/", "b=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT");
        assertThat(jar.cookies()).extracting(Cookie::expires).containsOnly(now.plus(Duration.ofDays(400)));
    }

    @Test
    void anInsecureConnectionReplacesNoSecureCookie() {
        receive("https://example.com/", "a=1; Secure; Path=/x");
        assertThat(receive("http://example.com/", "a=2; Path=/x/y").refused()).contains("only a secure connection");
        assertThat(receive("http://www.example.com/", "a=2; Domain=example.com; Path=/x")
                        .refused())
                .isNotNull();
        assertThat(receive("http://example.com/", "a=2; Path=/").refused()).isNull();
        assertThat(send("https://example.com/x")).isEqualTo("a=1; a=2");
    }

    @Test
    void aRefusalSaysWhy() {
        assertThat(receive("http://example.com/", "a=b; Domain=com").refused())
                .isEqualTo("Its domain com is a public suffix");
        assertThat(receive("http://example.com/", "a=b; Domain=other.org").refused())
                .isEqualTo("Its domain other.org does not hold example.com");
        assertThat(receive("http://example.com/", "").refused()).startsWith("It is empty");
    }

    @Test
    void aJarOfADomainIsBounded() {
        receive("https://example.com/", "safe=1; Secure");
        for (int i = 0; i < CookieJar.MAX_PER_DOMAIN + 20; i++) {
            now = now.plusMillis(1);
            receive("http://example.com/", "n" + i + "=1");
        }
        assertThat(jar.cookies()).hasSize(CookieJar.MAX_PER_DOMAIN);
        assertThat(jar.cookies())
                .extracting(Cookie::name)
                .contains("safe", "n199")
                .doesNotContain("n0", "n20");
    }

    @Test
    void aJarIsBounded() {
        for (int i = 0; i < CookieJar.MAX + 5; i++) {
            now = now.plusMillis(1);
            receive("http://n" + i + ".example.com/", "a=1");
        }
        assertThat(jar.cookies()).hasSize(CookieJar.MAX);
        assertThat(send("http://n4.example.com/")).isNull();
        assertThat(send("http://n5.example.com/")).isEqualTo("a=1");
    }

    @Test
    void theLeastRecentlySentGoesFirst() {
        receive("http://example.com/", "first=1; Path=/x");
        for (int i = 0; i < CookieJar.MAX_PER_DOMAIN - 1; i++) {
            now = now.plusMillis(1);
            receive("http://example.com/", "n" + i + "=1; Path=/y");
        }
        now = now.plusMillis(1);
        assertThat(send("http://example.com/x")).isEqualTo("first=1");
        receive("http://example.com/", "last=1; Path=/y");
        assertThat(jar.cookies())
                .extracting(Cookie::name)
                .contains("first", "last")
                .doesNotContain("n0");
    }

    @Test
    void aSessionsCookiesEndWithIt() {
        receive("http://example.com/", "session=1");
        receive("http://example.com/", "kept=1; Max-Age=60");
        assertThat(jar.afterSession(now).cookies()).extracting(Cookie::name).containsExactly("kept");
        assertThat(jar.afterSession(now.plusSeconds(60)).cookies()).isEmpty();
    }

    @Test
    void onlyUrlsOfTheWebHaveCookies() {
        assertThat(CookieOrigin.of("ftp://example.com/")).isNull();
        assertThat(CookieOrigin.of("example.com")).isNull();
        assertThat(CookieOrigin.of("http:///x")).isNull();
        assertThat(CookieOrigin.of("HTTPS://Example.COM")).isEqualTo(new CookieOrigin(true, "example.com", "/"));
    }

    @Test
    void nothingThatAServerSendsBreaksIt() {
        var random = new Random(4);
        String letters = "ab=;=;. -_\t\"%,äß[]:/0:9\u0000\uD800PathDomainExpiresMax-Age";
        for (int i = 0; i < 20_000; i++) {
            var field = new StringBuilder(random.nextBoolean() ? "a=b; Domain=" : "a=b; Expires=");
            for (int n = random.nextInt(30); n > 0; n--) {
                field.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(receive("http://example.com/", field.toString())).isNotNull();
        }
        assertThat(jar.cookies()).allMatch(cookie -> cookie.domain().endsWith("example.com"));
    }

    @Test
    void aFieldIsNeverAnotherOnesName() {
        List<String> fields = List.of("a=b\r\nSet-Cookie: c=d", "a=b\nX: y");
        fields.forEach(field -> receive("http://example.com/", field));
        assertThat(jar.cookies()).isEmpty();
    }

    private Received receive(String from, String field) {
        Received received = jar.receive(origin(from), field, now, SUFFIXES);
        jar = received.jar();
        return received;
    }

    private @Nullable String send(String to) {
        Sent sent = jar.send(origin(to), now);
        jar = sent.jar();
        return sent.field();
    }

    private static CookieOrigin origin(String url) {
        return Objects.requireNonNull(CookieOrigin.of(url));
    }
}
