package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TrafficOperationsTest {

    private static final String HAR =
            "{\\\"log\\\":{\\\"entries\\\":[%s,%s]}}".formatted(entry("/orders/7", "{}"), entry("/orders/8", "{}"));

    private final TestApi api = new TestApi();
    private final String project = api.projects().create("Shop", "local").id();

    private static String entry(String path, String body) {
        return ("{\\\"request\\\":{\\\"method\\\":\\\"GET\\\",\\\"url\\\":\\\"https://shop.example.org%s\\\",\\\"headers\\\":[]},"
                        + "\\\"response\\\":{\\\"status\\\":200,\\\"headers\\\":[],\\\"content\\\":"
                        + "{\\\"mimeType\\\":\\\"application/json\\\",\\\"text\\\":\\\"%s\\\"}}}")
                .formatted(path, body);
    }

    private JsonNode propose() {
        MemoryExchange answered = api.send("POST", "/projects/" + project + "/traffic", "{'har':'" + HAR + "'}");
        assertThat(answered.status()).isEqualTo(200);
        return answered.json();
    }

    private MemoryExchange accept(String id) {
        return api.send(
                "POST",
                "/projects/" + project + "/traffic/accepted",
                "{'traffic':{'har':'" + HAR + "'},'accept':['" + id + "']}");
    }

    @Test
    void aRecordingIsProposedAcceptedAndTakenBack() {
        JsonNode proposal = propose().at("/proposals/0");
        assertThat(proposal.path("subject").asString()).isEqualTo("GET /orders/{orderId}");
        assertThat(proposal.path("state").asString()).isEqualTo("new");
        assertThat(proposal.at("/parts/0/after").asString()).contains("operationId: getOrdersByOrderId");
        MemoryExchange accepted = accept(proposal.path("id").asString());
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().path("summary").asString())
                .isEqualTo("Described GET /orders/{orderId} from traffic");
        assertThat(api.projects().document(project, "project.openapi.yaml")).contains("/orders/{orderId}");
        assertThat(api.projects().tree(project).endpoints()).hasSize(1);
        assertThat(propose().at("/proposals/0/state").asString()).isEqualTo("said");
        api.projects().undo(project, accepted.json().path("sequence").asLong(), "local");
        assertThat(api.projects().document(project, "project.openapi.yaml")).doesNotContain("/orders/{orderId}");
    }

    @Test
    void namesAreChosenBeforeTheyAreTaken() {
        JsonNode proposal = propose().at("/proposals/0");
        assertThat(proposal.at("/names/0/kind").asString()).isEqualTo("parameter");
        String id = proposal.at("/names/0/id").asString();
        String traffic = "'har':'" + HAR + "','names':{'" + id + "':'%s'}";
        MemoryExchange refused =
                api.send("POST", "/projects/" + project + "/traffic", "{" + traffic.formatted("a b") + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo("name-invalid");
        MemoryExchange accepted = api.send(
                "POST",
                "/projects/" + project + "/traffic/accepted",
                "{'traffic':{" + traffic.formatted("number") + "},'accept':['"
                        + proposal.path("id").asString() + "']}");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(api.projects().document(project, "project.openapi.yaml")).contains("/orders/{number}:");
    }

    @Test
    void whatIsNoLongerProposedIsRefused() {
        String id = propose().at("/proposals/0/id").asString();
        accept(id);
        MemoryExchange again = accept(id);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().at("/problems/0/code").asString()).isEqualTo("proposal-changed");
    }

    @Test
    void whatIsNoRecordingIsToldAtItsPlace() {
        for (String har : new String[] {"[", "{}"}) {
            MemoryExchange refused = api.send("POST", "/projects/" + project + "/traffic", "{'har':'" + har + "'}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo("/har");
        }
    }

    @Test
    void sessionsOfOtherProjectsAreNotRead() {
        api.sessions().add("s1", "another");
        MemoryExchange refused =
                api.send("POST", "/projects/" + project + "/traffic", "{'sessions':[{'session':'s1'}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(api.send("POST", "/projects/" + project + "/traffic", "{'sessions':[{'session':'none'}]}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSessionWithoutDescriptionHasNoVerdicts() {
        api.sessions().add("s1", project);
        MemoryExchange told = api.send("POST", "/sessions/s1/verdicts", "{'sequences':[1,2]}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("described").asBoolean(true)).isFalse();
    }
}
