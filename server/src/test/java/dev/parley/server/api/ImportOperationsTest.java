package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.server.MemoryExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ImportOperationsTest {

    private static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "item": [{"name": "Orders", "item": [
           {"name": "List", "request": {"method": "GET", "url": "{{baseUrl}}/orders"}},
           {"name": "Order", "request": {"method": "POST", "url": "{{baseUrl}}/orders"},
            "event": [{"listen": "test", "script": {"exec": ["pm.test('x')"]}}]}]}],
         "variable": [{"key": "baseUrl", "value": "https://shop.example"}]}
        """;
    private static final String ENVIRONMENT = """
        {"name": "Staging", "_postman_variable_scope": "environment",
         "values": [{"key": "token", "value": "hidden", "type": "secret", "enabled": true}]}
        """;

    private final TestApi api = new TestApi();
    private String root = "";

    @BeforeEach
    void makeAProject() {
        root = "/projects/" + api.projects().create("Fleet", "local").id();
    }

    @Test
    void aPreviewListsWhatComesInAndKeepsNothing() {
        MemoryExchange preview = api.send("POST", root + "/imports/preview", files());
        assertThat(preview.status()).isEqualTo(200);
        JsonNode json = preview.json();
        assertThat(json.path("formats").toString()).isEqualTo("[\"Postman collection\",\"Postman environment\"]");
        assertThat(json.path("folder").asString()).isEqualTo("Shop");
        assertThat(json.path("items").findValuesAsString("name")).containsExactly("Orders", "List", "Order");
        assertThat(json.at("/items/2/folder").asString()).isEqualTo("Shop / Orders");
        assertThat(json.path("http").asInt()).isEqualTo(2);
        assertThat(json.path("scripts").asInt()).isEqualTo(1);
        assertThat(json.path("environments").toString()).isEqualTo("[\"Staging\"]");
        assertThat(api.get(root + "/tree").json().path("endpoints")).isEmpty();
        assertThat(api.get(root + "/feed").json().path("changes")).hasSize(1);
    }

    @Test
    void channelsThatAreOnNoWebSocketServerAreNamedAndNotAmongTheEndpoints() {
        String text = """
                asyncapi: 3.0.0
                info: {title: T, version: 1.0.0}
                servers: {a: {host: h, protocol: wss}, b: {host: h, protocol: mqtt}}
                channels:
                  c: {address: /c}
                  d: {address: d, servers: [{$ref: "#/servers/b"}]}
                """;
        MemoryExchange preview = api.send(
                "POST",
                root + "/imports/preview",
                Json.object().put("text", text).toString());
        assertThat(preview.json().path("items").findValuesAsString("name")).containsExactly("c");
        assertThat(preview.json().path("webSockets").asInt()).isEqualTo(1);
        assertThat(preview.json().at("/problems/0/message").asString())
                .isEqualTo("The channel d is on no WebSocket server: it comes into the document and its documentation,"
                        + " not into the tree");
    }

    @Test
    void anImportIsOneChangeThatCanBeUndone() {
        MemoryExchange done = api.send("POST", root + "/imports", files());
        assertThat(done.status()).isEqualTo(201);
        JsonNode tree = api.get(root + "/tree").json();
        assertThat(tree.path("folders").toString()).isEqualTo("[\"Shop\",\"Shop / Orders\"]");
        assertThat(tree.path("endpoints").findValuesAsString("name")).containsExactly("List", "Order");
        assertThat(api.get(root + "/environments").text()).contains("Staging").doesNotContain("hidden");
        long change = done.json().at("/change/sequence").asLong();
        assertThat(api.send("POST", root + "/feed/" + change + "/undo").status())
                .isEqualTo(200);
        assertThat(api.get(root + "/tree").json().path("folders")).isEmpty();
        assertThat(api.get(root + "/environments").text()).doesNotContain("Staging");
    }

    @Test
    void aFileIsFetchedByItsUrl() {
        MemoryExchange fetched = api.send("POST", root + "/imports/preview", "{'url':'http://files.example/curl'}");
        assertThat(fetched.json().at("/items/0/url").asString()).isEqualTo("https://example.org/fetched");
        refused("{'url':'http://files.example/nothing'}", "/url", "not-fetched");
        refused("{'url':'file:///etc/passwd'}", "/url", "url-scheme");
    }

    @Test
    void aFolderOfBrunoIsOneCollection() {
        String request =
                "meta {\n  name: Read\n  type: http\n  seq: 1\n}\n\nget {\n  url: https://shop.example/orders\n}\n";
        JsonNode json = api.send(
                        "POST",
                        root + "/imports/preview",
                        "{'files':["
                                + file(
                                        "shop/bruno.json",
                                        "{\"version\": \"1\", \"name\": \"Shop\", \"type\": \"collection\"}")
                                + "," + file("shop/Orders/Read.bru", request)
                                + "," + file("shop/environments/Staging.bru", "vars {\n  a: b\n}\n") + "]}")
                .json();
        assertThat(json.path("formats").toString()).isEqualTo("[\"Bruno\"]");
        assertThat(json.path("items").findValuesAsString("name")).containsExactly("Orders", "Read");
        assertThat(json.path("environments").toString()).isEqualTo("[\"Staging\"]");
    }

    @Test
    void ofAFolderWhatIsNoCollectionIsNamed() {
        JsonNode json = api.send(
                        "POST",
                        root + "/imports/preview",
                        "{'files':[" + file("work/shop.json", COLLECTION) + "," + file("work/package.json", "{}")
                                + "]}")
                .json();
        assertThat(json.path("http").asInt()).isEqualTo(2);
        assertThat(json.at("/notCarried/0/what").asString()).isEqualTo("work/package.json");
    }

    private static final String DESCRIPTION = """
        # ours
        openapi: 3.0.3
        info: {title: Museum, version: '1'}
        paths:
          /rooms:
            get: # all of them
              summary: Rooms
              tags: [rooms]
              colour: red
              responses: {'200': {description: d}}
        components:
          schemas:
            Room: {type: string, nullable: true}
        """;

    @Test
    void aDescriptionComesInAsItStandsAndGoesOutAsItCame() {
        String body = "{'files':[" + file("museum.yaml", DESCRIPTION) + "]}";
        JsonNode preview = api.send("POST", root + "/imports/preview", body).json();
        assertThat(preview.path("formats").toString()).isEqualTo("[\"OpenAPI 3.0.3\"]");
        assertThat(preview.at("/items/0/name").asString()).isEqualTo("Rooms");
        assertThat(preview.at("/problems/0/line").asInt()).isEqualTo(9);
        JsonNode done = api.send("POST", root + "/imports", body).json();
        JsonNode tree = api.get(root + "/tree").json();
        assertThat(tree.at("/endpoints/0/name").asString()).isEqualTo("Rooms");
        assertThat(tree.path("folders").toString()).isEqualTo("[\"rooms\"]");
        assertThat(api.get(root + "/export?format=openapi").text()).isEqualTo(DESCRIPTION);
        assertThat(api.get(root + "/export?format=openapi-3.1&syntax=json")
                        .json()
                        .at("/components/schemas/Room/type"))
                .hasSize(2);
        assertThat(api.get(root + "/export?format=postman")
                        .json()
                        .at("/item/0/item/0/request/method")
                        .asString())
                .isEqualTo("GET");
        long change = done.at("/change/sequence").asLong();
        assertThat(api.send("POST", root + "/feed/" + change + "/undo").status())
                .isEqualTo(200);
        assertThat(api.get(root + "/tree").json().path("endpoints")).isEmpty();
    }

    @Test
    void aNewerDescriptionIsMergedByOperation() {
        api.send("POST", root + "/imports", "{'files':[" + file("museum.yaml", DESCRIPTION) + "]}");
        String newer = DESCRIPTION
                .replace("summary: Rooms", "summary: All rooms")
                .replace("/rooms:", "/rooms:\n    post: {responses: {'200': {description: d}}}");
        String body = "{'files':[" + file("museum.yaml", newer) + "],'existing':'replace'}";
        JsonNode preview = api.send("POST", root + "/imports/preview", body).json();
        assertThat(preview.path("added").toString()).isEqualTo("[\"POST /rooms\"]");
        assertThat(preview.path("changed").toString()).isEqualTo("[\"GET /rooms\"]");
        String id = api.get(root + "/tree").json().at("/endpoints/0/id").asString();
        assertThat(api.send("POST", root + "/imports", body).status()).isEqualTo(201);
        JsonNode tree = api.get(root + "/tree").json();
        assertThat(tree.path("endpoints")).hasSize(2);
        assertThat(api.get(root + "/endpoints/" + id).json().path("name").asString())
                .isEqualTo("All rooms");
        assertThat(api.get(root + "/export?format=openapi").text())
                .startsWith("# ours")
                .contains("# all of them");
    }

    @Test
    void ofWhatDiffersSomebodyIsAsked() {
        api.send("POST", root + "/imports", "{'files':[" + file("museum.yaml", DESCRIPTION) + "]}");
        String newer =
                DESCRIPTION.replace("summary: Rooms", "summary: All rooms").replace("type: string", "type: object");
        String files = "{'files':[" + file("museum.yaml", newer) + "],'existing':'ask'";
        JsonNode preview =
                api.send("POST", root + "/imports/preview", files + "}").json();
        assertThat(preview.path("differing").findValuesAsString("name")).containsExactly("GET /rooms", "schema Room");
        assertThat(preview.at("/differing/0/there").asString()).contains("summary: Rooms");
        assertThat(preview.at("/differing/0/comes").asString()).contains("summary: All rooms");
        JsonNode done = api.send("POST", root + "/imports", files + ",'replace':['GET /rooms']}")
                .json();
        assertThat(done.path("changed").toString()).isEqualTo("[\"GET /rooms\"]");
        assertThat(done.path("kept").toString()).isEqualTo("[\"schema Room\"]");
        assertThat(api.get(root + "/export?format=openapi").text())
                .contains("All rooms")
                .contains("type: string");
    }

    @Test
    void anArchiveIsImportedAsTheFolderThatItHolds() throws IOException {
        String main = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n  /a: {$ref: 'paths/a.yaml'}\n";
        byte[] zip = zip(Map.of(
                "api/openapi.yaml", main, "api/paths/a.yaml", "get: {responses: {}}\n", "api/README.md", "# Read"));
        String body =
                "{'files':[{'name':'api.zip','content':'" + Base64.getEncoder().encodeToString(zip) + "'}]}";
        assertThat(api.send("POST", root + "/imports", body).status()).isEqualTo(201);
        assertThat(api.get(root + "/tree").json().path("endpoints")).hasSize(1);
        assertThat(api.get(root + "/export?format=folder").text())
                .startsWith("PK")
                .contains("Fleet/openapi.yaml")
                .contains("Fleet/environment.yaml");
        assertThat(api.get(root + "/export?format=openapi-split").text()).contains("Fleet/paths/a.yaml");
        refused("{'files':[{'name':'a.zip','content':'UEsDBAAA'}]}", "/files/0/content", "zip-empty");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void filesThatADescriptionLeadsToAreOneDocumentWithIt() {
        String main = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n  /a: {$ref: 'paths/a.yaml'}\n";
        String path = "get: {responses: {'200': {description: d, content: {a/b: {schema: {$ref: ../s.yaml#/S}}}}}}\n";
        String body = "{'files':[" + file("openapi.yaml", main) + "," + file("paths/a.yaml", path) + ","
                + file("s.yaml", "S: {type: string}\n") + "]}";
        assertThat(api.send("POST", root + "/imports", body).status()).isEqualTo(201);
        assertThat(api.get(root + "/export?format=openapi").text()).contains("#/components/schemas/S");
        assertThat(api.get(root + "/tree").json().path("endpoints")).hasSize(1);
    }

    @Test
    void aBrokenDescriptionIsRefusedWithItsLine() {
        MemoryExchange refused = api.send(
                "POST", root + "/imports/preview", "{'files':[" + file("a.yaml", "openapi: 3.1.1\ninfo: [\n") + "]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("a.yaml: Line 3").contains("/files/0/content");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                 | ``               | import-source
        {'text':'curl a','url':'http://a'}                 | ``               | import-source
        {'files':[{'name':'a.json','content':'?'}]}        | /files/0/content | base64-syntax
        {'files':[{'name':'a.json','content':'e30='}]}     | /files/0/content | import-unknown
        """)
    void whatCannotBeImportedIsToldAtItsPlace(String body, String pointer, String code) {
        refused(body, pointer, code);
    }

    private void refused(String body, String pointer, String code) {
        MemoryExchange refused = api.send("POST", root + "/imports/preview", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/problems/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.json().at("/problems/0/code").asString()).isEqualTo(code);
    }

    private static String files() {
        return "{'files':[" + file("shop.json", COLLECTION) + "," + file("staging.json", ENVIRONMENT) + "]}";
    }

    private static String file(String name, String content) {
        String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return "{'name':'" + name + "','content':'" + base64 + "'}";
    }
}
