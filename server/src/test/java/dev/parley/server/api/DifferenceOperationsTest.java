package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DifferenceOperationsTest {

    private final TestApi api = new TestApi();

    private MemoryExchange compare(String old, String now) {
        return api.send("POST", "/differences", "{'old':" + old + ",'new':" + now + "}");
    }

    private static String text(String text) {
        return "{'text':'" + text + "'}";
    }

    @Test
    void twoTextsAreComparedByWhatTheyMean() {
        String old = text("openapi: 3.1.1\\npaths: {/a: {get: {}, put: {}}}\\n");
        String now = text("openapi: 3.1.1\\npaths: {/a: {get: {deprecated: true}}}\\n");
        JsonNode told = compare(old, now).json();
        assertThat(told.at("/summary/breaking").asInt()).isEqualTo(1);
        assertThat(told.at("/summary/harmless").asInt()).isEqualTo(1);
        JsonNode removed = told.at("/changes/1");
        assertThat(removed.path("rule").asString()).isEqualTo("operation-removed");
        assertThat(removed.path("subject").asString()).isEqualTo("PUT /a");
        assertThat(removed.at("/old/pointer").asString()).isEqualTo("/paths/~1a/put");
        assertThat(removed.at("/old/line").asInt()).isEqualTo(2);
        assertThat(compare(old, old).json().path("changes")).isEmpty();
    }

    @Test
    void aDocumentOfAProjectIsComparedAsItWasAfterAChange() {
        var project = api.projects().create("Sea", "local");
        api.projects().rename(project.id(), "Ocean", "local");
        String document = "'project':'" + project.id() + "','document':'project.openapi.yaml'";
        JsonNode told =
                compare("{" + document + ",'change':1}", "{" + document + "}").json();
        assertThat(told.at("/changes/0/message").asString()).isEqualTo("`title` changed from `Sea` to `Ocean`");
        assertThat(compare("{" + document + ",'change':99}", "{" + document + "}")
                        .status())
                .isEqualTo(404);
        assertThat(compare("{" + document.replace("openapi", "other") + "}", "{" + document + "}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeReadOrComparedIsToldAtItsPlace() {
        MemoryExchange broken = compare(text("openapi: 3.1.1\\npaths: {}\\n"), text("a: [\\n"));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().at("/problems/0/pointer").asString()).isEqualTo("/new");
        assertThat(broken.json().at("/problems/0/line").asInt()).isPositive();
        assertThat(compare(text("openapi: 3.1.1\\n"), text("asyncapi: 3.0.0\\n"))
                        .status())
                .isEqualTo(422);
        assertThat(compare("{}", "{}").status()).isEqualTo(422);
    }

    @Test
    void theTextsAreToldToThoseWhoAskForThem() {
        String old = "{'text':'openapi: 3.1.1\\npaths: {}\\n'}";
        JsonNode told = api.send("POST", "/differences", "{'texts':true,'old':" + old + ",'new':" + old + "}")
                .json();
        assertThat(told.at("/texts/new").asString()).isEqualTo("openapi: 3.1.1\npaths: {}\n");
        assertThat(compare(old, old).json().has("texts")).isFalse();
    }

    @Test
    void textsOfAPartAreComparedByWhatThePartMeansInItsDocument() {
        String project = api.projects().create("Sea", "local").id();
        String endpoint = api.projects()
                .create(
                        project,
                        new NewEndpoint("Boats", "", HttpRequest.of("GET", "https://sea.example.org/boats")),
                        "local")
                .id();
        var part = api.projects().sources().of(project, endpoint).getFirst();
        String path = "/projects/" + project + "/parts/" + part.id();
        String text = part.text().replace("\n", "\\n") + "parameters: [{name: q, in: query, required: true}]\\n";
        JsonNode drafted = api.send("POST", path + "/differences", "{'old':{},'new':{'text':'" + text + "'}}")
                .json();
        assertThat(drafted.at("/summary/breaking").asInt()).isEqualTo(1);
        JsonNode added = drafted.at("/changes/0");
        assertThat(added.path("subject").asString()).isEqualTo("GET /boats");
        assertThat(added.at("/new/pointer").asString()).isEqualTo("/parameters/0");
        assertThat(added.at("/new/line").asInt())
                .isEqualTo((int) part.text().lines().count() + 1);
        assertThat(drafted.at("/texts/old").asString()).isEqualTo(part.text());
        api.send("PUT", path, "{'revision':" + part.revision() + ",'text':'" + text + "'}");
        JsonNode after = api.send("POST", path + "/differences", "{'old':{'change':" + part.revision() + "},'new':{}}")
                .json();
        assertThat(after.path("changes")).isEqualTo(drafted.path("changes"));
        assertThat(api.send("POST", path + "/differences", "{'old':{'change':1},'new':{}}")
                        .status())
                .isEqualTo(404);
        MemoryExchange broken = api.send("POST", path + "/differences", "{'old':{},'new':{'text':'a: ['}}");
        assertThat(broken.json().at("/problems/0/pointer").asString()).isEqualTo("/new");
        assertThat(broken.json().at("/problems/0/line").asInt()).isPositive();
    }
}
