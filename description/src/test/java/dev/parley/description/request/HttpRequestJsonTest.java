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

class HttpRequestJsonTest {

    private static final String WHOLE = """
            {"method": "POST", "url": "https://{{host}}/orders/{id}?dry",
             "query": [{"name": "dry", "value": "", "bare": true, "type": "boolean", "enabled": true}],
             "path": [{"name": "id", "value": "7", "type": "integer", "enabled": true}],
             "headers": [{"name": "X-Trace", "value": "{{$uuid}}", "type": "string", "enabled": true}],
             "cookies": [{"name": "sid", "value": "{{sid}}", "type": "string", "enabled": false}],
             "auth": {"kind": "inherit"},
             "body": {"kind": "text", "format": "json", "text": "{}"},
             "scripts": {"beforeRequest": "pm.variables.set('a', 1)", "afterResponse": "pm.test('ok')"},
             "options": {"followRedirects": false, "maxRedirects": 3, "keepMethod": true, "keepCredentials": true,
               "timeout": 0, "version": "1.1", "acceptEncoding": "gzip", "cookieJar": false, "omitted": ["User-Agent"]},
             "description": "Places an order"}
            """;

    @Test
    void aRequestComesBackAsItWas() {
        JsonNode json = read(WHOLE);
        assertThat(HttpRequestJson.write(HttpRequestJson.request(json))).isEqualTo(json);
    }

    @Test
    void whatHasItsDefaultIsLeftOut() {
        HttpRequest request = HttpRequest.of("GET", "http://h/");
        JsonNode json = HttpRequestJson.write(request);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("method", "url", "query", "path", "headers", "cookies", "auth", "body");
        assertThat(HttpRequestJson.request(json)).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"none\"}",
                "{\"kind\":\"text\",\"format\":\"xml\",\"text\":\"<a/>\"}",
                "{\"kind\":\"graphql\",\"query\":\"{ a }\"}",
                "{\"kind\":\"graphql\",\"query\":\"query Q { a }\",\"variables\":\"{}\",\"operationName\":\"Q\"}",
                "{\"kind\":\"form\",\"rows\":[{\"name\":\"a\",\"value\":\"1\",\"type\":\"string\",\"enabled\":true}]}",
                "{\"kind\":\"multipart\",\"parts\":[{\"name\":\"a\",\"text\":\"1\",\"contentType\":\"text/csv\",\"enabled\":false,\"description\":\"d\"},"
                        + "{\"name\":\"f\",\"file\":{\"name\":\"a.txt\",\"path\":\"files/a.txt\"}}]}",
                "{\"kind\":\"binary\",\"file\":{\"name\":\"a.bin\",\"content\":\"AAE=\"}}"
            })
    void bodiesComeBackAsTheyWere(String json) {
        assertThat(HttpRequestJson.write(HttpRequestJson.body(read(json)))).isEqualTo(read(json));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        String wrong = """
                {"method": 7, "url": "u", "query": [], "path": [], "headers": [], "cookies": [], "auth": {"kind": "none"},
                 "body": {"kind": "binary", "file": {"name": "a", "content": "?"}},
                 "scripts": {"onSunday": ""}, "options": {"version": "3", "maxRedirects": -1}}
                """;
        assertThatThrownBy(() -> HttpRequestJson.request(read(wrong)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::code, Problem::place)
                .containsExactlyInAnyOrder(
                        tuple("wrong-type", Place.at("/method")),
                        tuple("base64-syntax", Place.at("/body/file/content")),
                        tuple("unknown-field", Place.at("/scripts/onSunday")),
                        tuple("unknown-value", Place.at("/options/version")),
                        tuple("out-of-range", Place.at("/options/maxRedirects")));
    }

    private static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
