package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.description.request.Auth;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.variables.MarkedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Options of curl that name files. */
class CurlFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");

    private static Imported imported(String text, Map<String, String> files) {
        return Imports.read(text.getBytes(StandardCharsets.UTF_8), files::get, NOW);
    }

    private static HttpRequest request(String text, Map<String, String> files) {
        var imported = imported(text, files);
        assertThat(imported.notCarried()).isEmpty();
        return ((ImportedHttp) imported.root().items().getFirst()).request();
    }

    @Test
    void headersAreReadFromAFile() {
        var request = request("curl -H @h.txt http://x", Map.of("h.txt", "A: 1\nB: 2\n\n"));
        assertThat(request.headers()).containsExactly(Parameter.of("A", "1"), Parameter.of("B", "2"));
    }

    @Test
    void cookiesOfTheUrlAreReadFromAJar() {
        var jar = """
                # Netscape HTTP Cookie File
                .example.org\tTRUE\t/\tFALSE\t0\ta\t1
                #HttpOnly_www.example.org\tFALSE\t/shop\tFALSE\t0\tb\t2
                www.example.org\tFALSE\t/\tTRUE\t0\tsecure\t3
                other.org\tFALSE\t/\tFALSE\t0\tc\t4
                """;
        var request = request("curl -b jar http://www.example.org/shop/7", Map.of("jar", jar));
        assertThat(request.cookies()).containsExactly(Parameter.of("a", "1"), Parameter.of("b", "2"));
    }

    @Test
    void cookiesWhoseTimeIsOverAreNamedAndLeftOut() {
        long now = NOW.getEpochSecond();
        var jar = "x\tFALSE\t/\tFALSE\t" + (now - 1) + "\told\t1\nx\tFALSE\t/\tFALSE\t" + (now + 1) + "\tnew\t2\n"
                + "Set-Cookie: a=1; Domain=x; Expires=Wed, 25 Nov 2026 18:00:00 GMT\nSet-Cookie: b=2; Domain=x; Max-Age=0\n"
                + "Set-Cookie: c=3; Domain=x; Max-Age=60\n";
        var imported = imported("curl -b jar http://x", Map.of("jar", jar));
        var http = (ImportedHttp) imported.root().items().getFirst();
        assertThat(http.request().cookies()).containsExactly(Parameter.of("new", "2"), Parameter.of("c", "3"));
        assertThat(imported.notCarried())
                .extracting(NotCarried::what, NotCarried::why)
                .containsExactly(
                        tuple("cookie old", "Its time is over since 2026-11-26T17:59:59Z"),
                        tuple("cookie a", "Its time is over since 2026-11-25T18:00:00Z"),
                        tuple("cookie b", "Its time is over since 2026-11-26T18:00:00Z"));
    }

    @Test
    void passwordsOfTheHostAreReadFromAFile() {
        var file = "machine other.org login no password no\nmachine x login bob password \"p w\"\ndefault login d\n";
        assertThat(request("curl --netrc-file n http://x:8080/a", Map.of("n", file))
                        .auth())
                .isEqualTo(new Auth.Basic("bob", "p w"));
        assertThat(request("curl --netrc-file n http://y/", Map.of("n", file)).auth())
                .isEqualTo(new Auth.Basic("d", ""));
        assertThat(request("curl -u a:b --netrc-file n http://x/", Map.of("n", file))
                        .auth())
                .isEqualTo(new Auth.Basic("a", "b"));
    }

    private static Imported withLogins(String text, @Nullable String netrc) {
        FilesBeside files = new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                return null;
            }

            @Override
            public @Nullable String logins() {
                return netrc;
            }
        };
        return Imports.read(text.getBytes(StandardCharsets.UTF_8), files, NOW);
    }

    private static Auth auth(Imported imported) {
        return ((ImportedHttp) imported.root().items().getFirst()).request().auth();
    }

    @Test
    void passwordsOfTheHostAreReadFromThePersonsOwnFileWhereTheCommandAsksForIt() {
        String netrc = "machine x login bob password p\n";
        assertThat(auth(withLogins("curl -n http://x/", netrc))).isEqualTo(new Auth.Basic("bob", "p"));
        assertThat(auth(withLogins("curl --netrc-optional http://x/", netrc))).isEqualTo(new Auth.Basic("bob", "p"));
        assertThat(auth(withLogins("curl http://x/", netrc))).isEqualTo(new Auth.None());
        assertThat(withLogins("curl --netrc http://x/", null).notCarried())
                .extracting(NotCarried::what)
                .containsExactly("--netrc");
        assertThat(withLogins("curl --netrc-optional http://x/", null).notCarried())
                .isEmpty();
    }

    private static String pem(String name) throws IOException {
        try (var stream = ClientCertificate.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static PersonalOptions personal(Imported imported) {
        return ((ImportedHttp) imported.root().items().getFirst()).personal();
    }

    @Test
    void aClientCertificateIsThePersonsOwnOption() throws IOException {
        var files = Map.of("a:b.pem", pem("certificate.pem"), "k", pem("encrypted-key.pem"), "open", pem("key.pem"));
        var encrypted = imported("curl -k -E 'a\\:b.pem:sesame' --key k https://x", files);
        assertThat(encrypted.notCarried()).isEmpty();
        assertThat(personal(encrypted))
                .isEqualTo(new PersonalOptions(false, files.get("a:b.pem"), files.get("k"), "sesame", null));
        var named = imported("curl --cert 'a\\:b.pem' --key open --pass unused https://x", files);
        assertThat(personal(named).clientKey()).isEqualTo(files.get("open"));
    }

    @Test
    void theColonOfADriveOrAnAddressBeginsNoPassword() throws IOException {
        for (var path : List.of("C:/certs/me.pem", "d:\\certs\\me.pem")) {
            var files = Map.of(path, pem("certificate.pem"), "k", pem("encrypted-key.pem"));
            var imported = imported("curl --cert '" + path + ":sesame' --key k https://x", files);
            assertThat(imported.notCarried()).isEmpty();
            assertThat(personal(imported).clientKeyPassword()).isEqualTo("sesame");
        }
        var token = "pkcs11:token=me;object=it?pin-value=1234";
        assertThat(imported("curl --cert '" + token + "' https://x", Map.of()).notCarried())
                .extracting(NotCarried::what)
                .containsExactly("--cert " + token.replace("1234", MarkedText.MASK));
    }

    @Test
    void aCertificateThatCannotBeReadIsNamed() throws IOException {
        var files = Map.of("c", pem("certificate.pem"), "k", pem("encrypted-key.pem"), "p12", "\uFFFD");
        for (var each : Map.of(
                        "--cert none", "--cert none",
                        "--cert p12", "--cert p12",
                        "--cert c --key none", "--key none",
                        "--cert c --key k --pass simsim", "--cert c",
                        "--key k", "--key k")
                .entrySet()) {
            var imported = imported("curl " + each.getKey() + " https://x", files);
            assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly(each.getValue());
            assertThat(personal(imported)).isEqualTo(PersonalOptions.NONE);
        }
    }

    @Test
    void whatBelongsToNoCertificateIsNamedWithoutThePassword() {
        for (var command : List.of("curl --pass sesame https://x", "curl --key k --pass sesame https://x")) {
            var lost = imported(command, Map.of()).notCarried();
            assertThat(lost).extracting(NotCarried::what).contains("--pass");
            assertThat(lost.toString()).doesNotContain("sesame");
        }
    }

    private static Auth auth(String netrc) {
        return request("curl --netrc-file n http://x/", Map.of("n", netrc)).auth();
    }

    @Test
    void aPasswordIsReadWhateverItSays() {
        assertThat(auth("machine x login bob password s3cr#t # his\n")).isEqualTo(new Auth.Basic("bob", "s3cr#t"));
        assertThat(auth("machine x\n# login no\nlogin bob password \"a # b\"\n"))
                .isEqualTo(new Auth.Basic("bob", "a # b"));
        assertThat(auth("machine x login admin password password")).isEqualTo(new Auth.Basic("admin", "password"));
        assertThat(auth("machine x login default password p")).isEqualTo(new Auth.Basic("default", "p"));
        assertThat(auth("machine machine login no machine x login bob")).isEqualTo(new Auth.Basic("bob", ""));
    }

    @Test
    void aHostWithoutANameHasNoPassword() {
        assertThat(auth("machine x password p\nmachine y login no password no\n"))
                .isEqualTo(auth(""));
    }

    @Test
    void cookiesOfAPathAreForItsQueriesToo() {
        var jar = "h\tFALSE\t/api\tFALSE\t0\ta\t1\n";
        assertThat(request("curl -b jar 'https://h/api?x=1'", Map.of("jar", jar))
                        .cookies())
                .containsExactly(Parameter.of("a", "1"));
        assertThat(request("curl -b jar 'https://h/apis?x=/api'", Map.of("jar", jar))
                        .cookies())
                .isEmpty();
    }

    @Test
    void optionsAreReadFromAFile() {
        var file = """
                # options
                url = "http://x/a"
                -X PUT
                header = "A: \\"b\\""
                data: {"a":1}
                compressed
                """;
        var request = request("curl -K c.txt", Map.of("c.txt", file));
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.url()).isEqualTo("http://x/a");
        assertThat(request.headers()).contains(Parameter.of("A", "\"b\""));
        var itself = imported("curl -K c http://x", Map.of("c", "config = c\n"));
        assertThat(itself.notCarried()).extracting(NotCarried::what).containsExactly("--config c");
    }

    @Test
    void shortOptionsAreReadWithWhatStandsBehindThem() {
        var file = """
                -XPUT
                -HAccept:x
                -ufoo:bar
                -kL
                location # there
                url=http://x/a # where
                """;
        var request = request("curl -K c.txt", Map.of("c.txt", file));
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.url()).isEqualTo("http://x/a");
        assertThat(request.headers()).contains(Parameter.of("Accept", "x"));
        assertThat(request.auth()).isEqualTo(new Auth.Basic("foo", "bar"));
    }

    @Test
    void whatCurlTakesNotOfALineIsNamed() {
        var file = """
                insecure = true
                compressed # as ever
                user-agent = my agent
                header
                = x
                """;
        var imported = imported("curl -K c http://x", Map.of("c", file));
        assertThat(imported.root().items()).hasSize(1);
        assertThat(imported.notCarried())
                .extracting(NotCarried::what)
                .containsExactly("--insecure", "--user-agent", "--header", "= x");
    }

    @Test
    void textsOfBodiesAndQueriesAreReadFromFiles() {
        var files = Map.of("f", "a b\n", "g", "x=1\n");
        assertThat(request("curl -G --data-urlencode n@f -d @g http://x", files).url())
                .isEqualTo("http://x?n=a%20b%0A&x=1");
        assertThat(request("curl --url-query @f http://x", files).url()).isEqualTo("http://x?a%20b%0A");
        assertThat(request("curl -d @g -d y=2 http://x", files).body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("x", "1"), Parameter.of("y", "2"))));
        var form =
                (HttpBody.Multipart) request("curl -F 'x=<f' http://x", files).body();
        assertThat(form.parts().getFirst().value()).isEqualTo(new FormValue.TextValue("a b\n"));
    }

    @Test
    void manyFilesThatAreNotThereAreToldSoon() {
        var manyFiles = "curl http://x" + " -d @x".repeat(60_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(imported(manyFiles, Map.of()).notCarried()).hasSize(1));
    }

    @Test
    void whatIsNotThereIsNamed() {
        var text = "curl -H @h -b j --netrc-file n -K c -F 'x=<f' --url-query @q http://x";
        assertThat(imported(text, Map.of()).notCarried())
                .extracting(NotCarried::what)
                .containsExactlyInAnyOrder(
                        "--header @h", "--cookie j", "--netrc-file n", "--config c", "--form x=<f", "--url-query @q");
    }
}
