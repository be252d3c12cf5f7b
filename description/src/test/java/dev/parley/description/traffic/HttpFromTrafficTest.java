package dev.parley.description.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.auth.Field;
import dev.parley.description.document.Standard;
import dev.parley.description.openapi.JsonBody;
import dev.parley.description.openapi.OpenApiCheck;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HttpFromTrafficTest {

    private static final String SHOP = "https://shop.example.org";

    private static Traffic orders() {
        return new Traffic()
                .get(SHOP + "/api/v1/orders?limit=10&status=open", 200, "[{\"id\":1,\"total\":9.5}]")
                .get(SHOP + "/api/v1/orders?limit=20", 200, "[{\"id\":2,\"total\":7,\"note\":\"x\"}]")
                .get(SHOP + "/api/v1/orders/1", 200, "{\"id\":1,\"at\":\"2026-01-02T03:04:05Z\",\"note\":null}")
                .get(SHOP + "/api/v1/orders/2", 200, "{\"id\":2,\"at\":\"2026-01-02T03:04:06Z\",\"note\":\"fast\"}")
                .get(SHOP + "/api/v1/orders/9", 404, "{\"title\":\"Not there\"}")
                .exchange(
                        "POST", SHOP + "/api/v1/orders", "{\"lines\":[{\"sku\":\"A\",\"count\":1}]}", 201, "{\"id\":3}")
                .exchange(
                        "POST",
                        SHOP + "/api/v1/orders",
                        "{\"lines\":[{\"sku\":\"B\",\"count\":2}],\"gift\":true}",
                        201,
                        "{\"id\":4}");
    }

    @Test
    void numbersInPathsAreParametersAndWordsAreNot() {
        assertThat(orders().subjects())
                .containsExactly("GET /api/v1/orders", "GET /api/v1/orders/{orderId}", "POST /api/v1/orders");
    }

    @Test
    void aParameterOfAPathHasTheTypeOfItsValues() {
        var parameter = orders().http("/paths/~1api~1v1~1orders~1{orderId}/get/parameters/0");
        assertThat(parameter.toString())
                .isEqualTo(
                        "{\"name\":\"orderId\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"integer\"},\"example\":1}");
    }

    @Test
    void aQueryIsRequiredWhereEachRequestHasIt() {
        var parameters = orders().http("/paths/~1api~1v1~1orders/get/parameters");
        assertThat(parameters.path(0).path("name").asString()).isEqualTo("limit");
        assertThat(parameters.path(0).path("required").asBoolean(false)).isTrue();
        assertThat(parameters.path(1).path("name").asString()).isEqualTo("status");
        assertThat(parameters.path(1).has("required")).isFalse();
    }

    private static Traffic customers() {
        return new Traffic()
                .get(
                        SHOP + "/customers",
                        200,
                        "[{\"id\":1,\"name\":\"Ann\",\"home\":{\"city\":\"Ulm\",\"zip\":\"1\"}}]")
                .get(
                        SHOP + "/customers/1",
                        200,
                        "{\"id\":1,\"name\":\"Ann\",\"home\":{\"city\":\"Ulm\",\"zip\":\"1\"}}")
                .get(SHOP + "/customers/2", 200, "{\"id\":2,\"name\":null,\"home\":{\"city\":\"Bonn\",\"zip\":\"2\"}}")
                .get(SHOP + "/customers/3", 404, "{\"code\":3,\"message\":\"no\"}")
                .get(SHOP + "/shops/7", 200, "{\"id\":7,\"place\":{\"city\":\"Ulm\",\"zip\":\"3\"}}")
                .get(SHOP + "/shops/8", 404, "{\"code\":4,\"message\":\"none\"}");
    }

    @Test
    void objectsWithTheSameMembersOfSeveralOperationsAreOneComponent() {
        var schemas = customers().http("/components/schemas");
        assertThat(schemas.propertyNames()).containsExactlyInAnyOrder("Customer", "Home", "Error");
        assertThat(customers()
                        .http("/paths/~1customers/get/responses/200/content/application~1json/schema")
                        .toString())
                .isEqualTo("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Customer\"}}");
        assertThat(schemas.at("/Customer/properties/home/$ref").asString()).isEqualTo("#/components/schemas/Home");
        assertThat(customers()
                        .http(
                                "/paths/~1shops~1{shopId}/get/responses/200/content/application~1json/schema/properties/place/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Home");
        var first = customers().read().proposals().getFirst();
        assertThat(first.evidence()).contains("shared schema Customer, in 2 operations");
        assertThat(first.parts())
                .extracting(Proposal.ChangedPart::pointer)
                .contains("/components/schemas/Customer", "/components/schemas/Home");
        var text = customers().with(Standard.OPENAPI).text();
        assertThat(new OpenApiCheck().check(text)).isEmpty();
        assertThat(customers().in(text).read().proposals()).allMatch(Proposal::isSaid);
    }

    @Test
    void framesWithDifferentThingsInThemStayApart() {
        var paths = new Traffic()
                .get(SHOP + "/cars", 200, "{\"next\":1,\"list\":[{\"plate\":\"a\",\"doors\":3,\"fuel\":\"gas\"}]}")
                .get(SHOP + "/cars", 200, "{\"next\":2,\"list\":[{\"plate\":\"b\",\"doors\":5,\"fuel\":\"oil\"}]}")
                .get(SHOP + "/users", 200, "{\"next\":1,\"list\":[{\"mail\":\"a\",\"age\":3,\"team\":\"x\"}]}")
                .get(SHOP + "/users", 200, "{\"next\":2,\"list\":[{\"mail\":\"b\",\"age\":5,\"team\":\"y\"}]}")
                .http("/paths");
        var item = "/get/responses/200/content/application~1json/schema/properties/list/items/required";
        assertThat(paths.at("/~1cars" + item).toString()).isEqualTo("[\"plate\",\"doors\",\"fuel\"]");
        assertThat(paths.at("/~1users" + item).toString()).isEqualTo("[\"mail\",\"age\",\"team\"]");
    }

    @Test
    void aComponentWithTheSameMembersIsTakenAndWidened() {
        var document = customers().in("""
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            paths: {}
            components:
              schemas:
                Address: # ours
                  type: object
                  properties: {city: {type: string}, zip: {type: integer}}
            """).with(Standard.OPENAPI);
        assertThat(document.text()).contains("Address: # ours").doesNotContain("Home");
        assertThat(document.tree()
                        .at("/components/schemas/Customer/properties/home/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Address");
    }

    @Test
    void cookiesAreParametersByTheirNamesAlone() {
        var traffic = new Traffic()
                .get(SHOP + "/cart", 200, "{}", new Field("Cookie", "lang=en; cart=valueOfMine; _ga=GA1.2.3"))
                .get(SHOP + "/cart", 200, "{}", new Field("cookie", "lang=de; seen=1==; ********"));
        assertThat(traffic.http("/paths/~1cart/get/parameters").toString())
                .isEqualTo("[{\"name\":\"lang\",\"in\":\"cookie\",\"schema\":{\"type\":\"string\"}},"
                        + "{\"name\":\"cart\",\"in\":\"cookie\",\"schema\":{\"type\":\"string\"}},"
                        + "{\"name\":\"seen\",\"in\":\"cookie\",\"schema\":{\"type\":\"string\"}}]");
        assertThat(traffic.read().proposals().getFirst().evidence())
                .contains("cookie lang: always there", "cookie cart: in 1 of 2")
                .noneMatch(each -> each.contains("Mine"));
    }

    @Test
    void cookiesOfARecordingAreTakenFromItsListWhereTheHeaderIsLeftOut() {
        var har = Objects.requireNonNull(JsonBody.read("""
            {"log": {"entries": [{
              "request": {"method": "GET", "url": "https://shop.example.org/cart", "headers": [],
                          "cookies": [{"name": "lang", "value": "en"}]},
              "response": {"status": 200, "headers": [], "cookies": [{"name": "set", "value": "1"}], "content": {}}
            }]}}
            """));
        assertThat(HarTraffic.read(har).seen())
                .singleElement()
                .isInstanceOfSatisfying(Seen.Exchange.class, exchange -> {
                    assertThat(exchange.sent()).containsExactly(new Field("Cookie", "lang="));
                    assertThat(exchange.received()).isEmpty();
                });
    }

    @Test
    void aCookieThatIsDescribedStaysAsItIs() {
        var traffic = new Traffic().in("""
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /cart:
                get:
                  parameters: [{name: lang, in: cookie, schema: {enum: [en]}}]
                  responses: {'200': {description: The cart}}
            components:
              securitySchemes: {session: {type: apiKey, in: cookie, name: sid}}
            """).get(SHOP + "/cart", 200, "", new Field("Cookie", "lang=de; sid=abc"));
        assertThat(traffic.http("/paths/~1cart/get/parameters")).hasSize(1);
        assertThat(traffic.http("/paths/~1cart/get/parameters/0/schema/enum/0").asString())
                .isEqualTo("en");
    }

    @Test
    void eachStatusHasItsSchema() {
        var responses = orders().http("/paths/~1api~1v1~1orders~1{orderId}/get/responses");
        assertThat(responses.propertyNames()).containsExactly("200", "404");
        assertThat(responses
                        .at("/200/content/application~1json/schema/properties/note/type")
                        .toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(responses
                        .at("/200/content/application~1json/schema/properties/at/format")
                        .asString())
                .isEqualTo("date-time");
    }

    @Test
    void whatAllRequestsHaveIsRequired() {
        var body = orders().http("/paths/~1api~1v1~1orders/post/requestBody");
        assertThat(body.path("required").asBoolean(false)).isTrue();
        assertThat(body.at("/content/application~1json/schema/required").toString())
                .isEqualTo("[\"lines\"]");
    }

    @Test
    void theDocumentIsValid() {
        assertThat(new OpenApiCheck().check(orders().with(Standard.OPENAPI).text()))
                .isEmpty();
    }

    @Test
    void uuidsDatesAndManyAlikeWordsAreParameters() {
        var traffic = new Traffic()
                .get(SHOP + "/users/6f1c1a9e-8f0b-4d59-9f1c-0a1b2c3d4e5f/days/2026-01-02", 200, "{}")
                .get(SHOP + "/users/me", 200, "{\"id\":1}");
        for (var name : new String[] {"anna", "bert", "cleo", "dora", "emil"})
            traffic.get(SHOP + "/tags/" + name, 200, "{\"tag\":\"" + name + "\",\"uses\":1}");
        assertThat(traffic.subjects())
                .containsExactlyInAnyOrder("GET /users/{userId}/days/{date}", "GET /users/me", "GET /tags/{tag}");
    }

    @Test
    void differentThingsUnderOnePathStayApart() {
        var traffic = new Traffic();
        for (var name : new String[] {"orders", "users", "carts", "items", "tags"})
            traffic.get(SHOP + "/api/" + name, 200, "{\"" + name + "\":[]}");
        assertThat(traffic.subjects()).hasSize(5);
    }

    @Test
    void secretsAreInNothing() {
        var token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
        var text = new Traffic()
                .exchange(
                        "POST",
                        SHOP + "/login?access_token=qqqqSECRETqqqq",
                        "{\"user\":\"anna\",\"password\":\"hunter2secret\",\"pin\":4711}",
                        200,
                        "{\"token\":\"" + token + "\",\"next\":\"" + SHOP + "/x?token=uuuuSECRETuuuu\"}",
                        new Field("Authorization", "Bearer " + token),
                        new Field("X-Api-Key", "kkkkSECRETkkkk"),
                        new Field("X-Session-Token", "ssssSECRETssss"))
                .with(Standard.OPENAPI)
                .text();
        assertThat(text).doesNotContain("SECRET", "hunter2secret", "4711", token, "eyJ");
        assertThat(text).contains("bearerFormat: JWT", "format: password", "user: anna");
    }

    @Test
    void whatIsDescribedStaysAndTakesWhatWasSeen() {
        var before = """
            openapi: 3.1.1
            info: {title: Shop, version: 1.0.0}
            servers:
              - url: https://shop.example.org/api/v1
            paths:
              /orders/{id}:
                get:
                  operationId: readOrder # ours
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: full, in: query, required: true, schema: {type: boolean}}
                  responses:
                    '200':
                      description: An order
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Order'}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, status]
                  additionalProperties: false
                  properties:
                    id: {type: integer}
                    status: {enum: [open, paid]}
            """;
        var traffic = new Traffic()
                .in(before)
                .get(SHOP + "/api/v1/orders/1", 200, "{\"id\":1,\"status\":\"sent\",\"weight\":1.5}")
                .get(SHOP + "/api/v1/orders/2?full=true", 200, "{\"id\":\"two\"}");
        assertThat(traffic.subjects()).containsExactly("GET /orders/{id}");
        var after = traffic.with(Standard.OPENAPI);
        assertThat(after.text()).contains("operationId: readOrder # ours");
        var order = after.tree().at("/components/schemas/Order");
        assertThat(order.path("required").toString()).isEqualTo("[\"id\"]");
        assertThat(order.at("/properties/id/type").toString()).isEqualTo("[\"integer\",\"string\"]");
        assertThat(order.at("/properties/status/enum").toString()).isEqualTo("[\"open\",\"paid\",\"sent\"]");
        assertThat(order.at("/properties/weight/type").asString()).isEqualTo("number");
        assertThat(after.tree()
                        .at("/paths/~1orders~1{id}/get/parameters/1/required")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void nothingIsProposedOfWhatIsSaidAlready() {
        var text = orders().with(Standard.OPENAPI).text();
        var again = orders().in(text);
        assertThat(again.read().proposals()).hasSize(3).allMatch(Proposal::isSaid);
    }

    @Test
    void whatWasOnlyEverMissingIsLeftOut() {
        var read = new Traffic().get(SHOP + "/favicon", 404, "").read();
        assertThat(read.proposals()).isEmpty();
        assertThat(read.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).contains("only 404 came"));
    }

    @Test
    void whatWasRefusedTeachesNothingOfRequests() {
        var body = new Traffic()
                .exchange("POST", SHOP + "/orders", "{\"count\":1}", 201, "")
                .exchange("POST", SHOP + "/orders", "{\"count\":\"many\"}", 422, "{\"title\":\"no\"}")
                .http("/paths/~1orders/post/requestBody/content/application~1json/schema/properties/count");
        assertThat(body.path("type").asString()).isEqualTo("integer");
    }

    @Test
    void aDocumentOfOpenApi30KeepsItsDialect() {
        var text = new Traffic()
                .in("openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\n")
                .get(SHOP + "/orders", 200, "{\"note\":null}")
                .get(SHOP + "/orders", 200, "{\"note\":\"a\"}")
                .with(Standard.OPENAPI)
                .text();
        assertThat(text).contains("nullable: true");
        assertThat(new OpenApiCheck().check(text)).isEmpty();
    }
}
