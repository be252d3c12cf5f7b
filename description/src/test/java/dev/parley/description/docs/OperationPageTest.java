package dev.parley.description.docs;

import static dev.parley.description.docs.Read.code;
import static dev.parley.description.docs.Read.words;
import static dev.parley.description.docs.Shop.SHOP;
import static dev.parley.description.docs.Shop.documentation;
import static dev.parley.description.docs.Shop.folder;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationPageTest {

    @Test
    void anOperationSaysWhatItTakesAndAnswers() {
        assertThat(words(documentation(SHOP), "operations/read-order"))
                .contains("One order GET", "https://{where}.example.org/v1/orders/{order}")
                .contains("API key in the header X-Key")
                .contains("order required path integer ≥ 1")
                .contains("fields query array of string items joined")
                .contains("200 The order", "ETag string Its version", "Order id integer required only in answers")
                .contains("cancelOrder, order from $request.path.order")
                .contains("4XX Not there", "code string one of missing, refused");
    }

    @Test
    void aFormStartsWithWhatIsRequiredAndShowsExamplesOfTheRest() {
        var shop = SHOP.replace("{name: fields,", "{name: page, in: query, example: 2}, {name: fields,")
                .replace("{name: order, in: path,", "{name: order, in: path, example: 7,");
        assertThat(folder(documentation(shop)).get("operations/read-order.html"))
                .contains("\"name\":\"order\",\"required\":true,\"value\":\"7\"".replace("\"", "&quot;"))
                .contains("\"name\":\"page\",\"example\":\"2\"".replace("\"", "&quot;"));
    }

    @Test
    void aFormStartsWithWhatTheSavedRequestSends() {
        var shop = SHOP.replace("{name: fields,", "{name: page, in: query, example: 2}, {name: fields,")
                .replace("      summary: One order\n", """
                              summary: One order
                              x-parley: {query: [{name: page, value: '3', enabled: false}, {name: fields, value: a}, {name: fields, value: b}]}
                        """);
        assertThat(folder(documentation(shop)).get("operations/read-order.html"))
                .contains("'name':'page','example':'2'".replace("'", "&quot;"))
                .contains("'value':'a\\nb'".replace("'", "&quot;"));
    }

    @Test
    void aSavedRequestSendsOneValueOfAPlainParameterAndHeadersInWhateverCase() {
        var shop = SHOP.replace(
                        "{name: fields,", "{name: page, in: query}, {name: X-Tenant, in: header}, {name: fields,")
                .replace("      summary: One order\n", """
                              summary: One order
                              x-parley: {query: [{name: page, value: '3'}, {name: page, value: '4'}], headers: [{name: x-tenant, value: t}]}
                        """);
        assertThat(folder(documentation(shop)).get("operations/read-order.html"))
                .contains("'name':'page','value':'3'".replace("'", "&quot;"))
                .contains("'name':'X-Tenant','value':'t'".replace("'", "&quot;"));
    }

    @Test
    void securityOfAnOperationIsAChoice() {
        assertThat(words(documentation(SHOP), "operations/cancel-order"))
                .contains(
                        "cancelOrder DELETE deprecated", "One of these:", "Without any", "OAuth 2, scope orders:write");
        assertThat(words(documentation(SHOP), "authentication"))
                .contains("Client credentials", "orders:write Change orders");
    }

    @Test
    void bodiesExamplesAndCallbacksAreShown() {
        assertThat(words(documentation(SHOP), "operations/post-orders"))
                .contains(
                        "Request body application/json",
                        "small { \"id\": 7 }",
                        "Callbacks",
                        "POST It is paid {$request.body#/url}");
    }

    @Test
    void codeIsWrittenInTheLanguagesOfTheDebugger() {
        assertThat(code(documentation(SHOP), "operations/read-order"))
                .contains(
                        "cURL",
                        "JavaScript fetch",
                        "Go",
                        "Rust",
                        "https://eu.example.org/v1/orders/1",
                        "X-Key: YOUR_API_KEY");
    }

    @Test
    void builtInVariablesStandInCodeAsTheirExamples() {
        var code = code(documentation("""
            openapi: 3.1.1
            info: {title: Here, version: '1'}
            paths:
              /orders/{id}:
                get:
                  operationId: readOrder
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: The order}}
                  x-parley:
                    url: http://{{$parley.host}}/orders/{id}
                    path: [{name: id, value: '{{$uuid}}'}]
            """), "operations/read-order");
        assertThat(code)
                .contains("http://127.0.0.1:4321/orders/0b6e7f0c-3c1e-4c64-9d5b-8a3c1f2e7d90")
                .doesNotContainIgnoringCase("your_parley_host");
    }
}
