package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportSourceOperationsTest {

    private static final String SHOP = """
        openapi: 3.1.1
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            get:
              summary: Orders
              responses: {}
        """;

    private final TestApi api = new TestApi();
    private String root = "";

    @BeforeEach
    void makeAProject() {
        root = "/projects/" + api.projects().create("Fleet", "local").id();
        api.publish(SHOP);
    }

    private String added(String existing) {
        String body = "{'url':'http://files.example/openapi.yaml','minutes':60,'existing':'" + existing + "'}";
        MemoryExchange made = api.send("POST", root + "/import-sources", body);
        assertThat(made.status()).isEqualTo(201);
        return root + "/import-sources/" + made.json().at("/sources/0/id").asString();
    }

    private JsonNode again(String source) {
        return api.send("POST", source + "/import").json().at("/sources/0/last");
    }

    private String described() {
        return api.get(root + "/export?format=openapi").text();
    }

    @Test
    void aDescriptionIsImportedAgainAndWhatDiffersIsTaken() {
        String source = added("replace");
        assertThat(again(source).path("problem").isMissingNode()).isTrue();
        assertThat(described()).isEqualTo(SHOP);
        api.publish(SHOP.replace("summary: Orders", "summary: All orders") + "  /items: {get: {responses: {}}}\n");
        JsonNode last = again(source);
        assertThat(last.path("added").toString()).isEqualTo("[\"GET /items\"]");
        assertThat(last.path("changed").toString()).isEqualTo("[\"GET /orders\"]");
        assertThat(described()).contains("All orders").contains("/items");
    }

    @Test
    void whatIsAskedForWaitsAsADifferenceAndIsNotAskedTwice() {
        String source = added("ask");
        again(source);
        api.publish(SHOP.replace("summary: Orders", "summary: All orders") + "  /items: {get: {responses: {}}}\n");
        assertThat(again(source).path("waiting").toString()).isEqualTo("[\"GET /orders\"]");
        assertThat(described()).contains("/items").doesNotContain("All orders");
        JsonNode waiting = api.get(source + "/waiting").json();
        assertThat(waiting.at("/differing/0/comes").asString()).contains("All orders");
        api.send("POST", source + "/waiting", "{'accepted':[]}");
        assertThat(again(source).path("waiting")).isEmpty();
        assertThat(described()).doesNotContain("All orders");
        api.publish(SHOP.replace("summary: Orders", "summary: Every order"));
        assertThat(again(source).path("waiting").toString()).isEqualTo("[\"GET /orders\"]");
        JsonNode answered = api.send("POST", source + "/waiting", "{'accepted':['GET /orders']}")
                .json();
        assertThat(answered.at("/sources/0/last/waiting")).isEmpty();
        assertThat(described()).contains("Every order").contains("/items");
    }

    @Test
    void whatGoesWrongIsToldAndNothingChanges() {
        String source = added("keep");
        api.publish("openapi: [");
        assertThat(again(source).path("problem").asString()).isNotEmpty();
        api.publish("just: text\n");
        assertThat(again(source).path("problem").asString()).contains("no OpenAPI");
        assertThat(api.get(root + "/tree").json().path("endpoints")).isEmpty();
        assertThat(api.send("POST", root + "/import-sources", "{'url':'file:///etc/passwd','existing':'keep'}")
                        .status())
                .isEqualTo(422);
        assertThat(api.send("POST", root + "/import-sources/none/import").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsSetWhileAnImportRunsStaysSet() {
        String source = added("keep");
        api.publish(() -> {
            api.send("PUT", source, "{'url':'http://files.example/openapi.yaml','existing':'ask'}");
            return SHOP;
        });
        again(source);
        JsonNode after = api.get(root + "/import-sources").json().at("/sources/0");
        assertThat(after.path("existing").asString()).isEqualTo("ask");
        assertThat(after.at("/last/added").toString()).isEqualTo("[\"everything\"]");
    }

    @Test
    void aSourceThatIsRemovedWhileItsImportRunsIsNotMadeAgain() {
        String source = added("keep");
        api.publish(() -> {
            api.send("DELETE", source);
            return SHOP;
        });
        api.send("POST", source + "/import");
        assertThat(api.get(root + "/import-sources").json().path("sources")).isEmpty();
    }

    @Test
    void whatWaitsStaysThereWhenAnAttemptBehindItFails() {
        String source = added("ask");
        again(source);
        api.publish(SHOP.replace("summary: Orders", "summary: All orders"));
        again(source);
        api.publish("openapi: [");
        JsonNode last = again(source);
        assertThat(last.path("problem").asString()).isNotEmpty();
        assertThat(last.path("waiting").toString()).isEqualTo("[\"GET /orders\"]");
    }

    @Test
    void anImportIsCancelledWhileItsDescriptionIsFetchedAndNothingComesIn() {
        String source = added("keep");
        api.publish(() -> {
            api.send("DELETE", source + "/import");
            return SHOP;
        });
        MemoryExchange answer = api.send("POST", source + "/import");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/sources/0/last").isMissingNode()).isTrue();
        assertThat(api.get(root + "/tree").json().path("endpoints")).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        api.publish(SHOP);
        assertThat(again(source).path("added").toString()).isEqualTo("[\"everything\"]");
    }

    @Test
    void aSourceIsChangedAndRemoved() {
        String source = added("keep");
        JsonNode changed = api.send("PUT", source, "{'url':'http://files.example/openapi.yaml','existing':'replace'}")
                .json();
        assertThat(changed.at("/sources/0/existing").asString()).isEqualTo("replace");
        assertThat(changed.at("/sources/0/minutes").isMissingNode()).isTrue();
        assertThat(api.send("DELETE", source).json().path("sources")).isEmpty();
        assertThat(api.get(root + "/import-sources").json().path("sources")).isEmpty();
    }
}
