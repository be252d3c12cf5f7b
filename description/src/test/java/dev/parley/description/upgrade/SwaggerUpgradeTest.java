package dev.parley.description.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SwaggerUpgradeTest {

    private static final Upgraded SHOP = Texts.upgraded("shop.swagger.yaml");

    private static JsonNode at(String pointer) {
        return SHOP.tree().at(pointer);
    }

    private static JsonNode yaml(String text) {
        return Source.parse(text).tree();
    }

    private static Upgraded small(String rest) {
        return Upgrades.upgrade(yaml("swagger: '2.0'\ninfo: {title: T, version: '1'}\n" + rest));
    }

    @Test
    void anUpgradedDocumentIsValid() {
        var text = Source.written(SHOP.tree(), Syntax.YAML).text();
        assertThat(new OpenApiCheck().check(text)).isEmpty();
        assertThat(SHOP.version()).isEqualTo("OpenAPI 2.0");
    }

    @Test
    void everyOperationIsThere() {
        assertThat(at("/paths").propertyNames())
                .containsExactly("/orders", "/orders/{id}", "/orders/{id}/photo", "/login");
        assertThat(at("/paths/~1orders~1{id}").propertyNames()).containsExactly("parameters", "put", "get", "delete");
    }

    @Test
    void schemesHostAndBasePathAreServers() {
        assertThat(at("/servers"))
                .isEqualTo(yaml("[{url: 'https://api.example.org/v1'}, {url: 'http://api.example.org/v1'}]"));
        assertThat(at("/paths/~1orders~1{id}/put/servers")).isEqualTo(yaml("[{url: 'https://api.example.org/v1'}]"));
        assertThat(small("host: a.example\n").tree().path("servers")).isEqualTo(yaml("[{url: 'https://a.example'}]"));
        assertThat(small("basePath: /v2\n").tree().path("servers")).isEqualTo(yaml("[{url: /v2}]"));
    }

    @Test
    void theMannerOfAListIsItsStyle() {
        assertThat(at("/paths/~1orders/get/parameters/0/explode").asBoolean()).isTrue();
        assertThat(at("/paths/~1orders/get/parameters/1/explode").asBoolean(true))
                .isFalse();
        assertThat(at("/paths/~1orders/get/parameters/2/style").asString()).isEqualTo("pipeDelimited");
        assertThat(messages(SHOP)).contains("A list in the manner tsv cannot be said of a query");
    }

    @Test
    void aBodyIsSaidForTheTypesOfItsOperation() {
        assertThat(at("/paths/~1orders/post/requestBody/$ref").asString())
                .isEqualTo("#/components/requestBodies/Order");
        assertThat(at("/paths/~1orders~1{id}/put/requestBody/content").propertyNames())
                .containsExactly("application/json", "application/xml");
        assertThat(at("/paths/~1orders~1{id}/get/requestBody/content").propertyNames())
                .containsExactly("application/json");
    }

    @Test
    void aSharedResponseIsWrittenOutWhereTheTypesAreOthers() {
        assertThat(at("/paths/~1orders/get/responses/404/$ref").asString()).isEqualTo("#/components/responses/Missing");
        assertThat(at("/paths/~1orders/post/responses/default/content").propertyNames())
                .containsExactly("application/json");
    }

    @Test
    void aFormIsOneBody() {
        var form = at("/paths/~1orders~1{id}~1photo/post/requestBody");
        assertThat(form.at("/content/multipart~1form-data/schema/properties").propertyNames())
                .containsExactly("photo", "labels", "note");
        assertThat(form.at("/content/multipart~1form-data/schema/properties/photo/format")
                        .asString())
                .isEqualTo("binary");
        assertThat(form.at("/content/multipart~1form-data/encoding/labels/style")
                        .asString())
                .isEqualTo("spaceDelimited");
        assertThat(at("/paths/~1login/post/requestBody/content/application~1x-www-form-urlencoded/schema/required"))
                .isEqualTo(yaml("[user]"));
    }

    @Test
    void schemasAreOfTheNewDialect() {
        var order = at("/components/schemas/Order/properties");
        assertThat(order.at("/id")).isEqualTo(yaml("{type: integer, format: int64, exclusiveMaximum: 100}"));
        assertThat(order.at("/note/type")).isEqualTo(yaml("[string, 'null']"));
        assertThat(order.at("/next"))
                .isEqualTo(yaml("{anyOf: [{$ref: '#/components/schemas/Order'}, {type: 'null'}]}"));
        assertThat(order.at("/state/enum")).isEqualTo(yaml("[open, sent, null]"));
        assertThat(at("/components/schemas/Order/discriminator")).isEqualTo(yaml("{propertyName: kind}"));
    }

    @Test
    void referencesLeadToWhereTheirTargetsAre() {
        assertThat(at("/components/schemas/Page_Fault/properties/cause/$ref").asString())
                .isEqualTo("#/components/schemas/Page_Fault");
        var reference = at("/paths/~1orders~1{id}/get/responses/200/content/application~1json/schema/$ref")
                .asString();
        assertThat(at(reference.substring(1))).isEqualTo(yaml("{$ref: '#/components/schemas/Order'}"));
    }

    @Test
    void whatDidNothingBesideAReferenceDoesNothingNow() {
        assertThat(at("/components/schemas/Page_Fault/properties/size"))
                .isEqualTo(yaml("{$ref: '#/components/schemas/Size', x-type: integer, description: In bytes}"));
    }

    @Test
    void accessIsGivenAsBefore() {
        assertThat(at("/components/securitySchemes/plain")).isEqualTo(yaml("{type: http, scheme: basic}"));
        assertThat(at("/components/securitySchemes/store_auth/flows/authorizationCode/scopes/write")
                        .asString())
                .isEqualTo("Change orders");
        assertThat(at("/paths/~1orders/post/security")).isEqualTo(yaml("[{store_auth: [write]}]"));
        assertThat(at("/security")).isEqualTo(yaml("[{key: []}, {plain: []}]"));
    }

    @Test
    void whatCannotBeSaidIsNamedAndKept() {
        var upgraded = small(
                "paths:\n  a:\n    get:\n      colour: red\n      responses: {'200 OK': {}, odd: {description: d}}\n");
        assertThat(upgraded.tree().at("/paths/~1a/get/x-colour").asString()).isEqualTo("red");
        assertThat(upgraded.tree().at("/paths/~1a/get/responses").propertyNames())
                .containsExactly("200", "x-odd");
        assertThat(messages(upgraded))
                .contains(
                        "A path begins with /",
                        "The status 200 OK is said as 200",
                        "The field colour has no place there and is kept as x-colour",
                        "The response has no description, and gets an empty one");
        var text = Source.written(upgraded.tree(), Syntax.JSON).text();
        assertThat(new OpenApiCheck().check(text)).isEmpty();
    }

    @Test
    void theOldDocumentStaysAsItIs() {
        var old = Texts.tree("shop.swagger.yaml");
        var before = old.deepCopy();
        Upgrades.upgrade(old);
        assertThat(old).isEqualTo(before);
    }

    private static List<String> messages(Upgraded upgraded) {
        return upgraded.problems().stream().map(Problem::message).toList();
    }
}
