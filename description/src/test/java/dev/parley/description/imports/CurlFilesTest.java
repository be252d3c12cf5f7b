package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options of curl that name files. */
class CurlFilesTest {

    private static Imported imported(String text, Map<String, String> files) {
        return Imports.read(text.getBytes(StandardCharsets.UTF_8), files::get);
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
    void whatIsNotThereIsNamed() {
        var text = "curl -H @h -b j --netrc-file n -K c -F 'x=<f' --url-query @q http://x";
        assertThat(imported(text, Map.of()).notCarried())
                .extracting(NotCarried::what)
                .containsExactlyInAnyOrder(
                        "--header @h", "--cookie j", "--netrc-file n", "--config c", "--form x=<f", "--url-query @q");
    }
}
