package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
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
        "//a@b/x, b",
        "http://a:80@b:81, b",
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
}
