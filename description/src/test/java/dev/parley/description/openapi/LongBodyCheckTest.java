package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.Pointer;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are too long to be trees. */
class LongBodyCheckTest {

    private static final StandardDocument DOCUMENT = StandardDocument.cut(Standard.OPENAPI, """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths: {}
        components:
          schemas:
            Page:
              type: object
              required: [orders, next]
              additionalProperties: false
              properties:
                orders: {type: array, minItems: 2, items: {$ref: '#/components/schemas/Order'}}
                next: {type: [string, 'null']}
            Order:
              type: object
              required: [id]
              properties: {id: {type: integer}, size: {enum: [s, m]}, notes: {type: array, uniqueItems: true}}
            Unique: {type: array, uniqueItems: true}
        """);

    private static LongBodyCheck checked(String name, String text, long longest) {
        LongBodyCheck check = new LongBodyCheck(DOCUMENT, longest);
        assertThat(check.check(new StringReader(text), at(name))).isTrue();
        return check;
    }

    private static Pointer at(String name) {
        return Pointer.of("components", "schemas", name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'orders': [{'id': 1}, {'id': 2, 'size': 's'}], 'next': null}",
                "{'orders': [{'id': 'x'}, {'size': 'xl'}, 7], 'next': 5}",
                "{'orders': [], 'more': [1, {'a': 2}]}",
                "{'orders': {'id': 1}, 'next': 'a'}",
                "[1]",
                "'text'"
            })
    void itFindsWhatIsFoundInATree(String text) {
        String json = text.replace('\'', '"');
        List<SchemaFault> whole = DocumentSchema.of(DOCUMENT.tree(), at("Page").toString())
                .faults(JsonMapper.shared().readTree(json));
        assertThat(checked("Page", json, 1_000).faults())
                .extracting(SchemaFault::pointer, SchemaFault::keyword, SchemaFault::message)
                .containsExactlyInAnyOrderElementsOf(whole.stream()
                        .map(each ->
                                org.assertj.core.groups.Tuple.tuple(each.pointer(), each.keyword(), each.message()))
                        .toList());
    }

    @Test
    void aLongListIsCheckedElementByElementAndTheFirstDifferencesAreTold() {
        StringBuilder text = new StringBuilder("{\"next\": null, \"orders\": [{\"id\": 1}");
        text.repeat(", {\"id\": \"no\"}", 3_000).append("]}");
        LongBodyCheck check = checked("Page", text.toString(), 100);
        assertThat(check.faults()).hasSize(1_000);
        assertThat(check.faults().getFirst().pointer()).isEqualTo("/orders/1/id");
        assertThat(check.skipped()).containsExactly("Only the first 1000 differences are told");
    }

    @Test
    void aPartThatHasToBeLookedAtAsAWholeAndIsTooLongIsPassedOverByName() {
        String part = "[" + "1, ".repeat(200) + "2]";
        LongBodyCheck check = checked(
                "Page",
                "{\"orders\": [{\"id\": \"a\", \"notes\": " + part + "}, {\"id\": \"b\"}], \"next\": null}",
                300);
        assertThat(check.skipped())
                .containsExactly(
                        "The body is too long to be checked at /orders/0: its schema looks at the whole of it");
        assertThat(check.faults()).extracting(SchemaFault::pointer).containsExactly("/orders/1/id");
        assertThat(checked("Unique", part, 300).skipped()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"orders\": [{\"id\": 1}, {\"id\": 1}], \"next\": null} x",
                "[1] [2]",
                "{\"orders\": [{\"id\": "
            })
    void whatIsNoJsonIsKnown(String text) {
        assertThat(new LongBodyCheck(DOCUMENT, 1_000).check(new StringReader(text), at("Page")))
                .isFalse();
    }
}
