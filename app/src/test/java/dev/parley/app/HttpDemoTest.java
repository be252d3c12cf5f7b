package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.auth.DigestSession;
import dev.parley.description.request.Auth;
import dev.parley.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HttpDemoTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static DemoServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new DemoServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + "/demo/http" + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    private static String raw(String target) throws IOException {
        try (RawSocket client = new RawSocket(server.address())) {
            client.write(Bytes.utf8("GET /demo/http" + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
            return client.rest();
        }
    }

    @Test
    void anythingSaysWhatWasAsked() throws Exception {
        JsonNode json = json(send(request("/anything/deep?a=1&a=2")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"x\":[1]}"))));
        assertThat(json.path("method").asString()).isEqualTo("PATCH");
        assertThat(json.path("path").asString()).isEqualTo("/demo/http/anything/deep");
        assertThat(json.path("query")).hasSize(2);
        assertThat(json.at("/json/x/0").asInt()).isEqualTo(1);
        assertThat(json.path("headers").toString()).contains("\"Content-Type\"", "application/json");
        JsonNode binary =
                json(send(request("/anything").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {-1}))));
        assertThat(binary.path("bodyBase64").asString()).isEqualTo("/w==");
        JsonNode form = json(send(request("/anything")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("a=b+c&d=%26"))));
        assertThat(form.path("form").toString())
                .isEqualTo("[{\"name\":\"a\",\"value\":\"b c\"},{\"name\":\"d\",\"value\":\"&\"}]");
    }

    @ParameterizedTest
    @CsvSource({
        "401, www-authenticate, Basic realm=\"demo\"",
        "302, location, /demo/http/anything",
        "405, allow, PURGE",
        "503, retry-after, 1"
    })
    void aStatusComesWithTheFieldsItAsksFor(int status, String name, String value) throws Exception {
        String answer = raw("/status/" + status + "?body=why");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").endsWith("why");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains((name + ": " + value).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/status/199",
                "/status/x",
                "/status",
                "/delay/61",
                "/delay/x",
                "/redirect/0",
                "/redirect/1?status=200",
                "/cookies/set?a=b%0D%0Ac",
                "/cookies/set?a=b&path=/api",
                "/large/2GB",
                "/faults/none",
                "/basic-auth/ada",
                "/documents/x"
            })
    void whatCannotBeIsRefusedWithItsReason(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(text(response)).isNotBlank();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void aDelayedAnswerComesLater() throws Exception {
        long began = System.nanoTime();
        assertThat(json(get("/delay/0.2")).path("method").asString()).isEqualTo("GET");
        assertThat(System.nanoTime() - began).isGreaterThan(200_000_000L);
    }

    @Test
    void redirectsLeadOnToAnything() throws Exception {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        HttpResponse<String> end =
                following.send(request("/redirect/3?status=307").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(end.uri().getPath()).isEqualTo("/demo/http/anything");
        assertThat(get("/redirect/2?host=other")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .isEqualTo("http://localhost:" + server.address().getPort() + "/demo/http/redirect/1?host=other");
        assertThat(get("/redirect/loop").headers().firstValue("Location")).contains("/demo/http/redirect/loop");
    }

    @Test
    void cookiesAreSetShownAndDeleted() throws Exception {
        assertThat(get("/cookies/set?a=1&b=2&max-age=60&http-only&same-site=Lax")
                        .headers()
                        .allValues("Set-Cookie"))
                .containsExactly(
                        "a=1; Path=/demo; Max-Age=60; SameSite=Lax; HttpOnly",
                        "b=2; Path=/demo; Max-Age=60; SameSite=Lax; HttpOnly");
        assertThat(get("/cookies/delete?a").headers().allValues("Set-Cookie"))
                .containsExactly("a=; Path=/demo; Max-Age=0");
        assertThat(json(get("/cookies", "Cookie", "a=1; b=x=y")).path("cookies").toString())
                .isEqualTo("[{\"name\":\"a\",\"value\":\"1\"},{\"name\":\"b\",\"value\":\"x=y\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "identity"})
    void eachCodingHoldsTheSameDocument(String coding) throws Exception {
        byte[] plain = get("/compressed/identity").body();
        HttpResponse<byte[]> chosen = get("/compressed", "Accept-Encoding", coding + ", other;q=0.5");
        assertThat(chosen.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo(coding);
        assertThat(chosen.body()).isEqualTo(get("/compressed/" + coding).body());
        InputStream packed = new ByteArrayInputStream(chosen.body());
        byte[] decoded = switch (coding) {
            case "gzip" -> new GZIPInputStream(packed).readAllBytes();
            case "deflate" -> new InflaterInputStream(packed).readAllBytes();
            case "br" -> new BrotliInputStream(packed).readAllBytes();
            case "identity" -> chosen.body();
            default -> {
                assertThat(Bytes.wrap(chosen.body()).hex()).startsWith("28b52ffd");
                yield plain;
            }
        };
        assertThat(decoded).isEqualTo(plain);
    }

    @Test
    void basicAndBearerLetInWhoKnows() throws Exception {
        HttpResponse<byte[]> refused = get("/basic-auth/ada/love%3Alace");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        String basic = "Basic " + Bytes.utf8("ada:love:lace").base64();
        assertThat(json(get("/basic-auth/ada/love%3Alace", "Authorization", basic))
                        .path("user")
                        .asString())
                .isEqualTo("ada");
        assertThat(get("/bearer/secret", "Authorization", "Bearer other").statusCode())
                .isEqualTo(401);
        assertThat(get("/bearer/secret", "Authorization", "Bearer secret").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"MD5,auth", "SHA-256,auth", "SHA-512-256,auth", "MD5,auth-int", "SHA-256,none"})
    void digestLetsInWhoCalculatesWell(String algorithm, String quality) throws Exception {
        String path = "/digest-auth/ada/lovelace?algorithm=" + algorithm + "&qop=" + quality + "&uses=2";
        HttpResponse<byte[]> refused = get(path);
        DigestSession session = Objects.requireNonNull(
                DigestSession.begin(refused.headers().allValues("WWW-Authenticate"), new SecureRandom()));
        for (String password : List.of("wrong", "lovelace", "lovelace")) {
            var answer =
                    session.answer(new Auth.Digest("ada", password, null), "GET", "/demo/http" + path, new byte[0]);
            session = answer.next();
            assertThat(get(path, "Authorization", answer.authorization()).statusCode())
                    .isEqualTo(password.equals("wrong") ? 401 : 200);
        }
        var late = session.answer(new Auth.Digest("ada", "lovelace", null), "GET", "/demo/http" + path, new byte[0]);
        HttpResponse<byte[]> stale = get(path, "Authorization", late.authorization());
        assertThat(stale.statusCode()).isEqualTo(401);
        assertThat(stale.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("stale=true");
    }

    @Test
    void chunksAndEventsComeOneByOne() throws Exception {
        assertThat(raw("/chunks?count=2&interval=1")).contains("d\r\nchunk 1 of 2", "\r\n0\r\n\r\n");
        assertThat(text(get("/chunks?count=3&interval=0&size=100"))).hasSize(300);
        HttpResponse<byte[]> events = get("/events?count=2&interval=1", "Last-Event-ID", "5");
        assertThat(events.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(text(events))
                .contains("retry: 3000\n\n", "id: 6\nevent: tick\ndata: {\"n\":6,", "id: 7\n")
                .endsWith("\n\n");
    }

    @ParameterizedTest
    @CsvSource({"0, json", "1, json", "100, json", "1000000, json", "12345, text", "70000, bytes"})
    void aLargeBodyHasExactlyTheSizeThatWasAskedFor(int size, String kind) throws Exception {
        HttpResponse<byte[]> response = get("/large/" + size + "?kind=" + kind);
        assertThat(response.body()).hasSize(size);
        if (size > 1 && kind.equals("json")) {
            assertThat(json(response).isArray()).isTrue();
        }
    }

    @Test
    void aLargeBodyMayBeOfManyMegabytes() throws Exception {
        JsonNode rows = json(get("/large/5MB"));
        assertThat(rows.get(rows.size() - 1).path("id").asInt()).isEqualTo(rows.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page.html",
                "data.json",
                "data.xml",
                "data.csv",
                "image.png",
                "image.svg",
                "document.pdf",
                "text.txt"
            })
    void aDocumentCanDoNothingOnThisOrigin(String name) throws Exception {
        HttpResponse<byte[]> response = get("/documents/" + name);
        assertThat(response.body()).isNotEmpty();
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void pagesOfAnyOriginMayAskButNotBeKnown() throws Exception {
        HttpResponse<byte[]> preflight = send(request("/anything")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short | Content-Length: 1000",
                "surplus | Content-Length: 5",
                "two-lengths | Content-Length: 36",
                "chunk-broken | xyz",
                "gzip-broken | This is no gzip",
                "gzip-cut | Content-Encoding: gzip",
                "headers?count=3 | X-Flood-3: 3",
                "header-large | X-Large: xxx",
                "header-broken | This line has no colon",
                "status-broken | two hundred",
                "not-http | SSH-2.0",
                "drip?interval=1 | 1\\r\\nH\\r\\n1\\r\\ne"
            })
    void aFaultIsWrongInItsWay(String name, String part) throws Exception {
        assertThat(raw("/faults/" + name)).contains(part.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "fin", "chunk-cut"})
    void aConnectionIsCut(String name) {
        assertThatThrownBy(() -> get("/faults/" + name)).isInstanceOf(IOException.class);
    }

    @Test
    void aHangingServerSaysNothingMore() throws Exception {
        try (RawSocket silent = new RawSocket(server.address());
                RawSocket begun = new RawSocket(server.address());
                RawSocket endless = new RawSocket(server.address())) {
            silent.write(Bytes.utf8("GET /demo/http/faults/hang HTTP/1.1\r\nHost: x\r\n\r\n"));
            assertThat(silent.silent(50)).isTrue();
            begun.write(Bytes.utf8("GET /demo/http/faults/hang-body HTTP/1.1\r\nHost: x\r\n\r\n"));
            begun.head();
            begun.read(42);
            assertThat(begun.silent(50)).isTrue();
            endless.write(Bytes.utf8("GET /demo/http/faults/endless HTTP/1.1\r\nHost: x\r\n\r\n"));
            endless.head();
            assertThat(endless.read(1 << 20).size()).isEqualTo(1 << 20);
        }
    }

    @Test
    void aBombIsSmallOnTheWire() throws Exception {
        byte[] packed = get("/faults/bomb?size=20MB").body();
        assertThat(packed.length).isLessThan(40_000);
        try (InputStream bomb = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(bomb.readAllBytes()).hasSize(20_000_000);
        }
    }

    @Test
    void aHeadIsAnsweredWithoutABody() throws Exception {
        for (String path : List.of("/chunks", "/large/1GB", "/events", "/documents/image.png")) {
            HttpResponse<byte[]> head = send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }
}
