package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Span;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakeLinesTest {

    private static final VariableSource VARIABLES = VariableSource.of(
            Map.of("user", Value.of("ada"), "token", Value.secret("s3cret"), "broken", Value.of("a\r\nX-Evil: 1")));

    @Test
    void linesGoOutInOrderAndCaseDoubledOnesTwice() {
        var request = Requests.of("ws://h/")
                .headers(
                        Parameter.of("x-B", "1"),
                        Parameter.of("X-a", " {{user}} "),
                        Parameter.of("x-B", "2"),
                        Parameter.of("X-{{user}}", ""));
        assertThat(lines(request)).containsExactly("x-B: 1", "X-a: ada", "x-B: 2", "X-ada: ");
    }

    @Test
    void cookiesMakeOneLineBehindTheOthers() {
        var request = Requests.of("ws://h/")
                .headers(Parameter.of("A", "1"))
                .cookies(Parameter.of("s", "a b"), Parameter.of("t", "{{user}}"), Requests.array("u", true, "1", "2"))
                .auth(new Auth.Bearer("t0", "Bearer"));
        assertThat(lines(request))
                .containsExactly("A: 1", "Authorization: Bearer t0", "Cookie: s=a b; t=ada; u=1; u=2");
    }

    @Test
    void aRowTakesThePlaceOfTheLineThatParleyWouldMake() {
        var request = Requests.of("ws://h/")
                .headers(Parameter.of("cookie", "own=1"), Parameter.of("AUTHORIZATION", "Own"))
                .cookies(Parameter.of("a", "1"))
                .auth(new Auth.Basic("u", "p"));
        assertThat(lines(request)).containsExactly("cookie: own=1", "AUTHORIZATION: Own");
    }

    @Test
    void anArrayIsRepeatedOrJoined() {
        var request = Requests.of("ws://h/")
                .headers(Requests.array("A", true, "1", "2"), Requests.array("B", false, "1", "2"));
        assertThat(lines(request)).containsExactly("A: 1", "A: 2", "B: 1,2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X Y | a | /headers/0/name | The header’s name “X Y” must not hold a blank",
                "X: | a | /headers/0/name | The header’s name “X:” must not hold “:”",
                "é | a | /headers/0/name | The header’s name “é” must not hold “é”",
                "' ' | a | /headers/0/name | The header’s name is empty",
                "X | {{broken}} | /headers/0/value | A header’s value must not hold a line break"
            })
    void aLineThatWouldBreakTheHandshakeIsRefused(String name, String value, String pointer, String message) {
        assertThat(Requests.of("ws://h/")
                        .headers(Parameter.of(name, value))
                        .resolve(VARIABLES)
                        .problems())
                .extracting(Problem::place, Problem::message)
                .containsExactly(tuple(Place.at(pointer), message));
    }

    @Test
    void aControlCharacterIsNamed() {
        assertThat(Requests.of("ws://h/")
                        .headers(Parameter.of("X", "a\u0000"))
                        .resolve(VARIABLES)
                        .problems())
                .extracting(Problem::message)
                .containsExactly("A header’s value must not hold the control character U+0000");
    }

    @Test
    void credentialsGoWhereTheirKindSays() {
        assertThat(lines(auth(new Auth.Basic("Aladdin", "open sesame"))))
                .containsExactly("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThat(lines(auth(new Auth.Bearer("{{token}}", "Token")))).containsExactly("Authorization: Token s3cret");
        assertThat(lines(auth(new Auth.Bearer("t", "")))).containsExactly("Authorization: t");
        assertThat(lines(auth(new Auth.ApiKey("X-Key", "k", Auth.In.HEADER)))).containsExactly("X-Key: k");
        assertThat(lines(auth(new Auth.None()))).isEmpty();
    }

    @Test
    void anApiKeyOfTheQueryStandsBehindTheRows() {
        var request = Requests.of("ws://h/p?a=1").auth(new Auth.ApiKey("api key", "{{token}}&", Auth.In.QUERY));
        assertThat(request.resolve(VARIABLES).orThrow().displayUrl()).isEqualTo("ws://h/p?a=1&api%20key=••••••");
    }

    @Test
    void aRowOfTheKeysNameTakesItsPlace() {
        var request = Requests.of("ws://h/p")
                .query(Parameter.of("key", "own"))
                .auth(new Auth.ApiKey("key", "k", Auth.In.QUERY));
        Resolution resolution = request.resolve(VARIABLES);
        assertThat(resolution.orThrow().target().text()).isEqualTo("/p?key=own");
        assertThat(resolution.problems()).extracting(Problem::code).containsExactly("key-replaced");
    }

    @Test
    void credentialsThatCannotBeSentAreRefused() {
        assertThat(problems(new Auth.Basic("a:b", ""))).containsExactly(Place.at("/auth/username"));
        assertThat(problems(new Auth.Bearer("a\nb", "Bearer"))).containsExactly(Place.at("/auth/token"));
        assertThat(problems(new Auth.ApiKey("", "x", Auth.In.HEADER))).containsExactly(Place.at("/auth/name"));
        assertThat(problems(new Auth.ApiKey("", "x", Auth.In.QUERY))).containsExactly(Place.at("/auth/name"));
        assertThat(problems(new Auth.ApiKey("a b", "x", Auth.In.HEADER))).containsExactly(Place.at("/auth/name"));
    }

    private static List<Place> problems(Auth auth) {
        return auth(auth).resolve(VARIABLES).problems().stream()
                .filter(Problem::isError)
                .map(Problem::place)
                .toList();
    }

    @Test
    void credentialsOfTheUrlAreSentAsBasicOnesWithAWarning() {
        Resolution resolution = Requests.of("ws://ada:p%40ss:w@h/p").resolve(VARIABLES);
        assertThat(resolution.problems())
                .extracting(Problem::code, Problem::isError)
                .containsExactly(tuple("url-credentials", false));
        assertThat(resolution.orThrow().headers().getFirst().value().text())
                .isEqualTo(
                        "Basic " + Base64.getEncoder().encodeToString("ada:p@ss:w".getBytes(StandardCharsets.UTF_8)));
        assertThat(resolution.orThrow().displayUrl()).isEqualTo("ws://h/p");
    }

    @Test
    void credentialsOfTheUrlAndOfAuthAreTooMany() {
        var request = Requests.of("ws://u:p@h/").auth(new Auth.Bearer("t", "Bearer"));
        assertThat(request.resolve(VARIABLES).problems())
                .extracting(Problem::place)
                .containsExactly(Place.at("/url"));
    }

    @Test
    void secretsAreFoundInTheHeadAsItWasSent() {
        ResolvedRequest request = Requests.of("ws://h/{{token}}?k={{token}}")
                .headers(Parameter.of("X-e", "ü{{token}}"))
                .auth(new Auth.Bearer("{{token}}", "Bearer"))
                .subprotocols("v1", "t.{{token}}")
                .resolve(VARIABLES)
                .orThrow();
        String head = String.join(
                "\r\n",
                "GET /s3cret?k=s3cret HTTP/1.1",
                "Host: h",
                "Sec-WebSocket-Protocol: v1, t.s3cret",
                "X-e: üs3cret",
                "Authorization: Bearer s3cret",
                "",
                "");
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        List<Span> spans = request.secretsIn(bytes);
        assertThat(spans).hasSize(5);
        assertThat(spans)
                .allSatisfy(span -> assertThat(new String(bytes, span.offset(), span.length(), StandardCharsets.UTF_8))
                        .isEqualTo("s3cret"));
        assertThat(Requests.of("ws://h/").resolve(VARIABLES).orThrow().secretsIn(bytes))
                .isEmpty();
    }

    private static Requests auth(Auth auth) {
        return Requests.of("ws://h/").auth(auth);
    }

    private static List<String> lines(Requests request) {
        return request.resolve(VARIABLES).orThrow().headers().stream()
                .map(line -> line.name().text() + ": " + line.value().text())
                .toList();
    }
}
