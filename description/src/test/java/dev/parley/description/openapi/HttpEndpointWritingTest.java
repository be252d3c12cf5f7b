package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEndpointWritingTest {

    private static final StandardDocument EMPTY = StandardDocument.titled(Standard.OPENAPI, "Shop");

    private static HttpRequest get(String url) {
        return new HttpRequest(
                "GET",
                url,
                UrlRows.rows(url, List.of()),
                UrlRows.pathRows(url, List.of()),
                List.of(),
                List.of(),
                new Auth.None(),
                new HttpBody.None(),
                Scripts.NONE,
                HttpOptions.NONE,
                null);
    }

    private static StandardDocument with(StandardDocument document, String name, HttpRequest request) {
        return document.with(
                HttpEndpointWriting.create(document, name, "", request, null).edits());
    }

    private static List<String> keys(StandardDocument document) {
        return HttpEndpointReading.keys(document).stream()
                .map(EndpointKey::toString)
                .toList();
    }

    private static HttpRequest request(StandardDocument document, EndpointKey key) {
        return HttpEndpointReading.endpoint(document, key).orElseThrow().request();
    }

    @Test
    void savingIsDescribing() {
        var url = "https://shop.example.org/v1/orders/{id}?limit=20&token={{token}}";
        var query = List.of(
                new Parameter(
                        "limit", "20", List.of(), null, null, false, ParameterType.INTEGER, true, "How many", true),
                Parameter.of("token", "{{token}}"));
        var request = new HttpRequest(
                "PUT",
                url,
                query,
                List.of(Parameter.of("id", "o-1")),
                List.of(Parameter.of("X-Trace", "{{$uuid}}")),
                List.of(),
                new Auth.Bearer("{{token}}", "Bearer"),
                new HttpBody.Text(BodyFormat.JSON, "{\n  \"item\": 7\n}"),
                new Scripts(Map.of(Moment.AFTER_RESPONSE, "pm.test('ok')")),
                HttpOptions.NONE,
                "Changes an order");
        var created = HttpEndpointWriting.create(EMPTY, "Change order", "Orders / Writing", request, null);
        var document = EMPTY.with(created.edits());
        assertThat(document.text()).isEqualTo("""
                openapi: 3.1.1
                info:
                  title: Shop
                  version: 1.0.0
                servers:
                  - url: https://shop.example.org
                paths:
                  /v1/orders/{id}:
                    put:
                      summary: Change order
                      description: Changes an order
                      operationId: changeOrder
                      parameters:
                        - name: id
                          in: path
                          required: true
                          schema:
                            type: string
                          example: o-1
                        - name: limit
                          in: query
                          description: How many
                          schema:
                            type: integer
                          example: 20
                        - name: token
                          in: query
                          schema:
                            type: string
                        - name: X-Trace
                          in: header
                          schema:
                            type: string
                      requestBody:
                        content:
                          application/json:
                            example:
                              item: 7
                      x-parley:
                        folder: Orders / Writing
                        query:
                          - {name: limit, value: '20'}
                          - {name: token, value: '{{token}}'}
                        headers:
                          - {name: X-Trace, value: '{{$uuid}}'}
                        auth:
                          kind: bearer
                          token: '{{token}}'
                        scripts:
                          afterResponse: pm.test('ok')
                """);
        assertThat(request(document, created.key())).isEqualTo(request);
        assertThat(HttpEndpointReading.folders(document)).containsExactly("Orders", "Orders / Writing");
    }

    @Test
    void aRequestThatSaysNoMoreThanTheStandardLeavesNothingElse() {
        assertThat(with(EMPTY, "List", get("http://localhost:3000/orders")).text())
                .endsWith("""
                servers:
                  - url: http://localhost:3000
                paths:
                  /orders:
                    get:
                      summary: List
                      operationId: list
                """);
    }

    @Test
    void anotherServerIsNamedAtItsOperation() {
        var document = with(with(EMPTY, "A", get("https://a.example.org/x")), "B", get("https://b.example.org/y"));
        assertThat(document.text()).endsWith("""
                  /y:
                    get:
                      summary: B
                      operationId: b
                      servers:
                        - url: https://b.example.org
                """);
        var key = EndpointKey.of("/y", "GET");
        var back = HttpEndpointWriting.save(document, key, get("https://a.example.org/y"));
        assertThat(document.with(back.edits()).text()).doesNotContain("b.example.org");
    }

    @Test
    void severalRequestsOfOnePathAndMethodAreExamplesOfItsOperationAndKeepTheirOrder() {
        var document = with(EMPTY, "Sign in", get("{{baseUrl}}/session"));
        document = with(document, "List", get("{{baseUrl}}/orders"));
        document = with(document, "Sign in again", get("{{baseUrl}}/session?again=1"));
        document = with(document, "Sign in again", get("{{other}}/session"));
        assertThat(keys(document))
                .containsExactly(
                        "GET /session", "GET /orders", "GET /session #Sign-in-again", "GET /session #Sign-in-again2");
        assertThat(document.text()).contains("""
                      x-parley:
                        requests:
                          - id: Sign-in-again
                            name: Sign in again
                            query:
                              - {name: again, value: '1'}
                          - id: Sign-in-again2
                            name: Sign in again
                            url: '{{other}}/session'
                """).endsWith("""
                x-parley:
                  order: [GET /session, GET /orders, 'GET /session #Sign-in-again']
                """);
        var again = new EndpointKey("/session", "GET", "Sign-in-again");
        assertThat(request(document, again)).isEqualTo(get("{{baseUrl}}/session?again=1"));
        document = document.with(HttpEndpointWriting.rename(document, again, "Once more"));
        document = document.with(HttpEndpointWriting.delete(document, EndpointKey.of("/session", "GET")));
        assertThat(keys(document)).containsExactly("GET /orders", "GET /session", "GET /session #Sign-in-again2");
        assertThat(HttpEndpointReading.endpoint(document, EndpointKey.of("/session", "GET"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Once more");
        assertThat(request(document, EndpointKey.of("/session", "GET"))).isEqualTo(get("{{baseUrl}}/session?again=1"));
    }

    @Test
    void methodsThatTheVersionHasNoPlaceForAreKeptBesideThem() {
        var copy = new HttpRequest(
                "COPY",
                "{{baseUrl}}/a",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                new HttpBody.None(),
                Scripts.NONE,
                HttpOptions.NONE,
                null);
        var document = with(EMPTY, "Copy", copy);
        assertThat(document.text()).endsWith("""
                paths:
                  /a:
                    x-parley:
                      operations:
                        COPY:
                          summary: Copy
                          operationId: copy
                """);
        var newer =
                StandardDocument.cut(Standard.OPENAPI, "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\n");
        assertThat(with(newer, "Copy", copy).text()).contains("    additionalOperations:\n      COPY:\n");
        assertThat(new OpenApiCheck().check(document.text())).isEmpty();
        var gone = document.with(HttpEndpointWriting.delete(document, EndpointKey.of("/a", "COPY")));
        assertThat(gone.text()).endsWith("paths: {}\n");
    }

    @Test
    void anOperationThatGetsAnotherPathOrMethodGoesThereWithAllThatIsWrittenInIt() {
        var document = StandardDocument.cut(Standard.OPENAPI, Texts.museum());
        var key = EndpointKey.of("/museum-hours", "GET");
        var request = request(document, key);
        var moved = HttpEndpointWriting.save(
                document,
                key,
                new HttpRequest(
                        "QUERY",
                        request.url().replace("museum-hours", "hours"),
                        request.query(),
                        request.path(),
                        request.headers(),
                        request.cookies(),
                        request.auth(),
                        request.body(),
                        request.scripts(),
                        request.options(),
                        request.description()));
        assertThat(moved.key()).isEqualTo(EndpointKey.of("/hours", "QUERY"));
        assertThat(moved.edits()).hasAtLeastOneElementOfType(PartEdit.Rename.class);
        var after = document.with(moved.edits());
        assertThat(after.text())
                .doesNotContain("/museum-hours:")
                .contains("  /hours:\n    x-parley:\n")
                .doesNotContain("order:");
        assertThat(request(after, moved.key()).query()).isEqualTo(request.query());
        assertThat(keys(after)).first().isEqualTo("QUERY /hours");
        assertThat(new OpenApiCheck().check(after.text())).isEmpty();
    }

    @Test
    void aChangedHeaderChangesFewLinesOfAForeignFile() {
        var document = StandardDocument.cut(Standard.OPENAPI, Texts.museum());
        var key = EndpointKey.of("/special-events/{eventId}", "PATCH");
        var request = request(document, key);
        var headers = new ArrayList<>(request.headers());
        headers.add(Parameter.of("X-Trace", "1"));
        var after = document.with(HttpEndpointWriting.save(document, key, request.withHeaders(headers))
                .edits());
        var kept = new ArrayList<>(List.of(after.text().split("\n")));
        for (var line : Texts.museum().split("\n"))
            assertThat(kept.remove(line)).as(line).isTrue();
        assertThat(kept)
                .containsExactlyInAnyOrder(
                        "        - name: X-Trace",
                        "          in: header",
                        "          schema:",
                        "            type: string",
                        "          example: \"1\"",
                        "      x-parley:",
                        "        headers:",
                        "          - {name: X-Trace, value: \"1\"}");
    }

    @Test
    void theSameShapeOfPathIsTheSamePath() {
        var document =
                with(with(EMPTY, "A", get("{{baseUrl}}/orders/{id}")), "B", get("{{baseUrl}}/orders/{{orderId}}"));
        assertThat(keys(document)).containsExactly("GET /orders/{id}", "GET /orders/{id} #B");
    }

    @Test
    void secretsDoNotBecomeExamples() {
        var request = get("{{baseUrl}}/a?api_key=hush&page=1");
        assertThat(with(EMPTY, "A", request).text()).contains("example: '1'").doesNotContain("example: hush");
    }

    @Test
    void anEndpointThatIsNotThereIsTold() {
        assertThatThrownBy(() -> HttpEndpointWriting.delete(EMPTY, EndpointKey.of("/a", "GET")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("GET /a");
    }

    @Test
    void anotherBodyLeavesWhatOthersHaveWrittenOfTheFirst() {
        var document = StandardDocument.cut(Standard.OPENAPI, """
                openapi: 3.1.1
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema: {type: object, properties: {n: {type: integer}}}
                """);
        var key = EndpointKey.of("/a", "POST");
        var request = request(document, key);
        for (HttpBody body : List.of(new HttpBody.Text(BodyFormat.XML, "<a/>"), new HttpBody.None())) {
            var after = document.with(
                    HttpEndpointWriting.save(document, key, request.with(body)).edits());
            assertThat(after.text()).contains("schema: {type: object, properties: {n: {type: integer}}}");
            assertThat(request(after, key).body()).isEqualTo(body);
        }
    }
}
