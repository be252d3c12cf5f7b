package dev.parley.description.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartEditingTest {

    private static final String TEXT = """
            # the orders
            summary: Orders # of customers
            x-owner: us
            responses:
              '200':
                # as a rule
                description: OK
                content: {}
            """;

    private static String edited(Operation... operations) {
        return PartEditing.apply(Source.parse(TEXT), List.of(operations)).text();
    }

    private static Operation set(String pointer, String value) {
        return new Operation.Set(Pointer.parse(pointer), Source.parse(value).tree());
    }

    @Test
    void whatLeadsToAFieldComesIntoBeingWithIt() {
        assertThat(edited(set("/requestBody/content/application~1json/schema/type", "object")))
                .isEqualTo(TEXT + """
                        requestBody:
                          content:
                            application/json:
                              schema:
                                type: object
                        """);
        assertThat(edited(new Operation.Insert(
                        Pointer.parse("/tags/-"), Source.parse("orders").tree())))
                .isEqualTo(TEXT + "tags: [orders]\n");
    }

    @Test
    void ofAMappingSetOverOneOnlyWhatDiffersChanges() {
        assertThat(edited(set("/responses", "{'200': {description: Fine, content: {}}}")))
                .isEqualTo(TEXT.replace("OK", "Fine"));
    }

    @Test
    void aKeyGetsAnotherNameInItsPlace() {
        assertThat(edited(new Operation.Move(Pointer.parse("/responses/200"), Pointer.parse("/responses/2XX"))))
                .isEqualTo(TEXT.replace("'200'", "2XX"));
    }
}
