package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Links lead to operations that there are, and hand over what is described. */
class LinkRulesTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /events:
                get:
                  operationId: list
                  parameters: [{name: limit, in: query, schema: {type: integer}}]
                  responses:
                    '200':
                      description: All
                      headers: {X-Next: {schema: {type: string}}}
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Event'}}
                      links:
                        it: {%LINK}
                    '404': {$ref: '#/components/responses/None'}
              /events/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {operationId: read, responses: {'200': {description: One}}}
                delete: {responses: {'204': {description: Gone}}}
                put:
                  operationId: change
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
                  responses: {'200': {description: Changed}}
            components:
              schemas:
                Event: {type: object, properties: {id: {type: string}, place: {type: object, additionalProperties: true}}}
              responses:
                None: {description: None, links: {other: {operationId: %OTHER, parameters: {id: $request.path.id}}}}
              links:
                alone: {operationId: read, parameters: {id: $response.header.Anything}}
            """;

    private static List<String> found(String link) {
        return found(link, "read");
    }

    private static List<String> found(String link, String other) {
        return Lints.lint(
                        "extends: parley:recommended",
                        DOCUMENT.replace("%LINK", link).replace("%OTHER", other))
                .stream()
                .filter(each -> each.rule().equals("parley-links-fit"))
                .filter(each -> !each.pointer().toString().contains("None") || !other.equals("read"))
                .map(each -> each.pointer().last() + ": " + each.message())
                .toList();
    }

    @Test
    void aPlainBodyIsHeldAgainstTheSchemaOfTheOperation() {
        assertThat(found("operationId: change, parameters: {id: '1'}, requestBody: {id: 7, place: {}}"))
                .containsExactly("id: \"id\" property must be string, and is number");
        assertThat(found("operationId: change, parameters: {id: '1'}, requestBody: {id: '7'}"))
                .isEmpty();
        assertThat(found("operationId: change, parameters: {id: '1'}, requestBody: $response.body#/0"))
                .isEmpty();
        assertThat(found("operationId: change, parameters: {id: '1'}, requestBody: {id: $response.body#/0/id}"))
                .isEmpty();
    }

    @Test
    void whatIsPlainInABodyWithExpressionsIsHeldAgainstTheSchema() {
        assertThat(
                        found(
                                "operationId: change, parameters: {id: '1'}, requestBody: {id: 7, place: {at: $response.body#/0/id}}"))
                .containsExactly("id: \"id\" property must be string, and is number");
        assertThat(
                        found(
                                "operationId: change, parameters: {id: '1'}, requestBody: {id: '7', place: $response.body#/0/place}"))
                .isEmpty();
        assertThat(found("operationId: change, parameters: {id: '1'}, requestBody: [$response.body#/0/id]"))
                .containsExactly("requestBody: \"requestBody\" property must be object, and is array");
    }

    @Test
    void expressionsWithinABodyAreTakenFromWhatIsDescribed() {
        assertThat(found("operationId: change, parameters: {id: '1'}, requestBody: {id: $request.query.limits}"))
                .singleElement()
                .asString()
                .startsWith("id: ")
                .contains("limits");
        assertThat(
                        found(
                                "operationId: change, parameters: {id: '1'}, requestBody: {place: {at: ['{$response.header.None}']}}"))
                .singleElement()
                .asString()
                .contains("None");
        assertThat(found("operationId: read, parameters: {id: '1'}, requestBody: $response.body#/0"))
                .containsExactly("requestBody: GET /events/{id} has no request body");
    }

    @Test
    void aBodyForAnOperationWithoutOneIsNamed() {
        assertThat(found("operationId: read, parameters: {id: '1'}, requestBody: 7"))
                .containsExactly("requestBody: GET /events/{id} has no request body");
    }

    @Test
    void parametersAreGatheredOnceForEachOperation() {
        var parameters = IntStream.range(0, 1_000)
                .mapToObj(i -> "{name: p%d, in: query, schema: {type: string}}".formatted(i))
                .collect(Collectors.joining(","));
        var handed =
                IntStream.range(0, 1_000).mapToObj(i -> "p%d: x".formatted(i)).collect(Collectors.joining(","));
        var links = IntStream.range(0, 20)
                .mapToObj(i -> "l%d: {operationId: it, parameters: {%s}}".formatted(i, handed))
                .collect(Collectors.joining(","));
        var document = """
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: it
                  parameters: [%s]
                  responses: {'200': {description: It, links: {%s}}}
            """.formatted(parameters, links);
        var found = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Lints.lint("extends: parley:recommended", document));
        assertThat(found).noneMatch(each -> each.rule().equals("parley-links-fit"));
    }

    @Test
    void whatIsDescribedIsRight() {
        assertThat(found("operationId: read, parameters: {id: $response.body#/0/id}"))
                .isEmpty();
        assertThat(found("operationId: read, parameters: {path.id: $response.header.x-next}"))
                .isEmpty();
        assertThat(found("operationId: read, parameters: {id: 'no {$statusCode} of {$request.query.limit}'}"))
                .isEmpty();
        assertThat(found("operationId: read, parameters: {id: $response.body#/0/place/any/thing}"))
                .isEmpty();
        assertThat(found("operationRef: '#/paths/~1events~1{id}/delete', parameters: {id: 7}"))
                .isEmpty();
        assertThat(found("operationRef: 'https://example.org/x.yaml#/paths/~1a/get', parameters: {any: $url}"))
                .isEmpty();
    }

    @Test
    void anOperationThatThereIsNotIsNamed() {
        assertThat(found("operationId: reed")).containsExactly("operationId: There is no operation `reed`");
        assertThat(found("operationRef: '#/paths/~1events/put'"))
                .containsExactly("operationRef: There is no operation `#/paths/~1events/put`");
        assertThat(found("operationRef: '#/paths/%zz'"))
                .containsExactly("operationRef: There is no operation `#/paths/%zz`");
        assertThat(found("operationRef: '#/paths/~2'"))
                .containsExactly("operationRef: There is no operation `#/paths/~2`");
    }

    @Test
    void aParameterThatTheOperationHasNotIsNamed() {
        assertThat(found("operationId: read, parameters: {eventId: $url}"))
                .containsExactly("eventId: GET /events/{id} has no parameter `eventId`");
    }

    @Test
    void anExpressionIsWellFormedAndLeadsSomewhere() {
        assertThat(found("operationId: read, parameters: {id: $response.bdy#/id}"))
                .containsExactly("id: `$response.bdy#/id` is no runtime expression. It is like `$request.path.id`,"
                        + " `$response.header.Location` or `$response.body#/id`.");
        assertThat(found("operationId: read, requestBody: 'a {$request.path.id}'"))
                .containsExactly(
                        "requestBody: GET /events has no parameter `id` in its path",
                        "requestBody: GET /events/{id} has no request body");
        assertThat(found("operationId: read, parameters: {id: $response.header.X-Last}"))
                .containsExactly("id: The response describes no header `X-Last`");
        assertThat(found("operationId: read, parameters: {id: $response.body#/0/uid}"))
                .containsExactly("id: The body of the response describes nothing at `/0/uid`");
        assertThat(found("operationId: read, parameters: {id: $response.body#/id}"))
                .containsExactly("id: The body of the response describes nothing at `/id`");
    }

    @Test
    void aSharedResponseIsHeldAgainstTheOperationsThatGiveIt() {
        assertThat(found("operationId: read, parameters: {id: $url}", "gone"))
                .contains(
                        "operationId: There is no operation `gone`",
                        "id: GET /events has no parameter `id` in its path");
    }

    @Test
    void manyLinksToManyOperationsAreCheckedSoon() {
        var operations = new StringBuilder();
        var links = new StringBuilder();
        for (int each = 0; each < 10_000; each++) {
            operations.append(
                    "\"/p%1$d\": {\"get\": {\"operationId\": \"o%1$d\", \"responses\": {}}},".formatted(each));
            links.append("\"i%1$d\": {\"operationId\": \"o%1$d\"},".formatted(each));
            links.append("\"r%1$d\": {\"operationRef\": \"#/paths/~1p%1$d/get\"},".formatted(each));
        }
        var document = """
                {"openapi": "3.1.0", "paths": {%s "/": {"get": {"responses": {"200": {"description": "", "links": {%s
                "none": {"operationId": "none"}}}}}}}}
                """.formatted(operations, links);
        var rules = "extends: [[parley:recommended, off]]\nrules: {parley-links-fit: true}";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Lints.lint(rules, document))
                        .extracting(LintProblem::message)
                        .containsExactly("There is no operation `none`"));
    }
}
