package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.html.HtmlText;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeDocumentationTest {

    private static final Assets ASSETS =
            new Assets(Map.of(Assets.SCRIPT, new byte[0], Assets.STYLE, new byte[] {'S', 'T', 'Y', 'L', 'E'}));

    /** Operations that send an order, and schemas of which each has a field of the next one's kind. */
    private static Documentation documentation(int operations, int schemas) {
        var paths = IntStream.range(0, operations)
                .mapToObj(i -> """
                      /orders/%d:
                        post:
                          operationId: send-%d
                          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order0'}}}}
                          responses:
                            '200': {description: Done, content: {application/json: {schema: {$ref: '#/components/schemas/Order0'}}}}
                            '400': {$ref: '#/components/responses/Nowhere%d'}
                            '404': {description: Gone, headers: {Why: {$ref: '#/components/headers/Nowhere'}}}
                    """.formatted(i, i, i))
                .collect(Collectors.joining());
        var kinds = IntStream.range(0, schemas)
                .mapToObj(i -> """
                        Order%d:
                          type: object
                          required: [id]
                          properties:
                            id: {type: string, example: the-id-%d}
                            optional%d: {type: string, example: %s}
                            next: {$ref: '#/components/schemas/Order%d'}
                    """.formatted(i, i, i, "x".repeat(200), (i + 1) % schemas))
                .collect(Collectors.joining());
        var text = "openapi: 3.1.0\ninfo: {title: Large, version: '1'}\npaths:\n" + paths
                + "components:\n  responses: {}\n  schemas:\n" + kinds;
        return Documentation.of(
                List.of(Description.of(URI.create("parley:/description.yaml"), Source.parse(text), Sources.none())),
                Presentation.titled(null));
    }

    private static Page page(Documentation documentation, String path) {
        return documentation.pages().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> files(Documentation documentation) throws IOException {
        var files = new TreeMap<String, String>();
        new FolderSite(documentation, ASSETS, "")
                .write((path, content) -> files.put(path, new String(content, StandardCharsets.UTF_8)));
        return files;
    }

    @Test
    void whereTherePagesAreManyASchemaOfItsOwnPageIsLoadedWhereItIsAskedFor() {
        var few = HtmlText.of(
                page(documentation(2, 12), "operations/send-1").article().main());
        var many = HtmlText.of(
                page(documentation(300, 12), "operations/send-1").article().main());

        assertThat(few).contains("<details class=\"nested shared\"><summary>Fields of Order1</summary>");
        assertThat(many)
                .doesNotContain("nested shared")
                .contains("data-fields=\"schemas/order1\"")
                .contains("optional0");
    }

    @Test
    void aLongBodyThatIsMadeUpIsShortInCodeAndWholeBesideIt() {
        var article = page(documentation(2, 12), "operations/send-1").article();

        assertThat(HtmlText.of(article.aside()))
                .contains("the-id-1", "optional0", "optional1")
                .doesNotContain("the-id-2");
        assertThat(HtmlText.of(article.main())).contains("the-id-3");
    }

    @Test
    void pagesThatAreMadeAtOnceAreTheSameAsThoseMadeOneByOne() throws IOException {
        var files = files(documentation(200, 150));
        var alone = documentation(200, 150);

        assertThat(files(documentation(200, 150))).isEqualTo(files);
        assertThat(alone.pages())
                .allSatisfy(each -> assertThat(files.get(each.path() + ".html"))
                        .contains(HtmlText.of(each.article().main())));
        // also what leads nowhere in the same words, each in its place
        assertThat(alone.problems()).hasSize(400);
    }
}
