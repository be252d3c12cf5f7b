package dev.parley.description.request;

import static dev.parley.description.request.Resolving.VARIABLES;
import static dev.parley.description.request.Resolving.lines;
import static dev.parley.description.request.Resolving.resolve;
import static dev.parley.description.request.Resolving.text;
import static dev.parley.description.request.Resolving.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Span;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpResolverTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://h | http://h/",
                "HTTPS://H:443/p | https://h/p",
                "http://h:443/ | http://h:443/",
                "https://h/p?q=1#top | https://h/p?q=1",
                "h/p | http://h/p",
                "//h/p | http://h/p",
                "localhost:3000?q=1 | http://localhost:3000/?q=1",
                ":3000/p | http://localhost:3000/p",
                ":/p | http://localhost/p",
                "{{base}}/orders | https://lab.example.org:8443/v1/orders",
                "{{bare}}/{{text}} | http://lab.example.org/v1/a%20b&c/d%3Fe%23f",
                "h/{id} | http://h/a%2Fb",
                "http://h/p?q={{text}} | http://h/p?q=a%20b%26c/d?e%23f",
                "http://h/p?q={{token}} | http://h/p?q=••••••"
            })
    void aUrlGoesOutSo(String typed, String shown) {
        HttpRequest request = new HttpRequest(
                "GET",
                typed,
                List.of(),
                List.of(Parameter.of("id", "a/b")),
                List.of(),
                List.of(),
                new Auth.None(),
                new HttpBody.None(),
                Scripts.NONE,
                HttpOptions.NONE,
                null);
        HttpResolution resolution = resolve(request);
        assertThat(resolution.problems()).isEmpty();
        assertThat(resolution.orThrow().displayUrl()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | There is no URL",
                "http:/h | The URL has no host",
                "/p | The URL begins with its path, and nothing says what stands before it",
                "http:///p | The URL has no host",
                "ws://h/p | “ws” is not a scheme of HTTP",
                "ftp://h/p | “ftp” is not a scheme of HTTP",
                "h:65536/ | Port 65536 is out of range",
                "a b/ | “a b” is not a host"
            })
    void aUrlThatCannotBeAskedIsRefused(String typed, String message) {
        HttpResolution resolution = resolve(HttpRequest.of("GET", typed));
        assertThat(resolution.request()).isNull();
        assertThat(resolution.problems())
                .extracting(Problem::message, Problem::place)
                .containsExactly(tuple(message, Place.at("/url")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baseUrl | https://lab.example.org:8443/v1/ | https://lab.example.org:8443/v1/orders/a%2Fb?q=1",
                "baseUrl | {{base}} | https://lab.example.org:8443/v1/orders/a%2Fb?q=1",
                "baseUrl | wss://lab.example.org | https://lab.example.org/orders/a%2Fb?q=1",
                "baseUrl | lab.example.org | http://lab.example.org/orders/a%2Fb?q=1",
                "$server.http | http://h:81 | http://h:81/orders/a%2Fb?q=1",
                "$server.websocket | ws://h:81/v1 | http://h:81/v1/orders/a%2Fb?q=1"
            })
    void aUrlThatBeginsWithItsPathStandsBehindTheBaseUrl(String name, String base, String shown) {
        VariableSource variables =
                VariableSource.of(Map.of(name, Value.of(base))).within(VARIABLES);
        HttpRequest bare = HttpRequest.of("GET", "/orders/{id}?q=1");
        HttpRequest request = new HttpRequest(
                "GET",
                bare.url(),
                List.of(),
                List.of(Parameter.of("id", "a/b")),
                List.of(),
                List.of(),
                new Auth.None(),
                new HttpBody.None(),
                Scripts.NONE,
                HttpOptions.NONE,
                null);
        assertThat(HttpResolver.resolve(request, variables, new Random(1))
                        .orThrow()
                        .displayUrl())
                .isEqualTo(shown);
    }

    @Test
    void withoutABaseUrlAPathAloneIsNoUrl() {
        assertThat(HttpResolver.resolve(HttpRequest.of("GET", "/orders"), VARIABLES, new Random(1))
                        .problems())
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple("url-base", Place.at("/url")));
    }

    @Test
    void theMethodIsAnyTokenInItsCase() {
        assertThat(resolve(HttpRequest.of(" gEt ", "h")).orThrow().method()).isEqualTo("gEt");
        assertThat(resolve(HttpRequest.of("{{method}}", "h")).orThrow().method())
                .isEqualTo("PURGE");
        for (String wrong : List.of("", "A B", "GET\n/", "{{no}}")) {
            HttpResolution resolution = resolve(HttpRequest.of(wrong, "h"));
            assertThat(resolution.request()).isNull();
            assertThat(resolution.problems()).extracting(Problem::isError).containsExactly(true);
        }
    }

    @Test
    void theUsersLinesComeFirstInTheirOrderAndCase() {
        HttpRequest request = HttpRequest.of("POST", "h")
                .withHeaders(List.of(Parameter.of("x-A", "1"), Parameter.of("X-B", "2"), Parameter.of("x-a", "3")))
                .with(new Auth.Bearer("{{token}}", "Bearer"))
                .with(new HttpBody.Text(BodyFormat.JSON, "{}"));
        ResolvedHttpRequest resolved = resolve(request).orThrow();
        assertThat(lines(resolved))
                .containsExactly(
                        "x-A: 1", "X-B: 2", "x-a: 3", "Authorization: Bearer s3cret", "Content-Type: application/json");
        assertThat(resolved.credentials()).containsExactly("authorization");
    }

    @Test
    void aRowTakesThePlaceOfTheContentTypeAndAnOptionTakesItAway() {
        var body = new HttpBody.Text(BodyFormat.XML, "<a/>");
        HttpRequest own = HttpRequest.of("POST", "h")
                .with(body)
                .withHeaders(List.of(Parameter.of("content-type", "application/soap+xml")));
        assertThat(lines(resolve(own).orThrow())).containsExactly("content-type: application/soap+xml");
        var options = new HttpOptions(
                null, null, null, null, null, HttpVersion.AUTO, null, null, List.of(" Content-Type", "User-Agent"));
        HttpRequest without = new HttpRequest(
                "POST",
                "h",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                body,
                Scripts.NONE,
                options,
                null);
        assertThat(lines(resolve(without).orThrow())).isEmpty();
        assertThat(resolve(without).orThrow().options().omitted())
                .containsExactlyInAnyOrder("content-type", "user-agent");
    }

    @Test
    void secretsOfABodyAreMarkedInItsBytes() {
        HttpRequest request =
                HttpRequest.of("POST", "h").with(new HttpBody.Text(BodyFormat.TEXT, "ü {{token}} {{text}}"));
        MessageBytes bytes = written(resolve(request).orThrow());
        assertThat(bytes.text()).isEqualTo("ü s3cret a b&c/d?e#f");
        assertThat(bytes.secrets())
                .extracting(span -> new String(bytes.bytes(), span.offset(), span.length(), StandardCharsets.UTF_8))
                .containsExactly("s3cret");
    }

    @Test
    void whatIsNoJsonIsSentWithAWarning() {
        HttpResolution resolution =
                resolve(HttpRequest.of("POST", "h").with(new HttpBody.Text(BodyFormat.JSON, "{\n  a}")));
        assertThat(resolution.request()).isNotNull();
        assertThat(resolution.problems())
                .extracting(Problem::code, Problem::place, Problem::isError)
                .containsExactly(tuple("json-syntax", new Place.Within("/body/text", 2, 3), false));
    }

    @Test
    void commentsInJsonAreNotSent() {
        var body = new HttpBody.Text(BodyFormat.JSON, "{\"a\": 1 /* one */}");
        HttpResolution resolution = resolve(HttpRequest.of("POST", "h").with(body));
        assertThat(text(resolution.orThrow().body().pieces())).isEqualTo("{\"a\": 1 }");
        assertThat(resolution.problems()).isEmpty();
    }

    @Test
    void anEmptyTokenIsNotSent() {
        HttpResolution resolution = resolve(HttpRequest.of("GET", "h").with(new Auth.Bearer("", "Bearer")));
        assertThat(lines(resolution.orThrow())).isEmpty();
        assertThat(resolution.problems()).extracting(Problem::code).containsExactly("empty-token");
    }

    @Test
    void aQueryOfGraphQlIsSentAsJson() {
        HttpRequest request = HttpRequest.of("POST", "h")
                .with(new HttpBody.GraphQl("query Q {\n a(t: \"{{token}}\") }", " {\"n\": 1} ", "Q"));
        assertThat(written(resolve(request).orThrow()).text())
                .isEqualTo("{\"query\":\"query Q {\\n"
                        + " a(t: \\\"s3cret\\\") }\",\"variables\":{\"n\": 1},\"operationName\":\"Q\"}");
        assertThat(resolve(HttpRequest.of("POST", "h").with(new HttpBody.GraphQl("{ a }", "[1]", null)))
                        .problems())
                .extracting(Problem::place)
                .containsExactly(Place.at("/body/variables"));
    }

    @Test
    void credentialsThatNeedTheWholeRequestAreFilledInAndHandedOn() {
        var aws = new Auth.AwsSignature("AKID", "{{token}}", "", "eu", "{{host}}", Auth.In.HEADER);
        SigningAuth signing =
                resolve(HttpRequest.of("GET", "h").with(aws)).orThrow().signing();
        assertThat(signing)
                .isEqualTo(new SigningAuth(
                        new Auth.AwsSignature("AKID", "s3cret", "", "eu", "lab.example.org", Auth.In.HEADER),
                        List.of("s3cret")));
        HttpResolution unknown = resolve(HttpRequest.of("GET", "h").with(new Auth.Digest("{{nobody}}", "p", null)));
        assertThat(unknown.problems())
                .extracting(Problem::place)
                .containsExactly(new Place.Within("/auth/username", 1, 1));
        for (Auth auth : Credentials.ofEveryKind()) {
            HttpResolution resolution = resolve(HttpRequest.of("GET", "h").with(auth));
            boolean sent = switch (auth) {
                case Auth.None _, Auth.Inherit _ -> true;
                case Auth.Basic _, Auth.Bearer _, Auth.ApiKey _ ->
                    !resolution.orThrow().headers().isEmpty();
                case Auth.Digest _, Auth.OAuth2 _, Auth.OAuth1 _, Auth.AwsSignature _, Auth.Hmac _, Auth.Jwt _ ->
                    resolution.orThrow().signing() != null;
                case Auth.Unsupported _ -> true;
            };
            assertThat(sent).as("%s", auth).isTrue();
        }
    }

    @Test
    void aRequestIsNotSentWithoutCredentialsThatNobodyCanMake() {
        HttpResolution resolution = resolve(HttpRequest.of("GET", "h").with(new Auth.Unsupported("hawk", Map.of())));
        assertThat(resolution.request()).isNull();
        assertThat(resolution.problems())
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple("auth-unsupported", "Parley cannot make credentials of the kind “hawk”"));
    }

    @Test
    void optionsHaveTheirDefaults() {
        ResolvedHttpOptions options =
                resolve(HttpRequest.of("GET", "h")).orThrow().options();
        assertThat(options.followRedirects()).isTrue();
        assertThat(options.keepCredentials()).isFalse();
        assertThat(options.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.acceptEncoding()).isNull();
    }

    @Test
    void secretsAreMaskedInWordsAboutTheRequest() {
        HttpRequest request = HttpRequest.of("GET", "http://h/{{token}}")
                .with(new Auth.Jwt(Auth.JwtAlgorithm.HS256, "{{token}}", false, "{}", "", Auth.In.HEADER, "", ""));
        ResolvedHttpRequest resolved = resolve(request).orThrow();
        assertThat(resolved.masked("no s3cret here")).isEqualTo("no •••••• here");
        byte[] head = "GET /s3cret HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(resolved.secretsIn(head)).hasSize(1);
    }

    @Test
    void secretsThatSigningPutsIntoTheHeadAreFoundThere() {
        HttpRequest request = HttpRequest.of("GET", "http://h/")
                .with(new Auth.AwsSignature("AKID", "sk", "{{token}}", "", "", Auth.In.HEADER));
        byte[] head = "GET / HTTP/1.1\r\nX-Amz-Security-Token: s3cret\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(resolve(request).orThrow().secretsIn(head)).containsExactly(new Span(38, 6));
    }

    @Test
    void secretsAreFoundInHeadsOfHttp2WhoseNamesAreInLowerCase() {
        HttpRequest request =
                HttpRequest.of("GET", "http://h/").withHeaders(List.of(Parameter.of("X-Token", "a {{token}} b")));
        byte[] head = "GET / HTTP/2\r\nhost: h\r\nx-token: a s3cret b\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(resolve(request).orThrow().secretsIn(head)).containsExactly(new Span(34, 6));
    }
}
