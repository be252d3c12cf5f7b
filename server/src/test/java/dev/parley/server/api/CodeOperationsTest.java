package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CodeOperationsTest {

    private static final String HTTP =
            "{'method':'POST','url':'http://127.0.0.1/x?a=1','query':[],'path':[],'headers':[],"
                    + "'cookies':[],'auth':{'kind':'bearer','token':'secret-token','prefix':'Bearer'},"
                    + "'body':{'kind':'text','format':'json','text':'{}'}}";

    private final TestApi api = new TestApi();
    private final String project =
            "/projects/" + api.projects().create("Sea", "local").id();

    private MemoryExchange code(String request, String more) {
        return api.send("POST", project + "/code", "{'language':'curl','request':" + request + more + "}");
    }

    private JsonNode pasted(String text) {
        String body = JsonNodeFactory.instance.objectNode().put("text", text).toString();
        return api.ask(MemoryExchange.of("POST", "/api/v1" + project + "/pastes", "{}")
                        .body(body))
                .json();
    }

    @Test
    void aRequestIsWrittenAsCodeWithItsSecretsMasked() {
        String masked = code(HTTP, "").json().path("code").asString();
        assertThat(masked)
                .startsWith("curl 'http://127.0.0.1/x?a=1'")
                .contains("••••••")
                .doesNotContain("secret-token");
        assertThat(code(HTTP, ",'secrets':true").json().path("code").asString()).contains("Bearer secret-token");
        assertThat(code(TestApi.request("ws://127.0.0.1/chat"), "")
                        .json()
                        .path("code")
                        .asString())
                .contains("Upgrade: websocket");
    }

    @Test
    void whatIsWrongWithTheRequestIsToldAtItsPlace() {
        MemoryExchange refused = code(HTTP.replace("127.0.0.1", "{{host}}"), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo("/request/url");
    }

    @Test
    void aCommandIsReadAsARequest() {
        JsonNode curl = pasted("curl -k -X PUT https://example.org/x -H 'A: b' --data-raw '{\"a\":1}'");
        assertThat(curl.at("/request/method").asString()).isEqualTo("PUT");
        assertThat(curl.at("/request/headers/0/value").asString()).isEqualTo("b");
        assertThat(curl.at("/personal/verifyTls").asBoolean()).isFalse();
        JsonNode cmd = pasted("curl ^\"https://example.org/^\" ^\n  -H ^\"Accept: */*^\"");
        assertThat(cmd.at("/request/url").asString()).isEqualTo("https://example.org/");
        JsonNode power = pasted("Invoke-WebRequest -Uri \"https://example.org/p\" -Method \"POST\" -Body \"x\"");
        assertThat(power.at("/request/url").asString()).isEqualTo("https://example.org/p");
        assertThat(pasted("curl wss://example.org/chat").path("request").has("message"))
                .isTrue();
    }

    @Test
    void furtherCommandsAreNamed() {
        assertThat(pasted("curl https://example.org/a\ncurl https://example.org/b")
                        .at("/notCarried/0/what")
                        .asString())
                .isEqualTo("1 further commands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{\"log\":{\"entries\":[]}}", "", "GET http://x/\n\n###\n", "curl"})
    void whatIsNoCommandIsRefusedAtItsPlace(String text) {
        JsonNode refused = pasted(text);
        assertThat(refused.path("status").asInt()).isEqualTo(422);
        assertThat(refused.at("/problems/0/pointer").asString()).startsWith("/text");
    }
}
