package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlMarkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl x",
                "  curl x",
                "$ curl x",
                "C:\\Users\\ada>curl x",
                "C:\\> curl.exe x",
                "# how to\ncurl x",
                "echo 'a#b' | curl -d @- x",
                "echo a|curl x",
                "/usr/bin/curl x",
                "C:\\tools\\curl.exe x",
                "time ./curl x",
                "if curl x; then echo; fi",
                "(curl x)",
                "TOKEN=$(curl x)",
                "false||/usr/bin/curl x",
                "curl\nx"
            })
    void aCommandIsFound(String text) {
        assertThat(CurlMark.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "curly x",
                "libcurl x",
                "a.curl x",
                "# with curl x",
                "> curl: x",
                "p>curl x",
                "'/usr/bin/curl x'",
                "GET http://x/curl/ HTTP/1.1"
            })
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertThat(CurlMark.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "<a>(b);c&amp;", ";/", " ", "curl", "/curl", "# curl ", "{curlx", "\\"})
    void aLongTextIsReadOnce(String part) {
        assertThat(CurlMark.isIn("#" + part.repeat((4 << 20) / part.length()))).isFalse();
    }

    @Test
    void whatIsReadFromItselfIsNoFile() {
        var imported = Imports.read("curl -d @- https://example.org/x < -");
        assertThat(imported.root().items()).hasSize(1);
    }

    @Test
    void dotsBehindAVariableStayAsTheyAre() {
        assertThat(DotSegments.removed("{{BASE}}/../health")).isEqualTo("{{BASE}}/../health");
        assertThat(DotSegments.removed("https://x.test/a/../b")).isEqualTo("https://x.test/b");
    }
}
