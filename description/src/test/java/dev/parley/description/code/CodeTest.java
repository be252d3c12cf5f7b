package dev.parley.description.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Resolver;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

    private static final VariableSource VARIABLES =
            VariableSource.of(Map.of("token", Value.secret("s3cr3t-value"), "name", Value.of("Ada")));
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static Code code(CodeLanguage language, HttpRequest request, boolean revealed) {
        return new CodeWriting(revealed, NOW, new Random(1))
                .http(
                        language,
                        HttpResolver.resolve(request, VARIABLES, new Random(1)).orThrow(),
                        PersonalOptions.NONE);
    }

    private static HttpRequest posting(String body) {
        return HttpRequest.of("POST", "https://example.org/orders?q={{name}}")
                .withHeaders(List.of(Parameter.of("X-Token", "{{token}}")))
                .with(new HttpBody.Text(BodyFormat.JSON, body));
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreMaskedUnlessTheyAreAskedFor(CodeLanguage language) {
        HttpRequest request = posting("{\"key\": \"{{token}}\"}").with(new Auth.Basic("ada", "{{token}}"));
        assertThat(code(language, request, false).text())
                .contains("••••••")
                .doesNotContain("s3cr3t", "YWRhOnMzY3IzdC12YWx1ZQ");
        assertThat(code(language, request, true).text()).contains("s3cr3t-value", "Ada");
    }

    @Test
    void aMaskInAHeaderLineOfFetchIsSomethingThatFetchTakes() {
        Code code = code(CodeLanguage.JAVASCRIPT, posting("{}"), false);
        assertThat(code.text()).contains("[\"X-Token\", \"******\"]");
        assertThat(code.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureIsMaskedAsWell(CodeLanguage language) {
        Auth signed = new Auth.AwsSignature("AKID", "{{token}}", "", "eu-west-1", "s3", Auth.In.HEADER);
        assertThat(code(language, posting("{}").with(signed), true).text()).contains("AWS4-HMAC-SHA256");
        assertThat(code(language, posting("{}").with(signed), false).text()).doesNotContain("Signature=");
        Auth digest = new Auth.Digest("ada", "{{token}}", null);
        assertThat(code(language, posting("{}").with(digest), false).text()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @EnumSource
    void noTextBreaksOutOfItsPlace(CodeLanguage language) {
        String hostile = "x\"; evil() #'`$(evil) ${evil} \\\" \\u0022 \u202e\u2028 </script> */ {evil}";
        String text = code(
                        language, posting("\"" + hostile.replace("\\", "\\\\").replace("\"", "\\\"") + "\""), true)
                .text();
        if (language != CodeLanguage.CURL && language != CodeLanguage.HTTPIE) {
            assertThat(text).doesNotContain("\u202e", "\u2028");
        }
        switch (language) {
            case CURL, HTTPIE -> assertThat(text).doesNotContain("\"'\"");
            case PHP -> assertThat(text).contains("\\${evil}", "\\$(evil)");
            case JAVASCRIPT -> assertThat(text).contains("<\\/script>");
            case JAVA -> assertThat(text).contains("\\\\u0022");
            case REQUESTS, HTTPX, GO, CSHARP, RUST -> assertThat(text).contains("\\\\\\\"");
        }
    }

    @Test
    void curlIsAsPeopleWriteIt() {
        assertThat(code(CodeLanguage.CURL, posting("{\"a\": \"it's\"}"), true).text())
                .isEqualTo("""
                    curl 'https://example.org/orders?q=Ada' \\
                      --header 'X-Token: s3cr3t-value' \\
                      --header 'Content-Type: application/json' \\
                      --location \\
                      --compressed \\
                      --data-raw '{"a": "it'\\''s"}'
                    """);
    }

    @Test
    void whatALanguageCannotDoIsSaid() {
        HttpRequest digest = HttpRequest.of("GET", "http://x/").with(new Auth.Digest("a", "b", null));
        assertThat(code(CodeLanguage.JAVASCRIPT, digest, true).notes())
                .containsExactly("fetch does not sign in by Digest");
        HttpRequest upload = HttpRequest.of("POST", "http://x/")
                .with(new HttpBody.Multipart(
                        List.of(FormPart.of("f", new FormValue.FileValue(FileSource.at("pictures/a b.png"))))));
        assertThat(code(CodeLanguage.CURL, upload, true).text())
                .contains("--form 'f=@\"pictures/a b.png\";filename=\"a b.png\";type=image/png'");
    }

    @Test
    void headersBeyondAsciiAreWrittenAsALibraryTakesThem() {
        HttpRequest request = HttpRequest.of("GET", "http://x/").withHeaders(List.of(Parameter.of("X-City", "Zürich")));
        assertThat(code(CodeLanguage.JAVASCRIPT, request, true).text()).contains("[\"X-City\", \"ZÃ¼rich\"]");
        for (var language : List.of(CodeLanguage.JAVASCRIPT, CodeLanguage.JAVA, CodeLanguage.CSHARP)) {
            assertThat(code(language, request, true).notes()).anyMatch(each -> each.contains("ASCII"));
        }
        assertThat(code(CodeLanguage.CURL, request, true).notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWebSocketIsWrittenInEachLanguage(CodeLanguage language) {
        WebSocketRequest request = WebSocketRequest.of("wss://example.org/chat?room=1");
        var resolved = Resolver.resolve(request, VARIABLES).orThrow();
        MessageBytes message =
                new MessageBytes(false, "hello \"you\"".getBytes(StandardCharsets.UTF_8), "hello \"you\"", List.of());
        Code code =
                new CodeWriting(true, NOW, new Random(1)).webSocket(language, resolved, PersonalOptions.NONE, message);
        assertThat(code.text()).contains("example.org/chat?room=1");
        assertThat(code.text()).contains("hello");
        if (language == CodeLanguage.JAVA) assertThat(code.text()).contains("onText(", "onBinary(", "onError(");
        if (language == CodeLanguage.CURL) {
            assertThat(code.notes()).anyMatch(each -> each.contains("text it cannot send"));
            assertThat(code.text())
                    .contains("curl --no-buffer --no-progress-meter 'wss://example.org/chat?room=1'")
                    .contains("Sec-WebSocket-Key")
                    .contains("printf '%s\\0' 'hello \"you\"' | websocat --no-close 'wss://");
        }
    }

    @Test
    void aWebSocketOfPhpConnectsAlsoWhereItSendsNothing() {
        var resolved =
                Resolver.resolve(WebSocketRequest.of("ws://x/"), VARIABLES).orThrow();
        Code code = new CodeWriting(true, NOW, new Random(1))
                .webSocket(CodeLanguage.PHP, resolved, PersonalOptions.NONE, null);
        assertThat(code.text()).contains("$client->connect();\nwhile ($client->isConnected())");
    }

    @ParameterizedTest
    @EnumSource(names = {"JAVASCRIPT", "CSHARP", "PHP"})
    void headersOfAWebSocketAreJoinedWhereAClientSendsANameOnce(CodeLanguage language) {
        var twice = List.of(Parameter.of("X-Two", "1"), Parameter.of("x-two", "2"));
        var request = new WebSocketRequest(
                "ws://x/",
                List.of(),
                List.of(),
                twice,
                List.of(),
                new Auth.None(),
                new MessageContent(Format.TEXT, ""),
                List.of(),
                ConnectionOptions.NONE,
                null);
        var resolved = Resolver.resolve(request, VARIABLES).orThrow();
        Code code = new CodeWriting(true, NOW, new Random(1)).webSocket(language, resolved, PersonalOptions.NONE, null);
        assertThat(code.text().replace('\'', '"')).containsOnlyOnce("X-Two").contains("\"1, 2\"");
    }

    @ParameterizedTest
    @EnumSource
    void aWebSocketIsSignedInEachLanguage(CodeLanguage language) {
        Auth jwt =
                new Auth.Jwt(Auth.JwtAlgorithm.HS256, "{{token}}", false, "{}", "", Auth.In.HEADER, "Bearer", "token");
        var resolved = Resolver.resolve(
                        WebSocketRequest.of("wss://example.org/chat").with(jwt), VARIABLES)
                .orThrow();
        String signed = "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.";
        for (boolean revealed : List.of(true, false)) {
            Code code = new CodeWriting(revealed, NOW, new Random(1))
                    .webSocket(language, resolved, PersonalOptions.NONE, null);
            assertThat(code.text().contains(signed)).isEqualTo(revealed);
        }
    }

    @Test
    void whatIsNotToBeSentIsTakenFromEachClientThatSendsItByItself() {
        HttpOptions options = new HttpOptions(
                null,
                null,
                null,
                null,
                null,
                HttpVersion.AUTO,
                null,
                null,
                List.of("User-Agent", "Accept", "Accept-Encoding"));
        HttpRequest bare = HttpRequest.of("GET", "http://x/").with(options);
        assertThat(code(CodeLanguage.HTTPX, bare, true).text())
                .contains("del client.headers[\"accept\"]", "del client.headers[\"user-agent\"]");
        assertThat(code(CodeLanguage.REQUESTS, bare, true).text())
                .contains("\"accept\": None", "\"user-agent\": SKIP_HEADER", "import SKIP_HEADER");
        assertThat(code(CodeLanguage.PHP, bare, true).text()).contains("Accept:");
        assertThat(code(CodeLanguage.GO, bare, true).text())
                .contains("request.Header.Set(\"User-Agent\", \"\")", "DisableCompression: true");
        for (var language : List.of(CodeLanguage.JAVASCRIPT, CodeLanguage.RUST, CodeLanguage.JAVA)) {
            assertThat(code(language, bare, true).notes())
                    .as(language.id())
                    .anyMatch(each -> each.contains("always sends"));
        }
        HttpRequest sent =
                bare.withHeaders(List.of(Parameter.of("Accept", "text/x"), Parameter.of("User-Agent", "me")));
        assertThat(code(CodeLanguage.HTTPX, sent, true).text()).doesNotContain("del client.headers[\"accept\"]");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTPIE", "REQUESTS", "HTTPX", "JAVASCRIPT"})
    void aMethodThatALibraryWritesInCapitalsIsTold(CodeLanguage language) {
        assertThat(code(language, HttpRequest.of("get", "http://x/"), true).notes())
                .anyMatch(each -> each.contains("capitals"));
        assertThat(code(language, HttpRequest.of("GET", "http://x/"), true).notes())
                .isEmpty();
    }

    @Test
    void namesOfAFormThatHoldMoreThanLettersAreWrittenAsBrowsersDo() {
        HttpBody form = new HttpBody.Multipart(List.of(FormPart.of("a b", new FormValue.TextValue("1"))));
        assertThat(code(CodeLanguage.RUST, HttpRequest.of("POST", "http://x/").with(form), true)
                        .text())
                .contains("Form::new().percent_encode_noop()");
    }
}
