package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.project.Project;
import dev.parley.server.MemoryExchange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComponentOperationsTest {

    private final TestApi api = new TestApi();
    private final Project project = api.projects().create("Sea", "local");

    private MemoryExchange post(String path, String body) {
        return api.send("POST", path, body);
    }

    private MemoryExchange create(String kind, String name, String value) {
        return post(
                "/projects/" + project.id() + "/components",
                "{'document':'project.openapi.yaml','kind':'" + kind + "','name':'" + name + "','value':" + value
                        + "}");
    }

    private MemoryExchange examples(String pointer, String schema) {
        return post(
                "/projects/" + project.id() + "/schema-examples",
                "{'document':'project.openapi.yaml','pointer':'" + pointer + "','schema':" + schema + "}");
    }

    @Test
    void whatIsSharedIsAddedListedAndReadAsAPart() {
        JsonNode part = create("schemas", "Pet", "{'type':'object','properties':{'name':{'type':'string'}}}")
                .json();
        assertThat(part.path("kind").asString()).isEqualTo("component");
        assertThat(part.path("text").asString()).isEqualTo("""
            type: object
            properties:
              name:
                type: string
            """);
        create("parameters", "Page", "{'name':'page','in':'query','schema':{'type':'integer'}}");
        JsonNode listed = api.send("GET", "/projects/" + project.id() + "/components")
                .json()
                .path("components");
        assertThat(listed.valueStream()
                        .map(each -> each.path("kind").asString() + " "
                                + each.path("name").asString()))
                .containsExactly("parameters Page", "schemas Pet");
        assertThat(listed.get(1).path("id")).isEqualTo(part.path("id"));
        assertThat(listed.get(1).path("pointer").asString()).isEqualTo("/components/schemas/Pet");
        assertThat(api.projects().document(project.id(), "project.openapi.yaml"))
                .contains("  schemas:\n    Pet:\n");
    }

    @Test
    void whatIsSharedHasPartsThatItLeadsTo() {
        String pet = create("schemas", "Pet", "{'properties':{'age':{'$ref':'#/components/schemas/Age'}}}")
                .json()
                .path("id")
                .asString();
        create("schemas", "Age", "{'type':'integer'}");
        create("schemas", "Other", "{'type':'integer'}");
        JsonNode parts = api.send("GET", "/projects/" + project.id() + "/endpoints/" + pet + "/parts")
                .json()
                .path("parts");
        assertThat(parts.valueStream().map(part -> part.path("key").asString()))
                .containsExactly("schemas/Pet", "schemas/Age", "");
    }

    private JsonNode checked(String more) {
        return post("/projects/" + project.id() + "/value-checks", "{'document':'project.openapi.yaml'," + more + "}")
                .json();
    }

    @Test
    void aValueIsReadAndHeldAgainstItsSchema() {
        create("schemas", "Age", "{'type':'integer','minimum':1}");
        JsonNode yaml = checked("'syntax':'yaml','text':'age: 0 # none','pointer':'/components/schemas/Pet',"
                + "'schema':{'properties':{'age':{'$ref':'#/components/schemas/Age'}}}");
        assertThat(yaml.path("value").toString()).isEqualTo("{\"age\":0}");
        assertThat(yaml.path("text").asString()).isEqualTo("age: 0\n");
        assertThat(yaml.at("/problems/0/pointer").asString()).isEqualTo("/age");
        assertThat(yaml.path("unchecked")).isEmpty();
        JsonNode there = checked("'syntax':'json','value':2,'pointer':'/components/schemas/Age'");
        assertThat(there.path("text").asString().strip()).isEqualTo("2");
        assertThat(there.path("problems")).isEmpty();
        JsonNode nowhere = checked("'syntax':'json','value':2,'pointer':'/components/schemas/None'");
        assertThat(nowhere.at("/unchecked/0/code").asString()).isEqualTo("reference-unresolved");
        assertThat(checked("'syntax':'json','text':'{'").at("/problems/0/line").asInt())
                .isEqualTo(1);
        assertThat(checked("'syntax':'yaml','text':'plain'").path("value").asString())
                .isEqualTo("plain");
    }

    @Test
    void whatASchemaExpectsIsToldWhereverItStands() {
        create("schemas", "Size", "{'type':'string','enum':['small','large']}");
        create("schemas", "Named", "{'allOf':[{'$ref':'#/components/schemas/Size'}],'description':'A size'}");
        create("schemas", "Maybe", "{'type':['boolean','null']}");
        JsonNode named = checked("'syntax':'yaml','pointer':'/components/schemas/Named'");
        assertThat(named.path("expected").toString())
                .isEqualTo("{\"types\":[\"string\"],\"choices\":[\"small\",\"large\"]}");
        assertThat(named.path("problems")).isEmpty();
        assertThat(named.path("text").asString()).isEmpty();
        JsonNode maybe =
                checked("'syntax':'json','value':true,'pointer':'/x','schema':{'$ref':'#/components/schemas/Maybe'}");
        assertThat(maybe.path("expected").toString()).isEqualTo("{\"types\":[\"boolean\",\"null\"]}");
    }

    @Test
    void whatMayBeSaidInALinkIsProposedByItsDraft() {
        String body = "{'document':'project.openapi.yaml','part':'/components/responses/Made','link':'%s','draft':"
                + "{'description':'Made','content':{'application/json':{'schema':{'properties':{'id':{'type':'string'}}}}},"
                + "'links':{'it':{'operationId':''}}}}";
        JsonNode proposed = post("/projects/" + project.id() + "/link-proposals", body.replace("%s", "/links/it"))
                .json();
        assertThat(proposed.at("/expressions/1").toString())
                .isEqualTo("{\"expression\":\"$response.body#/id\",\"about\":\"string\"}");
        assertThat(proposed.path("operations").isArray()).isTrue();
        MemoryExchange none = post("/projects/" + project.id() + "/link-proposals", body.replace("%s", "/links/other"));
        assertThat(none.status()).isEqualTo(422);
    }

    @Test
    void expressionsForALocationAreProposedByTheSchemasOfItsMessage() {
        String body = "{'document':'project.asyncapi.yaml','part':'/components/messages/said','place':'%s','draft':"
                + "{'headers':{'properties':{'id':{'type':'string'}}},'payload':{'properties':{'room':{'type':'string'}}},"
                + "'correlationId':{'location':''}}}";
        String path = "/projects/" + project.id() + "/expression-proposals";
        assertThat(post(path, body.replace("%s", "/correlationId"))
                        .json()
                        .path("expressions")
                        .toString())
                .isEqualTo("[{\"expression\":\"$message.header#/id\",\"about\":\"string\"},"
                        + "{\"expression\":\"$message.payload#/room\",\"about\":\"string\"}]");
        assertThat(post(path, body.replace("%s", "/other")).status()).isEqualTo(422);
    }

    @Test
    void whatHasNoCounterpartInTheOtherDocumentSaysWhyItStays() {
        create("links", "next", "{'operationId':'read'}");
        create("schemas", "Pet", "{}");
        JsonNode listed = api.send("GET", "/projects/" + project.id() + "/components")
                .json()
                .path("components");
        assertThat(listed.get(0).path("stays").asString()).startsWith("AsyncAPI has no such thing");
        assertThat(listed.get(1).has("stays")).isFalse();
    }

    @Test
    void aNameIsFreeAndOfAFewCharacters() {
        create("schemas", "Pet", "{}");
        assertThat(create("schemas", "Pet", "{}").json().at("/problems/0/code").asString())
                .isEqualTo("name-taken");
        assertThat(create("schemas", "a b", "{}")
                        .json()
                        .at("/problems/0/pointer")
                        .asString())
                .isEqualTo("/name");
        assertThat(create("a/b", "Pet", "{}").status()).isEqualTo(422);
        assertThat(post(
                                "/projects/" + project.id() + "/components",
                                "{'document':'other.yaml','kind':'schemas','name':'A','value':{}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void valuesOfASchemaAreMadeAndHeldAgainstIt() {
        create("schemas", "Age", "{'type':'integer','minimum':3}");
        JsonNode told = examples(
                        "/components/schemas/Person",
                        "{'type':'object','required':['age'],'properties':{'age':{'$ref':'#/components/schemas/Age'},"
                                + "'children':{'type':'array','items':{'$ref':'#/components/schemas/Person'}}},'examples':[{'age':1}]}")
                .json();
        assertThat(told.path("problems")).isEmpty();
        assertThat(told.at("/examples/0/problems/0/pointer").asString()).isEqualTo("/age");
        assertThat(told.at("/examples/0/problems/0/code").asString()).isEqualTo("schema-minimum");
        assertThat(told.at("/examples/1/value/age").asInt()).isEqualTo(3);
        assertThat(told.at("/examples/2/value").toString()).isEqualTo("{\"age\":3}");
        assertThat(told.at("/examples/2/problems")).isEmpty();
    }

    @Test
    void aSchemaThatCannotBeUsedIsTold() {
        JsonNode told = examples("/components/schemas/A", "{'type':'string','pattern':'([','examples':[1]}")
                .json();
        assertThat(told.at("/problems/0/code").asString()).isEqualTo("schema-pattern");
        assertThat(told.at("/examples/0/problems/0/code").asString()).isEqualTo("schema-type");
        JsonNode unknown = examples("/components/schemas/A", "{'$schema':'https://example.org/own'}")
                .json();
        assertThat(unknown.at("/problems/0/code").asString()).isEqualTo("schema-dialect");
        JsonNode circle = examples("/components/schemas/A", "{'$ref':'#/components/schemas/A'}")
                .json();
        assertThat(circle.path("examples")).isEmpty();
    }

    @Test
    void aSchemaIsMadeOfSeveralSamples() {
        JsonNode schema = post(
                        "/schema-inferences",
                        "{'samples':['{\\\"a\\\":1}"
                                + " {\\\"a\\\":2,\\\"b\\\":\\\"x\\\"}','{\\\"a\\\":null}'],'dialect':'openapi-3.0'}")
                .json()
                .path("schema");
        assertThat(schema.at("/properties/a/nullable").asBoolean()).isTrue();
        assertThat(schema.path("required").toString()).isEqualTo("[\"a\"]");
        JsonNode entries = post("/schema-inferences", "{'samples':['[1,2]'],'entries':true,'examples':true}")
                .json()
                .path("schema");
        assertThat(entries.toString()).isEqualTo("{\"type\":\"integer\",\"examples\":[1]}");
    }

    @Test
    void aSampleThatIsNoJsonIsToldAtItsPlace() {
        JsonNode told = post("/schema-inferences", "{'samples':['1','{\\n  a: 1}','  ']}")
                .json();
        assertThat(told.path("problems").size()).isEqualTo(2);
        assertThat(told.at("/problems/0/pointer").asString()).isEqualTo("/samples/1");
        assertThat(told.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(told.at("/problems/1/code").asString()).isEqualTo("sample-missing");
    }
}
