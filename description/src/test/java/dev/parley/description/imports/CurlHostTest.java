package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins and cookies of files go to their own host alone. */
class CurlHostTest {

    private static final Auth BOB = new Auth.Basic("bob", "hunter2");

    private static String machine(String host) {
        return "machine " + host + " login bob password hunter2\ndefault login anybody password p\n";
    }

    /** The file of logins is both the person's own and {@code n}; that of cookies is {@code jar}. */
    private static Imported imported(String command, String logins, String jar) {
        var files = new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                return path.equals("n") ? logins : jar;
            }

            @Override
            public String logins() {
                return logins;
            }
        };
        return Imports.read(command.getBytes(StandardCharsets.UTF_8), files, Instant.EPOCH);
    }

    private static HttpRequest request(Imported imported) {
        return ((ImportedHttp) imported.root().items().getFirst()).request();
    }

    private static Auth auth(String url, String host) {
        var imported = imported("curl -n '" + url + "'", machine(host), "");
        assertThat(imported.notCarried()).isEmpty();
        return request(imported).auth();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:18099{{$randomFilePath}}@api.github.com",
                "http://127.0.0.1:18099{{path}}@api.github.com/x",
                "{{base}}@api.github.com",
                "http://{{base}}.api.github.com",
                "http://{{a/b}}@api.github.com",
                "{{scheme}}://api.github.com",
                "/{{path}}@api.github.com",
                "http://{user}@api.github.com",
                "http://a\\@api.github.com",
                "http://a:80@b@api.github.com",
                "http://a b@api.github.com",
                "http://a\n@api.github.com",
                "http://a\u0085@api.github.com",
                "http://a\u00a0@api.github.com",
                "http://evil.org\uff0f.api.github.com",
                "http:///@api.github.com"
            })
    void noLoginIsTakenWhereTheTextDoesNotSayTheHost(String url) {
        var own = imported("curl -n '" + url + "'", machine("api.github.com"), "");
        assertThat(request(own).auth()).isEqualTo(new Auth.None());
        assertThat(own.notCarried())
                .extracting(NotCarried::what, NotCarried::why)
                .contains(tuple("login of ~/.netrc", CurlFiles.UNSURE_HOST));
        var named = imported("curl --netrc-file n '" + url + "'", machine("api.github.com"), "");
        assertThat(request(named).auth()).isEqualTo(new Auth.None());
        assertThat(named.notCarried()).extracting(NotCarried::what).contains("login of n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "http://127.0.0.1:18099/x\\n@api.github.com, 127.0.0.1",
                "http://evil.org?\\n@api.github.com, evil.org",
                "http://evil.org#\\n@api.github.com, evil.org",
                "http://evil.org/@api.github.com, evil.org"
            })
    void whatStandsBehindTheHostIsNoHost(String url, String host) {
        var command = "curl -n $'" + url + "'";
        var others = imported(command, "machine api.github.com login bob password hunter2", "");
        assertThat(request(others).auth()).isEqualTo(new Auth.None());
        assertThat(request(imported(command, machine(host), "")).auth()).isEqualTo(BOB);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://API.GitHub.com/x, api.github.com",
        "https://api.github.com, API.github.com",
        "//bob@b/x, b",
        "http://bob:80@b:81, b",
        "b:8080/{{path}}, b",
        "http://[::1]:8080/, ::1",
        "http://[2001:DB8::1], 2001:db8::1",
        "http://b./, b.",
        "https://b\u00fccher.example/{id}, b\u00fccher.example",
        "https://b\u00fccher.example/, xn--bcher-kva.example"
    })
    void aLoginIsTakenWhereItDoes(String url, String host) {
        assertThat(auth(url, host)).isEqualTo(BOB);
    }

    @Test
    void aHandshakeTakesItsLoginToo() {
        var imported = imported("curl -n wss://api.github.com/x", machine("api.github.com"), "");
        var webSocket = (ImportedWebSocket) imported.root().items().getFirst();
        assertThat(webSocket.request().auth()).isEqualTo(BOB);
    }

    @Test
    void cookiesOfAFileGoToTheirOwnHost() {
        var jar = "api.github.com\tFALSE\t/\tFALSE\t0\ta\t1\n";
        assertThat(request(imported("curl -b jar $'http://evil.org/x\\n@api.github.com'", "", jar))
                        .cookies())
                .isEmpty();
        var unsure = imported("curl -b jar 'http://evil.org{{path}}@api.github.com'", "", jar);
        assertThat(request(unsure).cookies()).isEmpty();
        assertThat(unsure.notCarried())
                .extracting(NotCarried::what, NotCarried::why)
                .containsExactly(tuple("--cookie jar", CurlFiles.UNSURE_HOST));
    }

    @ParameterizedTest
    @CsvSource({"alice@, alice, a1", "bob@, bob, b1", "al%69ce:x@, alice, a1", "'', bob, b1", "carol@, carol, c1"})
    void thePasswordIsThatOfThePersonWhomTheUrlNames(String person, String name, String password) {
        var logins = "machine x login bob password b1\nmachine x password a1 login alice\nmachine x password c1\n";
        assertThat(request(imported("curl -n http://" + person + "x/", logins, ""))
                        .auth())
                .isEqualTo(new Auth.Basic(name, password));
    }

    @Test
    void aPersonWhomTheFileDoesNotKnowGetsNoPasswordOfIt() {
        var imported = imported("curl -n http://carol@x/", "machine x login bob password b1\n", "");
        assertThat(imported.notCarried()).isEmpty();
        assertThat(request(imported).auth()).isNotEqualTo(new Auth.Basic("bob", "b1"));
    }

    private static final String LINES = """
            Set-Cookie: any=1
            Set-Cookie: own=2; Domain=.Shop.test; Path=/orders
            Set-Cookie: other=3; Domain=other.test
            Set-Cookie: path=4; Domain=shop.test; Path=/else
            Set-Cookie: safe=5; Domain=shop.test; Secure
            """;

    @Test
    void linesOfSetCookieGoToTheirDomainAndPathAlone() {
        var imported = imported("curl -b jar http://www.shop.test/orders/7", "", LINES);
        assertThat(request(imported).cookies()).containsExactly(Parameter.of("own", "2"));
        assertThat(imported.notCarried())
                .extracting(NotCarried::what, NotCarried::why)
                .containsExactly(tuple("cookie any", "Its line names no domain, so that curl sends it to no host"));
        assertThat(request(imported("curl -b jar https://shop.test/", "", LINES))
                        .cookies())
                .containsExactly(Parameter.of("safe", "5"));
    }

    @Test
    void aLineWithoutADomainGoesToAnAddress() {
        assertThat(request(imported("curl -b jar http://127.0.0.1/", "", LINES)).cookies())
                .containsExactly(Parameter.of("any", "1"));
        assertThat(request(imported("curl -b jar 'http://[::1]:80/'", "", LINES))
                        .cookies())
                .containsExactly(Parameter.of("any", "1"));
    }
}
