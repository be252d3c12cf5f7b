package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RestApiTest {

    private final TestApi api = new TestApi();

    @BeforeEach
    void openASession() {
        api.sessions().add("s1", "p1");
    }

    @Test
    void healthSaysThatTheServerIsReady() {
        MemoryExchange health = api.get("/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text()).isEqualTo("{\"status\":\"ready\",\"version\":\"1.2.3\",\"maxBody\":100663296}");
        assertThat(health.field("Content-Type")).isEqualTo("application/json");
        assertThat(health.field("Cache-Control")).isEqualTo("no-store");
        assertThat(health.field("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"/openapi.yaml, openapi: 3.1.0", "/asyncapi.yaml, asyncapi: 3.0.0"})
    void theContractIsServedAsItIs(String path, String beginning) {
        assertThat(api.get(path).text()).startsWith(beginning);
        assertThat(api.get(path).field("Content-Type")).isEqualTo("application/yaml");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(api.get("/nothing"), 404, "not-found");
        refused(api.get("/sessions/nobody"), 404, "not-found");
        refused(api.get("/sessions/s1/entries/99"), 404, "not-found");
        refused(api.get("/sessions/s1/entries/99/payload"), 404, "not-found");
    }

    @Test
    void anotherMethodIsToldWhichThereAre() {
        MemoryExchange exchange = api.send("DELETE", "/settings");
        refused(exchange, 405, "wrong-method");
        assertThat(exchange.field("Allow")).isEqualTo("GET, HEAD, PUT");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsPlace() {
        JsonNode json = refused(
                api.send("PUT", "/settings", "{'theme':'pink','unwatchedMinutes':0,'colour':1}"), 422, "invalid");
        assertThat(json.path("problems")
                        .valueStream()
                        .map(each -> each.path("pointer").asString()))
                .containsExactlyInAnyOrder("/theme", "/unwatchedMinutes", "/timelineLimit", "/colour");
        assertThat(api.get("/settings").json().path("theme").asString()).isEqualTo("system");
    }

    @Test
    void aNumberThatIsFarTooLargeIsTheUsersMistake() {
        refused(
                api.send(
                        "PUT",
                        "/settings",
                        "{'theme':'dark','unwatchedMinutes':1e99,'timelineLimit':1" + "0".repeat(300) + "}"),
                422,
                "invalid");
        refused(
                api.send("PUT", "/settings", "{'theme':'dark','unwatchedMinutes':5.5,'timelineLimit':2000000}"),
                422,
                "invalid");
        assertThat(api.send("PUT", "/settings", "{'theme':'dark','unwatchedMinutes':5.0,'timelineLimit':2e6}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatTheServiceFindsWrongIsToldAtItsPlaceToo() {
        JsonNode json = refused(
                api.send("POST", "/sessions/s1/connections", "{'request':" + TestApi.request("") + "}"),
                422,
                "invalid");
        assertThat(json.at("/problems/0/pointer").asString()).isEqualTo("/request/url");
        assertThat(json.path("detail").asString()).isEqualTo("There is no URL");
    }

    @Test
    void parametersAreReadByTheContract() {
        refused(api.get("/sessions/s1/entries?limit=0"), 422, "invalid");
        refused(api.get("/sessions/s1/entries?kind=text,smell"), 422, "invalid");
        refused(api.get("/sessions/s1/entries?colour=red"), 422, "invalid");
        refused(api.get("/sessions/s1/entries/x"), 422, "invalid");
        refused(api.get("/sessions/s1/matches"), 422, "invalid");
        assertThat(api.get("/sessions/s1/entries?kind=text,binary&direction=sent&after=3")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWithItsPlace() {
        JsonNode json = refused(api.send("PUT", "/settings", "{'theme':\n  oops}"), 400, "malformed-json");
        assertThat(json.at("/problems/0/line").asInt()).isEqualTo(2);
        refused(api.send("PUT", "/settings", "{} {}"), 400, "malformed-json");
        refused(api.send("PUT", "/settings", "{'theme':'light','theme':'dark'}"), 400, "malformed-json");
        refused(api.send("PUT", "/settings", "[".repeat(5_000)), 400, "malformed-json");
        refused(api.send("PUT", "/settings"), 400, "missing-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json-seq"
            })
    void onlyJsonIsTaken(String type) {
        refused(
                api.ask(MemoryExchange.of("PUT", "/api/v1/settings", "{}").with("Content-Type", type)),
                415,
                "not-json");
        refused(
                api.ask(MemoryExchange.of("POST", "/api/v1/sessions/s1/drop").with("Content-Type", type)),
                415,
                "not-json");
        assertThat(api.sessions().asked()).isEmpty();
    }

    @Test
    void aBodyWithoutATypeIsNotTaken() {
        refused(api.ask(MemoryExchange.of("PUT", "/api/v1/settings").body("{}")), 415, "not-json");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        refused(
                api.ask(MemoryExchange.of("PUT", "/api/v1/settings", "{}").with("Content-Length", "99999999999")),
                413,
                "too-large");
    }

    @Test
    void aRequestOfAForeignPageDoesNothing() {
        refused(
                api.ask(MemoryExchange.of("POST", "/api/v1/sessions/s1/drop").with("Origin", "null")),
                403,
                "foreign-origin");
        refused(api.ask(MemoryExchange.get("/api/v1/health").with("Host", "evil.example:4321")), 403, "foreign-host");
        assertThat(api.sessions().asked()).isEmpty();
    }

    @Test
    void aStateThatDoesNotAllowItIsAConflict() {
        JsonNode json = refused(api.send("POST", "/sessions/s1/cancel"), 409, "wrong-state");
        assertThat(json.at("/problems/0/code").asString()).isEqualTo("not-connecting");
    }

    @Test
    void aMistakeOfOursIsToldWithoutItsDetails() {
        JsonNode json = refused(api.get("/sessions?project=p1&limit=1&query=%00boom&before=boom"), 500, "internal");
        assertThat(json.toString()).doesNotContain("boom");
    }

    @Test
    void whatIsAskedOfAConnectionReachesIt() {
        api.send("POST", "/sessions/s1/close", "{'code':1000,'reason':'bye'}");
        api.send("POST", "/sessions/s1/close", "{}");
        api.send("POST", "/sessions/s1/close", "{'code':1006,'onPurpose':true}");
        api.send("POST", "/sessions/s1/drop");
        api.send("POST", "/sessions/s1/pings", "{}");
        api.send("POST", "/sessions/s1/pings", "{'kind':'pong','text':'hb'}");
        api.send("PUT", "/sessions/s1/repeat", "{'message':{'format':'text','content':'x'},'every':500}");
        api.send("DELETE", "/sessions/s1/repeat");
        assertThat(api.sessions().asked())
                .containsExactly(
                        "close s1 1000 bye false",
                        "close s1 null  false",
                        "close s1 1006  true",
                        "drop s1",
                        "ping s1",
                        "pong s1 hb",
                        "repeat s1 x 500",
                        "stopRepeating s1");
    }

    @Test
    void aMessageIsSentWithItsWarnings() {
        MemoryExchange sent =
                api.send("POST", "/sessions/s1/messages", "{'message':{'format':'json','content':'nope'}}");
        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.json().path("size").asInt()).isEqualTo(4);
        assertThat(sent.json().at("/problems/0/severity").asString()).isEqualTo("warning");
    }

    @Test
    void headIsAnsweredLikeGet() {
        api.sessions().timeline().add(Entries.text(1, "hello"));
        assertThat(api.send("HEAD", "/health").status()).isEqualTo(200);
        MemoryExchange export = api.send("HEAD", "/sessions/s1/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.text()).isEmpty();
    }

    @Test
    void aTimelineIsExportedLineByLineAsAFile() {
        Entries.ofAllKinds().forEach(api.sessions().timeline()::add);
        MemoryExchange export = api.get("/sessions/s1/export?kind=note");
        assertThat(export.field("Content-Type")).isEqualTo("application/jsonl");
        assertThat(export.field("Content-Disposition")).isEqualTo("attachment; filename=\"timeline-s1.jsonl\"");
        assertThat(export.text()).startsWith("{\"sequence\":9,").endsWith("}\n");
        assertThat(export.text().lines()).hasSize(1);
        assertThat(export.end()).isEqualTo("closed");
    }

    @Test
    void aLargePayloadIsGivenInPieces() {
        String text = "x".repeat(3 << 20);
        api.sessions().timeline().add(Entries.text(1, text));
        MemoryExchange payload = api.get("/sessions/s1/entries/1/payload");
        assertThat(payload.field("Content-Disposition")).isEqualTo("attachment; filename=\"payload-1.bin\"");
        assertThat(payload.answered().body().isEmpty()).isTrue();
        assertThat(payload.text()).isEqualTo(text);
    }

    private static JsonNode refused(MemoryExchange exchange, int status, String code) {
        assertThat(exchange.status()).isEqualTo(status);
        assertThat(exchange.field("Content-Type")).isEqualTo("application/problem+json");
        JsonNode json = exchange.json();
        assertThat(json.path("code").asString()).isEqualTo(code);
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(Objects.requireNonNull(json.path("title").asString())).isNotEmpty();
        return json;
    }
}
