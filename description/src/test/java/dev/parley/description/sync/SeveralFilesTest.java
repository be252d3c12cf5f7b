package dev.parley.description.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SeveralFilesTest {

    private static final URI ROOT = URI.create("file:///shop/openapi.yaml");

    private static final Map<String, String> SHOP =
            Map.of("openapi.yaml", """
                # The shop.
                openapi: 3.1.0
                info: {title: Shop, version: 1.0.0}
                paths:
                  /orders:
                    $ref: paths/orders.yaml # all of them
                  /items:
                    get:
                      parameters:
                        - $ref: 'common.json#/parameters/page'
                      responses:
                        '200': {description: OK}
                """, "paths/orders.yaml", """
                # Orders.
                get:
                  summary: All orders # listed
                  tags: [orders, lists]
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema:
                            type: array
                            items: {$ref: ../schemas/order.yaml}
                """, "schemas/order.yaml", """
                type: object
                properties:
                  id: {type: string} # for ever
                  state: {$ref: '#/$defs/state'}
                $defs:
                  state: {type: string}
                """, "common.json", """
                {
                  "parameters": {
                    "page": {"name": "page", "in": "query", "schema": {"type": "integer"}}
                  }
                }
                """);

    private static Map<URI, Source> sources(Map<String, String> texts) {
        var sources = new LinkedHashMap<URI, Source>();
        texts.forEach((path, text) -> sources.put(ROOT.resolve(path), Source.parse(text)));
        return sources;
    }

    private static SeveralFiles files(Map<String, String> texts) {
        var sources = sources(texts);
        var root = Source.parse(texts.getOrDefault("openapi.yaml", ""));
        return SeveralFiles.of(ROOT, root, Sources.of(sources)).orElseThrow();
    }

    /** The files after something was done to the one text, by their paths. */
    private static Map<String, String> after(Map<String, String> before, Operation... operations) {
        var files = files(before);
        var now = Source.parse(files.text()).apply(List.of(operations)).text();
        var edited = files.edited(now);
        var after = new HashMap<>(before);
        edited.files()
                .forEach((file, text) ->
                        after.put(ROOT.resolve(".").relativize(file).getPath(), text));
        assertThat(Operations.same(
                        Source.parse(files(after).text()).tree(),
                        Source.parse(now).tree()))
                .isTrue();
        assertThat(edited.text()).isEqualTo(files(after).text());
        return after;
    }

    private static JsonNode yaml(String text) {
        return Source.parse(text).tree();
    }

    private static Operation set(String at, String value) {
        return new Operation.Set(Pointer.parse(at), yaml(value));
    }

    private static Operation insert(String at, String value) {
        return new Operation.Insert(Pointer.parse(at), yaml(value));
    }

    private static Operation remove(String at) {
        return new Operation.Remove(Pointer.parse(at));
    }

    private static void assertChanged(Map<String, String> after, String file, String text) {
        var expected = new HashMap<>(SHOP);
        expected.put(file, text);
        assertThat(after).isEqualTo(expected);
    }

    private static String shop(String file) {
        return String.valueOf(SHOP.get(file));
    }

    @Test
    void aSchemaThatIsAFileOfItsOwnStaysThereWhenItIsRenamed() {
        var files = files(SHOP);
        var order = Source.parse(files.text()).tree().at("/components/schemas/order");
        var text = order.toString().replace("#/components/schemas/order", "#/components/schemas/Purchase");
        var after = after(
                SHOP,
                remove("/components/schemas/order"),
                insert("/components/schemas/Purchase", text),
                set(
                        "/paths/~1orders/get/responses/200/content/application~1json/schema/items/$ref",
                        "'#/components/schemas/Purchase'"));
        assertThat(after).containsEntry("schemas/order.yaml", SHOP.get("schemas/order.yaml"));
        assertThat(after.get("openapi.yaml")).contains("Purchase:").contains("schemas/order.yaml");
        assertThat(after.get("openapi.yaml")).doesNotContain("for ever", "state");
        assertThat(after).containsEntry("paths/orders.yaml", SHOP.get("paths/orders.yaml"));
    }

    @Test
    void aDocumentOfOneFileIsNone() {
        assertThat(SeveralFiles.of(ROOT, Source.parse("openapi: 3.1.0"), Sources.none()))
                .isEmpty();
    }

    @Test
    void whatIsChangedGoesIntoTheFileThatSaysIt() {
        assertChanged(
                after(SHOP, set("/paths/~1orders/get/summary", "Every order")),
                "paths/orders.yaml",
                shop("paths/orders.yaml").replace("All orders", "Every order"));
        assertChanged(
                after(SHOP, set("/components/schemas/order/properties/id/type", "integer")),
                "schemas/order.yaml",
                shop("schemas/order.yaml").replace("{type: string} # for ever", "{type: integer} # for ever"));
        assertChanged(
                after(SHOP, set("/components/parameters/page/schema/minimum", "1")),
                "common.json",
                shop("common.json").replace("\"integer\"}", "\"integer\", \"minimum\": 1}"));
        assertChanged(
                after(SHOP, set("/paths/~1items/get/summary", "All items"), set("/info/title", "The shop")),
                "openapi.yaml",
                shop("openapi.yaml")
                        .replace("title: Shop", "title: The shop")
                        .replace("description: OK}\n", "description: OK}\n      summary: All items\n"));
    }

    @Test
    void itemsOfListsComeGoAndMove() {
        assertThat(after(SHOP, insert("/paths/~1orders/get/tags/0", "first"), remove("/paths/~1orders/get/tags/2")))
                .extractingByKey("paths/orders.yaml")
                .asString()
                .contains("tags: [first, orders]");
    }

    @Test
    void whatIsNewStandsInTheDocumentAndLeadsToTheOtherFiles() {
        var after = after(
                SHOP,
                insert(
                        "/paths/~1orders~1{id}",
                        "{get: {responses: {'200': {description: OK, content: {application/json: {schema: {$ref:"
                                + " '#/components/schemas/order'}}}}}}}"),
                insert("/components/schemas/Note", "{type: object}"),
                insert(
                        "/paths/~1orders/post",
                        "{requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/Note'}}}}, responses:"
                                + " {}}"),
                set("/components/schemas/order/properties/note", "{$ref: '#/components/schemas/Note'}"));
        assertThat(after.get("openapi.yaml"))
                .contains("$ref: schemas/order.yaml")
                .contains("Note:");
        assertThat(after.get("paths/orders.yaml")).contains("$ref: ../openapi.yaml#/components/schemas/Note");
        assertThat(after.get("schemas/order.yaml")).contains("$ref: ../openapi.yaml#/components/schemas/Note");
    }

    @Test
    void aPathThatGoesLeavesItsFile() {
        var after = after(SHOP, remove("/paths/~1orders"), remove("/components/schemas/order"));
        assertThat(after.get("openapi.yaml")).doesNotContain("orders");
        assertThat(after.get("paths/orders.yaml")).isEqualTo(SHOP.get("paths/orders.yaml"));
    }

    @Test
    void whatOnlyAPathThatGoesHasLedToIsLedToByTheDocument() {
        var after = after(SHOP, remove("/paths/~1orders"));
        assertThat(after.get("openapi.yaml")).contains("order:\n      $ref: schemas/order.yaml");
        assertThat(after.get("schemas/order.yaml")).isEqualTo(SHOP.get("schemas/order.yaml"));
    }

    @Test
    void whatTheFilesCannotSayIsNamedAndNothingIsChanged() {
        assertThatThrownBy(() -> after(
                        SHOP,
                        new Operation.Move(
                                Pointer.parse("/components/schemas/order"),
                                Pointer.parse("/components/schemas/Purchase"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot be said in its several files");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var without = new HashMap<>(SHOP);
        without.remove("schemas/order.yaml");
        assertThatThrownBy(() -> files(without))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("schemas/order.yaml");
    }
}
