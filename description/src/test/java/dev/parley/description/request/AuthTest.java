package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuthTest {

    static Stream<Auth> kinds() {
        return Credentials.ofEveryKind().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void credentialsComeBackAsTheyWere(Auth auth) {
        assertThat(RequestJson.auth(RequestJson.write(auth))).isEqualTo(auth);
        assertThat(RequestJson.looseAuth(RequestJson.write(auth))).isEqualTo(auth);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTextIsFoundWhereItsPointerSays(Auth auth) {
        JsonNode json = RequestJson.write(auth);
        var found = new ArrayList<String>();
        Auth same = AuthTexts.mapped(auth, (pointer, text) -> {
            if (!text.isEmpty() && !json.at(pointer).isMissingNode()) {
                assertThat(json.at(pointer).stringValue()).isEqualTo(text);
            }
            found.add(text);
            return text;
        });
        assertThat(same).isEqualTo(auth);
        assertThat(AuthTexts.of(auth)).isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyTextIsChanged(Auth auth) {
        Auth changed = AuthTexts.mapped(auth, (_, text) -> text + "!");
        assertThat(AuthTexts.of(changed))
                .isEqualTo(AuthTexts.of(auth).stream().map(text -> text + "!").toList());
    }

    @Test
    void aKindThatNobodyKnowsIsKeptByItsName() {
        assertThat(RequestJson.looseAuth(json("{\"kind\": \"ntlm\", \"domain\": \"d\"}")))
                .isEqualTo(new Auth.Unsupported("ntlm", Map.of()));
    }

    @Test
    void whatIsWrongInADocumentIsPassedOver() {
        assertThat(RequestJson.looseAuth(json("{\"kind\": \"basic\", \"username\": 7, \"own\": 1}")))
                .isEqualTo(new Auth.Basic("", ""));
        assertThat(RequestJson.looseAuth(json("7"))).isEqualTo(new Auth.None());
    }

    @Test
    void aWebSocketRequestIsNotSentWithoutCredentialsThatItCannotHave() {
        for (Auth auth : Credentials.ofEveryKind()) {
            List<Problem> problems = Requests.of("ws://h/")
                    .auth(auth)
                    .resolve(VariableSource.NONE)
                    .problems();
            boolean usual = switch (auth) {
                case Auth.OAuth2 _, Auth.Unsupported _ -> false;
                default -> true;
            };
            if (usual) {
                assertThat(problems).isEmpty();
            } else {
                assertThat(problems)
                        .extracting(Problem::code, Problem::place, Problem::isError)
                        .containsExactly(tuple("auth-unsupported", Place.at("/auth"), true));
            }
        }
    }

    @Test
    void anEmptyKeyThatSignsIsToldAtItsField() {
        VariableSource empty = VariableSource.of(Map.of("key", Value.secret("")));
        for (String key : List.of("", " ", "{{key}}")) {
            for (Auth auth : List.of(
                    new Auth.Hmac(
                            Auth.HmacHash.SHA256,
                            key,
                            Auth.KeyNotation.TEXT,
                            "{body}",
                            Auth.KeyNotation.HEX,
                            Auth.In.HEADER,
                            "X",
                            "{signature}"),
                    new Auth.Jwt(Auth.JwtAlgorithm.HS256, key, false, "{}", "{}", Auth.In.HEADER, "Bearer", ""),
                    new Auth.AwsSignature("AKID", key, "", "eu-west-1", "s3", Auth.In.HEADER))) {
                String field = auth instanceof Auth.AwsSignature ? "secretKey" : "key";
                assertThat(Requests.of("ws://h/").auth(auth).resolve(empty).problems())
                        .extracting(Problem::code, Problem::place, Problem::isError)
                        .containsExactly(tuple("empty-key", Place.at("/auth/" + field), true));
            }
        }
    }

    @Test
    void aKeyMayBeACookie() {
        var request = Requests.of("ws://h/").auth(new Auth.ApiKey("sid", "7", Auth.In.COOKIE));
        assertThat(request.resolve(VariableSource.NONE).orThrow().headers())
                .extracting(line -> line.name().text() + ": " + line.value().text())
                .containsExactly("Cookie: sid=7");
    }

    @Test
    void aRowTakesThePlaceOfAKeyThatIsACookie() {
        var key = new Auth.ApiKey("sid", "7", Auth.In.COOKIE);
        for (Requests request : List.of(
                Requests.of("ws://h/").auth(key).cookies(Parameter.of("sid", "own")),
                Requests.of("ws://h/").auth(key).headers(Parameter.of("Cookie", "sid=own")))) {
            Resolution resolution = request.resolve(VariableSource.NONE);
            assertThat(resolution.orThrow().headers())
                    .extracting(line -> line.value().text())
                    .containsExactly("sid=own");
            assertThat(resolution.problems()).extracting(Problem::code).containsExactly("key-replaced");
        }
    }

    static Stream<Arguments> typed() {
        return Stream.of(
                arguments("ws://h/", new Auth.Basic("ann", "hunter2"), "Authorization: Basic ••••••", "ws://h/"),
                arguments("ws://h/", new Auth.Bearer("hunter2", "Bearer"), "Authorization: Bearer ••••••", "ws://h/"),
                arguments("ws://h/", new Auth.ApiKey("X-Key", "hunter2", Auth.In.HEADER), "X-Key: ••••••", "ws://h/"),
                arguments(
                        "ws://h/", new Auth.ApiKey("sid", "hunter2", Auth.In.COOKIE), "Cookie: sid=••••••", "ws://h/"),
                arguments("ws://h/", new Auth.ApiKey("key", "hunter2", Auth.In.QUERY), "", "ws://h/?key=••••••"),
                arguments("ws://ann:hunter2@h/", new Auth.None(), "Authorization: Basic ••••••", "ws://h/"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void credentialsThatWereTypedAreSecretsToo(String typed, Auth auth, String line, String url) {
        ResolvedRequest request =
                Requests.of(typed).auth(auth).resolve(VariableSource.NONE).orThrow();
        assertThat(request.headers().stream()
                        .map(each -> each.name().text() + ": " + each.value().masked())
                        .collect(Collectors.joining("\n")))
                .isEqualTo(line);
        assertThat(request.displayUrl()).isEqualTo(url);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
