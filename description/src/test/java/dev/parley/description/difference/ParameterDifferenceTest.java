package dev.parley.description.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterDifferenceTest {

    private static String query(String fields) {
        return Versions.operation("{parameters: [{name: tag, in: query, " + fields + "}], responses: {}}");
    }

    private static List<String> changes(String old, String now) {
        return Versions.lines(query("schema: " + old), query("schema: " + now));
    }

    @Test
    void oneValueIsAListOfOne() {
        assertThat(changes("{type: string}", "{type: array, items: {type: string}}"))
                .containsExactly("harmless query parameter tag: one value became a list of values");
        assertThat(changes("{type: string}", "{type: array, items: {type: integer}}"))
                .anyMatch(each -> each.startsWith("breaking") && each.endsWith("type changed from string to integer"));
        assertThat(changes("{type: integer}", "{type: array, minItems: 2, items: {type: integer}}"))
                .containsExactly("breaking query parameter tag: one value became a list of at least 2");
        assertThat(changes("{type: array, items: {type: string}}", "{type: string}"))
                .singleElement()
                .asString()
                .startsWith("breaking");
    }

    @Test
    void aCommaMayPartWhatWasOneValue() {
        assertThat(Versions.lines(
                        query("schema: {type: string}"),
                        query("explode: false, schema: {type: array, items: {type: string}}")))
                .containsExactly("risky query parameter tag: one value became a list of values");
    }

    @Test
    void anObjectInAQueryIsWhatItsPropertiesAre() {
        var object = """
            {parameters: [{name: page, in: query, required: true, schema: {type: object, required: [size],
            properties: {size: {type: integer}, number: {type: integer}}}}], responses: {}}\
            """;
        var each = """
            {parameters: [{name: size, in: query, required: true, schema: {type: integer}},
            {name: number, in: query, %s schema: {type: %s}}], responses: {}}\
            """;
        assertThat(Versions.lines(Versions.operation(object), Versions.operation(each.formatted("", "integer"))))
                .isEmpty();
        assertThat(Versions.lines(Versions.operation(each.formatted("", "integer")), Versions.operation(object)))
                .isEmpty();
        assertThat(Versions.lines(
                        Versions.operation(object), Versions.operation(each.formatted("required: true,", "boolean"))))
                .containsExactlyInAnyOrder(
                        "breaking query parameter number: `number` became required",
                        "breaking query parameter number: type changed from integer to boolean");
    }

    @Test
    void anotherCharsetIsOtherBytes() {
        var body = "{requestBody: {content: {'text/plain%s': {schema: {type: string}}}}, responses: {}}";
        assertThat(Versions.lines(
                        Versions.operation(body.formatted("; charset=utf-8")),
                        Versions.operation(body.formatted("; charset=utf-16"))))
                .singleElement()
                .asString()
                .startsWith("breaking")
                .contains("media type changed");
        assertThat(Versions.lines(
                        Versions.operation(body.formatted("; charset=UTF-8")), Versions.operation(body.formatted(""))))
                .isEmpty();
    }

    @Test
    void callbacksThatLeadBackToThemselvesAreComparedOnce() {
        var document = """
            openapi: 3.0.3
            paths: {/x: {post: {responses: {}, callbacks: {cb: {$ref: '#/components/callbacks/cb'}}}}}
            components:
              callbacks:
                cb:
                  '{$request.body#/u}':
                    post:
                      description: %s
                      responses: {}
                      callbacks: {cb: {$ref: '#/components/callbacks/cb'}}
            """;
        assertThat(Versions.lines(document.formatted("old"), document.formatted("new")))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("harmless"));
    }
}
