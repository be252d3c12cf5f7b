package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequestJsonTest {

    private static final String WHOLE = """
            {"url": "wss://{{host}}/v1/{id}?types=van&types=truck&debug",
             "query": [
               {"name": "types", "values": ["van", "truck"], "type": "array", "enabled": true, "description": "Kinds"},
               {"name": "debug", "value": "", "bare": true, "type": "string", "enabled": true},
               {"name": "a_b", "value": "x/y", "raw": "x%2Fy", "rawName": "a%5Fb", "type": "string", "enabled": false},
               {"name": "list", "values": [], "type": "array", "enabled": true, "explode": false}],
             "path": [{"name": "id", "value": "7", "type": "integer", "enabled": true}],
             "headers": [{"name": "X-Trace", "value": "{{$uuid}}", "type": "string", "enabled": true}],
             "cookies": [{"name": "n", "value": "2.5", "type": "number", "enabled": true},
                         {"name": "b", "value": "true", "type": "boolean", "enabled": true}],
             "auth": {"kind": "apiKey", "name": "k", "value": "{{key}}", "in": "query"},
             "message": {"format": "json", "content": "{}"},
             "messages": [{"id": "m1", "name": "Hello", "format": "hex", "content": "00", "onOpen": true, "repeatEvery": 1000}],
             "options": {"subprotocols": ["v1"], "deflate": {"enabled": true, "clientMaxWindowBits": 0, "serverNoContextTakeover": true},
               "connectTimeout": 1, "handshakeTimeout": 2, "pingInterval": 0, "pingPayload": "x", "automaticPong": false, "policy": "observing",
               "reconnect": {"enabled": true, "attempts": 3, "delay": 0, "factor": 1.5, "maxDelay": 9},
               "maxMessageSize": 5000000000, "maxFragments": 10, "maxRatio": 300},
             "description": "Positions"}
            """;

    @Test
    void aRequestComesBackAsItWas() {
        JsonNode json = read(WHOLE);
        assertThat(RequestJson.write(RequestJson.request(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"none\"}",
                "{\"kind\":\"basic\",\"username\":\"u\",\"password\":\"p\"}",
                "{\"kind\":\"bearer\",\"token\":\"t\"}",
                "{\"kind\":\"bearer\",\"token\":\"t\",\"prefix\":\"Token\"}",
                "{\"kind\":\"apiKey\",\"name\":\"n\",\"value\":\"v\",\"in\":\"header\"}"
            })
    void credentialsComeBackAsTheyWere(String json) {
        assertThat(RequestJson.write(RequestJson.auth(read(json)))).isEqualTo(read(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"verifyTls\":false,\"clientCertificate\":\"c\",\"clientKey\":\"k\",\"clientKeyPassword\":\"p\",\"proxy\":\"x\",\"authorities\":\"a\"}"
            })
    void personalOptionsComeBackAsTheyWere(String json) {
        assertThat(RequestJson.write(RequestJson.personal(read(json)))).isEqualTo(read(json));
    }

    @Test
    void aRequestOfNothingButAUrlHasEveryRequiredField() {
        WebSocketRequest request = WebSocketRequest.of("ws://h");
        assertThat(RequestJson.request(RequestJson.write(request))).isEqualTo(request);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAtItsPlace() {
        String json = """
                {"url": 7, "query": [{"name": "a", "type": "text", "enabled": true}, 5], "path": {}, "headers": [],
                 "auth": {"kind": "oauth"}, "message": {"format": "yaml", "content": ""},
                 "messages": [{"id": "1", "name": "n", "format": "text", "content": "", "repeatEvery": 0}],
                 "options": {"connectTimeout": 1.5, "policy": "lax", "deflate": {"enabled": "yes", "serverMaxWindowBits": 7}, "x/y": 1},
                 "extra": null}
                """;
        assertThatThrownBy(() -> RequestJson.request(read(json)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(thrown -> assertThat(thrown.problems())
                        .extracting(Problem::code, Problem::place)
                        .containsExactlyInAnyOrder(
                                tuple("wrong-type", Place.at("/url")),
                                tuple("unknown-value", Place.at("/query/0/type")),
                                tuple("wrong-type", Place.at("/query/1")),
                                tuple("wrong-type", Place.at("/path")),
                                tuple("missing-field", Place.at("/cookies")),
                                tuple("unknown-value", Place.at("/auth/kind")),
                                tuple("unknown-value", Place.at("/message/format")),
                                tuple("out-of-range", Place.at("/messages/0/repeatEvery")),
                                tuple("wrong-type", Place.at("/options/connectTimeout")),
                                tuple("unknown-value", Place.at("/options/policy")),
                                tuple("wrong-type", Place.at("/options/deflate/enabled")),
                                tuple("out-of-range", Place.at("/options/deflate/serverMaxWindowBits")),
                                tuple("unknown-field", Place.at("/options/x~1y")),
                                tuple("unknown-field", Place.at("/extra"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"x\""})
    void whatIsNoObjectIsNoRequest(String json) {
        assertThatThrownBy(() -> RequestJson.request(read(json))).hasMessageEndingWith("is not an object");
    }

    @Test
    void aWholeNumberMayBeWrittenWithADecimalPoint() {
        assertThat(RequestJson.options(read("{\"connectTimeout\": 5.0}")).connectTimeout())
                .isEqualTo(5);
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
