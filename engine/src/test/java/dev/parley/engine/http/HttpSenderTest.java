package dev.parley.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to servers, and what comes of it. */
class HttpSenderTest extends SenderWorld {

    @Test
    void whatEveryClientAddsIsAddedUnlessTheUserHasIt() throws Exception {
        send(get("http://example.org:8080/a?b", "user-agent: Mine"), _ -> OK);
        assertThat(sent.getFirst().headers())
                .containsExactly(
                        new HeaderField("Host", "example.org:8080"),
                        new HeaderField("Accept", "*/*"),
                        new HeaderField("Accept-Encoding", "gzip, deflate, br, zstd"),
                        new HeaderField("user-agent", "Mine"));
        assertThat(content()).isEqualTo("ok");
    }

    @Test
    void aBodyIsFramedByItsLength() throws Exception {
        send(request("POST", "http://a/", new Auth.None(), new HttpBody.Text(BodyFormat.JSON, "{}")), _ -> OK);
        assertThat(header(sent.getFirst(), "Content-Length")).isEqualTo("2");
        assertThat(sent.getFirst().body().open().readAllBytes()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCircleAndTooManyAreTold() throws Exception {
        assertThat(code(send(
                        get("http://a/one"),
                        asked -> Bytes.latin1("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
                                + (asked.target().equals("/one") ? "/two" : "/one") + "\r\n\r\n"))))
                .isEqualTo("redirect-loop");
        assertThat(code(send(get("http://a/"), asked -> redirect(302, asked.target() + "x"))))
                .isEqualTo("too-many-redirects");
        assertThat(sent).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 3', 'Content-Length says 3, but the body has 5 bytes'",
        "'Content-Length: 9', 'Content-Length says 9, but the body has 5 bytes'",
        "'Transfer-Encoding: gzip', 'does not say where the body ends'",
        "'Content-Length: 5|Transfer-Encoding: chunked', 'are both sent'",
        "'Content-Length: 5', ''",
        "'Transfer-Encoding: gzip, chunked', ''",
        "'', ''"
    })
    void aLengthTypedByHandIsSentAsItIsAndDoubted(String lines, String doubt) throws Exception {
        String[] typed = lines.isEmpty() ? new String[0] : lines.split("\\|");
        send(
                request(
                        "POST",
                        "http://a.example/",
                        new Auth.None(),
                        new HttpBody.Text(BodyFormat.TEXT, "hello"),
                        typed),
                _ -> OK);
        for (String line : typed) {
            assertThat(header(sent.getFirst(), line.split(": ")[0])).isEqualTo(line.split(": ")[1]);
        }
        List<String> remarks = told.stream()
                .filter(SendingEvent.Remarked.class::isInstance)
                .map(event -> ((SendingEvent.Remarked) event).problem().message())
                .toList();
        if (doubt.isEmpty()) {
            assertThat(remarks).isEmpty();
        } else {
            assertThat(remarks).singleElement().asString().contains(doubt);
        }
    }

    @Test
    void codingsAreTakenOff() throws Exception {
        byte[] text = "some text, some text".getBytes(StandardCharsets.UTF_8);
        byte[] zlib = packed(text, DeflaterOutputStream::new);
        byte[] raw = packed(text, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
        byte[] brotli =
                Bytes.hex("8b0980736f6d6520746578742c20736f6d65207465787403").toArray();
        byte[] zstd = Bytes.hex("28b52ffd0458a10000736f6d6520746578742c20736f6d65207465787486b42272")
                .toArray();
        for (Bytes answer : List.of(
                coded("gzip", gzip(text)),
                coded("deflate", zlib),
                coded("deflate", raw),
                coded("br", brotli),
                coded("zstd", zstd),
                coded("gzip, deflate, gzip", gzip(packed(gzip(text), DeflaterOutputStream::new))))) {
            told.clear();
            Outcome outcome = send(get("http://a/"), _ -> answer);
            assertThat(outcome.problem()).isNull();
            assertThat(content()).isEqualTo("some text, some text");
        }
    }

    @Test
    void bombsManyCodingsAndWhatIsNoneAreRefused() throws Exception {
        byte[] bomb = gzip(new byte[10_000_000]);
        assertThat(code(send(get("http://a/"), _ -> coded("gzip", bomb)))).isEqualTo("decoded-too-large");
        assertThat(content().length()).isLessThanOrEqualTo(100_000);
        assertThat(code(send(get("http://a/"), _ -> coded("gzip, gzip, gzip, gzip", bomb))))
                .isEqualTo("too-many-codings");
        for (String coding : List.of("gzip", "br", "zstd", "deflate")) {
            assertThat(code(send(
                            get("http://a/"), _ -> coded(coding, "no such coding".getBytes(StandardCharsets.UTF_8)))))
                    .as(coding)
                    .isEqualTo("coding-broken");
        }
        byte[] cut = Arrays.copyOf(gzip("hello".getBytes(StandardCharsets.UTF_8)), 15);
        assertThat(code(send(get("http://a/"), _ -> coded("gzip", cut)))).isEqualTo("coding-broken");
    }

    @Test
    void anUnknownCodingStaysAsItCame() throws Exception {
        Outcome outcome = send(get("http://a/"), _ -> coded("rot13", "uryyb".getBytes(StandardCharsets.UTF_8)));
        assertThat(outcome.problem()).isNull();
        assertThat(content()).isEqualTo("uryyb");
        assertThat(told.toString()).contains("unknown-coding");
    }

    @Test
    void aBodyThatIsCutKeepsWhatCame() throws Exception {
        Outcome outcome = send(get("http://a/"), _ -> Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"));
        assertThat(code(outcome)).isEqualTo("cut-short");
        assertThat(outcome.response()).isNotNull();
        assertThat(content()).isEqualTo("abc");
    }

    @Test
    void aDigestIsAnsweredOnceAndAgainWhereTheNonceIsOld() throws Exception {
        Auth digest = new Auth.Digest("Mufasa", "Circle of Life", null);
        Outcome outcome = send(request("GET", "http://a/dir?x=y", digest, new HttpBody.None()), asked -> {
            String answer = header(asked, "Authorization");
            if (answer == null) {
                return challenge("first", false);
            }
            return answer.contains("\"first\"") ? challenge("second", true) : OK;
        });
        assertThat(status(outcome)).isEqualTo(200);
        assertThat(sent).hasSize(3);
        assertThat(header(sent.get(2), "Authorization"))
                .startsWith("Digest username=\"Mufasa\"")
                .contains("uri=\"/dir?x=y\"", "nonce=\"second\"", "qop=auth", "nc=00000001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Digest realm=\"r\", nonce=\"n\", algorithm=FOO | the server asks for the algorithm FOO, and known are MD5, SHA-256, SHA-512-256",
                "Digest realm=\"r\", nonce=\"n\", qop=\"token\" | the server asks for the protection (qop) token, and known are auth, auth-int",
                "Basic realm=\"r\", Bearer | the server asks for basic, bearer",
                "'' | the server does not say what it asks for (WWW-Authenticate)"
            })
    void aDigestThatCannotBeMadeIsNotSentInSilence(String challenge, String why) throws Exception {
        Auth digest = new Auth.Digest("Mufasa", "Circle of Life", null);
        String line = challenge.isEmpty() ? "" : "WWW-Authenticate: " + challenge + "\r\n";
        Outcome outcome = send(
                request("GET", "http://a/", digest, new HttpBody.None()),
                _ -> Bytes.latin1("HTTP/1.1 401 Unauthorized\r\n" + line + "Content-Length: 0\r\n\r\n"));
        assertThat(status(outcome)).isEqualTo(401);
        assertThat(remarks()).containsExactly("No Digest credentials were sent: " + why);
    }

    @Test
    void wrongDigestCredentialsEndWithTheRefusal() throws Exception {
        Auth digest = new Auth.Digest("Mufasa", "wrong", null);
        Outcome outcome = send(request("GET", "http://a/", digest, new HttpBody.None()), _ -> challenge("n", false));
        assertThat(status(outcome)).isEqualTo(401);
        assertThat(outcome.problem()).isNull();
        assertThat(sent).hasSize(2);
    }
}
