package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.server.MemoryExchange;
import dev.parley.server.MemoryLink;
import dev.parley.server.live.LiveChannel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Folders that are run. */
class RunOperationsTest {

    private final TestApi api = new TestApi();
    private final String project = api.projects().create("Fleet", "local").id();

    private void add(String name, String folder, Scripts scripts) {
        HttpRequest plain = HttpRequest.of("GET", "http://fleet.test/" + name);
        HttpRequest request = new HttpRequest(
                plain.method(),
                plain.url(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                plain.body(),
                scripts,
                plain.options(),
                null);
        api.projects().create(project, new NewEndpoint(name, folder, request), "local");
    }

    private MemoryExchange run(String folder) {
        return api.send("POST", "/runs", "{'project':'" + project + "','folder':'" + folder + "'}");
    }

    @Test
    void theRequestsOfAFolderAreRunInTheirOrderWithTheirTests() {
        add("one", "Boats", new Scripts(Map.of(Moment.AFTER_RESPONSE, "x")));
        add("other", "", Scripts.NONE);
        add("two", "Boats / Small", Scripts.NONE);
        JsonNode begun = run("Boats").json();
        assertThat(begun.path("requests").asInt()).isEqualTo(2);
        JsonNode read = api.get("/runs/" + begun.path("id").asString()).json();
        assertThat(read.path("state").asString()).isEqualTo("ended");
        assertThat(read.path("results")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("one", "two");
        assertThat(read.at("/results/0/tests/0/error").asString()).isEqualTo("it does not");
        assertThat(read.at("/results/0/console/0/text").asString()).isEqualTo("line of After response of one");
        assertThat(read.at("/results/1/folder").asString()).isEqualTo("Boats / Small");
        assertThat(read.at("/totals/failedTests").asInt()).isEqualTo(1);
    }

    @Test
    void webSocketRequestsAreRunInTheirTurnInTheOrderOfTheTree() {
        api.projects()
                .create(project, new NewEndpoint("feed", "Boats", WebSocketRequest.of("ws://fleet.test/x")), "local");
        add("one", "Boats", Scripts.NONE);
        List<EndpointSummary> endpoints = api.projects().tree(project).endpoints();
        JsonNode begun = run("Boats").json();
        JsonNode read = api.get("/runs/" + begun.path("id").asString()).json();
        assertThat(read.path("results")
                        .valueStream()
                        .map(each -> each.path("request").asString()))
                .containsExactlyElementsOf(
                        endpoints.stream().map(EndpointSummary::id).toList());
        JsonNode feed = read.path("results")
                .valueStream()
                .filter(each -> each.path("name").asString().equals("feed"))
                .findFirst()
                .orElseThrow();
        assertThat(feed.path("status").asInt()).isEqualTo(101);
        assertThat(feed.path("url").asString()).isEqualTo("ws://fleet.test/x");
        assertThat(feed.has("session")).isFalse();
    }

    @Test
    void aPageIsToldOfEachResultOnce() {
        add("one", "", Scripts.NONE);
        String id = run("").json().path("id").asString();
        LiveChannel live =
                new LiveChannel(api.projects(), api.sessions(), api.runs(), api.contract(), (_, work) -> work.run());
        MemoryExchange exchange = MemoryExchange.upgrade(LiveChannel.PATH).with("Origin", "http://127.0.0.1:4321");
        live.handle(exchange);
        MemoryLink page = exchange.link();
        page.say("{'type':'subscribeRun','id':'r','run':'" + id + "','after':0}");
        assertThat(page.heard()).hasSize(1);
        assertThat(page.heard().getFirst().at("/run/results")).hasSize(1);
        page.say("{'type':'subscribeRun','id':'r','run':'" + id + "','after':1}");
        assertThat(page.heard().getLast().at("/run/results")).isEmpty();
        page.say("{'type':'subscribeRun','id':'r','run':'nothing'}");
        assertThat(page.heard().getLast().path("type").asString()).isEqualTo("refused");
    }

    @Test
    void requestsAreChosenAndPutInOrder() {
        add("one", "Boats", Scripts.NONE);
        add("two", "Boats", Scripts.NONE);
        add("three", "Boats", Scripts.NONE);
        List<String> ids = api.projects().tree(project).endpoints().stream()
                .map(EndpointSummary::id)
                .toList();
        JsonNode begun = api.send(
                        "POST",
                        "/runs",
                        "{'project':'" + project + "','folder':'Boats','endpoints':['" + ids.get(2) + "','" + ids.get(0)
                                + "']}")
                .json();
        JsonNode read = api.get("/runs/" + begun.path("id").asString()).json();
        assertThat(read.path("results")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("three", "one");
        assertThat(read.at("/results/0/request").asString()).isEqualTo(ids.get(2));
        assertThat(read.path("endpoints").valueStream().map(JsonNode::asString))
                .containsExactly(ids.get(2), ids.get(0));
        assertThat(api.get("/runs?project=" + project).json().at("/runs/0").has("endpoints"))
                .isFalse();
        MemoryExchange refused =
                api.send("POST", "/runs", "{'project':'" + project + "','folder':'','endpoints':['gone']}");
        assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo("/endpoints/0");
    }

    @Test
    void aRunHasAnIterationForEachRowOfItsDataAndCanBeRunAgain() {
        add("one", "", Scripts.NONE);
        String data = "'data':{'name':'boats.csv','text':'boat\\nA\\nB\\nC'}";
        JsonNode begun = api.send("POST", "/runs", "{'project':'" + project + "','folder':''," + data + "}")
                .json();
        assertThat(begun.path("iterations").asInt()).isEqualTo(3);
        assertThat(begun.path("data").asString()).isEqualTo("boats.csv");
        String id = begun.path("id").asString();
        JsonNode again = api.send("POST", "/runs/" + id + "/again").json();
        assertThat(again.path("iterations").asInt()).isEqualTo(3);
        assertThat(api.get("/runs/" + again.path("id").asString())
                        .json()
                        .path("steps")
                        .asInt())
                .isEqualTo(3);
        String broken = "'data':{'name':'boats.csv','text':'[1]'}";
        assertThat(api.send("POST", "/runs", "{'project':'" + project + "','folder':''," + broken + "}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void runsAreListedReportedAndDeleted() {
        add("one", "Boats", new Scripts(Map.of(Moment.AFTER_RESPONSE, "x")));
        String id = run("Boats").json().path("id").asString();
        run("");
        JsonNode all = api.get("/runs?project=" + project).json();
        assertThat(all.path("runs")).hasSize(2);
        assertThat(all.at("/runs/1/id").asString()).isEqualTo(id);
        assertThat(api.get("/runs?project=" + project + "&query=BOAT").json().path("runs"))
                .hasSize(1);
        assertThat(api.get("/runs/" + id + "/report")
                        .json()
                        .at("/requests/0/tests/0/status")
                        .asString())
                .isEqualTo("failed");
        assertThat(api.get("/runs/" + id + "/report?format=junit").text()).contains("<testsuite name=\"Boats / one\"");
        assertThat(api.send("DELETE", "/runs/" + id).status()).isEqualTo(204);
        assertThat(api.get("/runs/" + id).status()).isEqualTo(404);
    }

    @Test
    void rowsOfDataAreShownBeforeARun() {
        JsonNode rows = api.send("POST", "/data-rows", "{'text':'boat,size\\nA,7\\nB,true'}")
                .json();
        assertThat(rows.toString())
                .isEqualTo("{\"total\":2,\"names\":[\"boat\",\"size\"],\"rows\":[[\"A\",\"7\"],[\"B\",\"true\"]]}");
    }

    @Test
    void aTextWithoutRowsOfDataIsNoWrongRequest() {
        MemoryExchange told = api.send("POST", "/data-rows", "{'text':'[1, 2'}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("rows").size()).isZero();
        assertThat(told.json().at("/problem/message").asString()).isNotEmpty();
    }

    @Test
    void aFolderWithoutRequestsCannotBeRun() {
        MemoryExchange refused = run("Nowhere");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo("/folder");
        assertThat(api.get("/runs/nothing").status()).isEqualTo(404);
        assertThat(api.send("POST", "/runs", "{'project':'nothing','folder':''}")
                        .status())
                .isEqualTo(404);
    }
}
