package dev.parley.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.HttpLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent with redirects, content codings and cookies. */
class HttpSenderTest {

    private static final Clock CLOCK = new Clock() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }
    };
    private static final Bytes OK = Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    private final List<SendingEvent> told = new ArrayList<>();
    private final Cookies cookies = new Cookies(CLOCK, CookieJar.EMPTY);
    private List<ExchangeRequest> sent = List.of();

    private Outcome send(HttpRequest request, Function<ExchangeRequest, Bytes> server) throws InterruptedException {
        return send(request, new TlsOptions(true, "PEM", "KEY", null), HostCertificates.NONE, server);
    }

    private Outcome send(
            HttpRequest request, TlsOptions tls, HostCertificates certificates, Function<ExchangeRequest, Bytes> server)
            throws InterruptedException {
        AnsweringExchanges network = new AnsweringExchanges(server);
        sent = network.requests();
        Delivery delivery = new Delivery(
                tls,
                null,
                null,
                Duration.ofSeconds(9),
                new HttpLimits(1 << 16, 100, 100_000),
                "Parley/test",
                BodyFiles.NONE,
                cookies,
                certificates);
        var resolved = HttpResolver.resolve(request, VariableSource.NONE, new Random(1))
                .orThrow();
        return new HttpSender(network, CLOCK, new Random(2)).send(resolved, delivery, told::add);
    }

    private static HttpRequest request(String method, String url, Auth auth, HttpBody body, String... lines) {
        List<Parameter> headers = List.of(lines).stream()
                .map(line -> Parameter.of(line.split(": ")[0], line.split(": ")[1]))
                .toList();
        HttpOptions options = new HttpOptions(true, 5, null, null, null, HttpVersion.AUTO, null, null, List.of());
        return new HttpRequest(
                method, url, List.of(), List.of(), headers, List.of(), auth, body, Scripts.NONE, options, null);
    }

    private static HttpRequest get(String url, String... lines) {
        return request("GET", url, new Auth.None(), new HttpBody.None(), lines);
    }

    private static Bytes redirect(int status, String location) {
        return Bytes.latin1("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + location + "\r\nSet-Cookie: seen="
                + status + "\r\nContent-Length: 0\r\n\r\n");
    }

    private static Bytes coded(String codings, byte[] body) {
        return Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: " + codings + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .plus(Bytes.of(body));
    }

    private String content() {
        StringBuilder text = new StringBuilder();
        for (SendingEvent event : told) {
            if (event instanceof SendingEvent.Content(Bytes bytes)) {
                text.append(bytes.utf8());
            }
        }
        return text.toString();
    }

    private static String code(Outcome outcome) {
        return outcome.problem() == null ? "none" : outcome.problem().code();
    }

    private static @Nullable String header(ExchangeRequest request, String name) {
        return new HeaderFields(request.headers()).first(name);
    }

    private static byte[] packed(byte[] bytes, Function<OutputStream, OutputStream> coding) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = coding.apply(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        return packed(bytes, out -> {
            try {
                return new GZIPOutputStream(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

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

    @ParameterizedTest
    @CsvSource({
        "301, POST, GET",
        "302, POST, GET",
        "303, PUT, GET",
        "307, POST, POST",
        "308, PUT, PUT",
        "301, DELETE, DELETE",
        "303, HEAD, HEAD"
    })
    void aRedirectChangesTheMethodAsBrowsersDo(int status, String method, String next) throws Exception {
        HttpBody body = method.equals("HEAD") ? new HttpBody.None() : new HttpBody.Text(BodyFormat.TEXT, "text");
        send(
                request(method, "http://a/one", new Auth.None(), body),
                asked -> asked.target().equals("/one") ? redirect(status, "/two") : OK);
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1).method()).isEqualTo(next);
        boolean kept = !next.equals("GET") && !method.equals("HEAD");
        assertThat(sent.get(1).body().size()).isEqualTo(kept ? 4 : 0);
        assertThat(header(sent.get(1), "Content-Type") != null).isEqualTo(kept);
    }

    @Test
    void anotherHostLearnsNoCredentialsAndTheDropIsTold() throws Exception {
        HttpRequest request = request(
                "GET",
                "https://a/",
                new Auth.ApiKey("X-Key", "secret", Auth.In.HEADER),
                new HttpBody.None(),
                "Cookie: typed=1",
                "X-Plain: stays");
        send(request, asked -> asked.host().equals("a") ? redirect(302, "https://b/") : OK);
        ExchangeRequest second = sent.get(1);
        assertThat(header(second, "Host")).isEqualTo("b");
        assertThat(header(second, "X-Key")).isNull();
        assertThat(header(second, "Cookie")).isNull();
        assertThat(header(second, "X-Plain")).isEqualTo("stays");
        assertThat(second.tls().certificate()).isNull();
        assertThat(told)
                .contains(new SendingEvent.Redirected(
                        302, "https://a/", "https://b/", "GET", List.of("Cookie", "X-Key", "client certificate")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a/", "https://a:444/", "https://sub.a/", "//b"})
    void anotherSchemeHostOrPortIsElsewhere(String location) throws Exception {
        HttpRequest request = request("GET", "https://a/", new Auth.Bearer("t", "Bearer"), new HttpBody.None());
        send(request, asked -> asked.equals(sent.getFirst()) ? redirect(307, location) : OK);
        assertThat(header(sent.get(0), "Authorization")).isNotNull();
        assertThat(header(sent.get(1), "Authorization")).isNull();
    }

    @Test
    void theSameOriginKeepsThemAndTheJarIsAsked() throws Exception {
        HttpRequest request = request("GET", "http://a/one", new Auth.Bearer("t", "Bearer"), new HttpBody.None());
        send(request, asked -> asked.target().equals("/one") ? redirect(302, "two words?x=ü") : OK);
        assertThat(sent.get(1).target()).isEqualTo("/two%20words?x=%C3%BC");
        assertThat(header(sent.get(1), "Authorization")).isEqualTo("Bearer t");
        assertThat(header(sent.get(1), "Cookie")).isEqualTo("seen=302");
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
    @CsvSource({"ftp://a/, redirect-scheme", "http://, redirect-broken", "http://a:99999/, redirect-broken"})
    void aRedirectToNowhereIsNamed(String location, String expected) throws Exception {
        assertThat(code(send(get("http://a/"), _ -> redirect(302, location)))).isEqualTo(expected);
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

    @Test
    void wrongDigestCredentialsEndWithTheRefusal() throws Exception {
        Auth digest = new Auth.Digest("Mufasa", "wrong", null);
        Outcome outcome = send(request("GET", "http://a/", digest, new HttpBody.None()), _ -> challenge("n", false));
        assertThat(status(outcome)).isEqualTo(401);
        assertThat(outcome.problem()).isNull();
        assertThat(sent).hasSize(2);
    }

    private static int status(Outcome outcome) {
        return outcome.response() == null ? 0 : outcome.response().status();
    }

    private static Bytes challenge(String nonce, boolean stale) {
        return Bytes.latin1("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"" + nonce
                + "\", qop=\"auth\", algorithm=SHA-256, stale=" + stale + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aSignatureIsMadeForEachRequestButNotForAnotherOrigin() throws Exception {
        Auth aws = new Auth.AwsSignature("id", "key", "", "eu-1", "service", Auth.In.HEADER);
        Function<ExchangeRequest, Bytes> server = asked -> switch (asked.host() + asked.target()) {
            case "a/one" -> redirect(307, "/two");
            case "a/two" -> redirect(307, "http://b/");
            default -> OK;
        };
        send(request("GET", "http://a/one", aws, new HttpBody.None()), server);
        assertThat(sent.stream().map(each -> header(each, "Authorization")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("AWS4-HMAC-SHA256 Credential=id/"),
                        second -> assertThat(second).isNotEqualTo(header(sent.getFirst(), "Authorization")),
                        third -> assertThat(third).isNull());
        assertThat(told.toString()).contains("dropped=[signature, client certificate]");
    }

    @Test
    void eachHostOfARedirectSeesTheCertificateThatIsForIt() throws InterruptedException {
        HostCertificates certificates = (tls, host, port) -> host.equals("plain.test") || tls.certificate() != null
                ? tls
                : new TlsOptions(tls.verify(), "for " + host + ":" + port, "KEY", null);
        Map<String, Bytes> places = Map.of(
                "a.test", redirect(302, "https://plain.test/"),
                "plain.test", redirect(302, "https://b.test:8443/"),
                "b.test", redirect(302, "http://b.test/"));
        TlsOptions bare = new TlsOptions(false, null, null, null);
        send(
                get("https://a.test/"),
                bare,
                certificates,
                request -> request.secure() ? places.getOrDefault(request.host(), OK) : OK);
        assertThat(sent)
                .extracting(request -> request.tls().certificate())
                .containsExactly("for a.test:443", null, "for b.test:8443", null);
        assertThat(sent).noneMatch(request -> request.tls().verify());

        TlsOptions own = new TlsOptions(true, "OWN", "KEY", null);
        send(
                get("https://a.test/"),
                own,
                certificates,
                request -> request.secure() ? places.getOrDefault(request.host(), OK) : OK);
        assertThat(sent)
                .extracting(request -> request.tls().certificate())
                .containsExactly("OWN", null, "for b.test:8443", null);
    }
}
