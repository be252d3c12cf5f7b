package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LintOperationsTest {

    private final TestApi api = new TestApi();

    private String project = "";
    private String endpoint = "";

    @BeforeEach
    void describe() {
        project = api.projects().create("Sea", "local").id();
        endpoint = api.projects()
                .create(
                        project,
                        new NewEndpoint("Boats", "", HttpRequest.of("GET", "https://sea.example.org/boats")),
                        "local")
                .id();
    }

    private MemoryExchange send(String method, String path, String body) {
        return api.send(method, "/projects/" + project + path, body);
    }

    @Test
    void problemsAreToldWithTheirPlacesAndCountedBeyondTheLimit() {
        JsonNode all = send("POST", "/lint", "{}").json();
        int total = all.path("total").asInt();
        assertThat(all.path("own").asBoolean()).isFalse();
        assertThat(total).isGreaterThan(2).isEqualTo(all.path("problems").size());
        JsonNode few = send("POST", "/lint", "{'limit':1}").json();
        assertThat(few.path("problems")).hasSize(1);
        assertThat(few.path("summary")).isEqualTo(all.path("summary"));
        JsonNode last = all.path("problems").path(total - 1);
        assertThat(last.path("endpoint").asString()).isEqualTo(endpoint);
        assertThat(last.path("kind").asString()).isEqualTo("path-operation");
        String part = last.path("part").asString();
        JsonNode own = send("POST", "/lint", "{'parts':['" + part + "']}").json();
        assertThat(own.path("total").asInt()).isPositive().isLessThan(total);
        String draft = "{'parts':['" + part + "'],'drafts':[{'part':'" + part + "','text':'summary: 7\\n'}]}";
        assertThat(send("POST", "/lint", draft).json().path("problems").valueStream())
                .anySatisfy(each -> {
                    assertThat(each.path("rule").asString()).isEqualTo("oas3-schema");
                    assertThat(each.path("within").asString()).isEqualTo("/summary");
                    assertThat(each.path("line").asInt()).isEqualTo(1);
                });
    }

    @Test
    void aRulesetIsSavedLookedByAndTakenAway() {
        String text = "{'revision':0,'text':'extends: spectral:oas\\nrules: {operation-tags: error}\\n'}";
        JsonNode saved = send("PUT", "/ruleset", text).json();
        assertThat(saved.path("own").asBoolean()).isTrue();
        assertThat(send("GET", "/ruleset", "").json()).isEqualTo(saved);
        JsonNode lint = send("POST", "/lint", "{}").json();
        assertThat(lint.path("own").asBoolean()).isTrue();
        assertThat(lint.at("/summary/error").asInt()).isEqualTo(1);
        assertThat(send("DELETE", "/ruleset", "").json().path("summary").asString())
                .isEqualTo("Deleted the rules");
        assertThat(send("DELETE", "/ruleset", "").status()).isEqualTo(404);
        assertThat(send("GET", "/ruleset", "").json().path("own").asBoolean()).isFalse();
    }

    @Test
    void aRulesetThatLeadsToAFileIsRefusedAtItsLine() {
        MemoryExchange refused = send("PUT", "/ruleset", "{'revision':0,'text':'extends: ../base.yaml\\n'}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo("ruleset-file");
        assertThat(refused.json().at("/problems/0/line").asInt()).isEqualTo(1);
        JsonNode checked =
                send("POST", "/ruleset/check", "{'text':'rules: {a: warn}\\n'}").json();
        assertThat(checked.at("/problems/0/message").asString())
                .isEqualTo("The rule `a` is in no ruleset that is extended");
    }

    @Test
    void theRulesOfATextAreToldWithWhatTheySay() {
        JsonNode checked = send("POST", "/ruleset/check", "{'text':'extends: spectral:asyncapi\\n'}")
                .json();
        assertThat(checked.path("rules").valueStream()).anySatisfy(each -> {
            assertThat(each.path("name").asString()).isEqualTo("asyncapi-info-description");
            assertThat(each.path("on").asBoolean()).isTrue();
            assertThat(each.path("severity").asString()).isEqualTo("warning");
            assertThat(each.path("formats")).isNotEmpty();
        });
    }
}
