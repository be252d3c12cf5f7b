package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Source;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A large description that comes beside another one. */
class LargeMergeTest {

    private static final int MANY = 1500;

    private static final String THERE = """
        openapi: 3.1.1
        info: {title: Shop, version: '1'}
        servers: [{url: https://shop.example}]
        paths:
          /orders: # of all customers
            get: {responses: {default: {description: d}}}
        components:
          schemas:
            # what a customer buys
            Order:
              type: object
        """;

    private static String many(String pattern) {
        return IntStream.range(0, MANY)
                .mapToObj(number -> pattern.replace("%", Integer.toString(number)))
                .collect(Collectors.joining());
    }

    private static final String COMES = """
        openapi: 3.1.1
        info: {title: Bank, version: '1'}
        servers: [{url: https://bank.example}]
        paths:
        """
            + many("""
            /a%:
              parameters: [{name: x, in: query, schema: {}}]
              get: {responses: {default: {description: d}}}
              put: {responses: {default: {description: d}}}
            """.indent(2))
            + "components:\n  schemas:\n"
            + many("    S%: {type: object, properties: {next: {$ref: '#/components/schemas/S%'}}}\n");

    @Test
    void comesInTimeThatGrowsWithItOnlyAndLeavesWhatIsThereAsItIsWritten() {
        var there = StandardDocument.cut(Standard.OPENAPI, THERE);
        var comes = Source.parse(COMES).tree();
        var after = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> there.with(DescriptionMerge.merge(Standard.OPENAPI, there, comes, OnMeeting.KEEP)
                        .edits()));
        assertThat(after.text())
                .startsWith(THERE.substring(0, THERE.indexOf("components:")))
                .contains(THERE.substring(THERE.indexOf("components:")));
        var tree = after.tree();
        assertThat(tree.path("paths")).hasSize(MANY + 1);
        assertThat(tree.at("/paths/~1a7").propertyNames()).containsExactly("get", "put", "servers", "parameters");
        assertThat(tree.at("/components/schemas")).hasSize(MANY + 1);
        assertThat(tree.at("/components/schemas/S7")).isEqualTo(comes.at("/components/schemas/S7"));
        assertThat(after.parts()).hasSize(1 + 1 + 1 + MANY * 3);
    }
}
