package dev.parley.description.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A part that is written as a block gets into a section that stands in braces. */
class PlacesInBracesTest {

    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'} # the shop
            paths: {/a: {get: {summary: First}}, /b: }
            """;
    private static final PartName GET = PartName.operation("/c", Method.of("GET", "3.1.0"));

    private final StandardDocument shop = StandardDocument.cut(Standard.OPENAPI, SHOP);

    private static JsonNode at(StandardDocument document, String pointer) {
        return Source.parse(document.text()).tree().at(pointer);
    }

    @Test
    void operationsThatAreAddedAtOnceStandInTheBraces() {
        var edit = new DocumentEdit(shop);
        var operations = new LinkedHashMap<PartName, JsonNode>();
        operations.put(GET, Source.parse("summary: 'It: all'\ntags: [a, b]\n").tree());
        edit.create(operations);
        assertThat(at(edit.document(), "/paths/~1c/get/summary").asString()).isEqualTo("It: all");
        assertThat(edit.document().text()).startsWith(SHOP.substring(0, SHOP.indexOf("/b")));
    }

    @Test
    void aPartThatIsWrittenAnewAsABlockStandsInTheBraces() {
        var first = PartName.operation("/a", Method.of("GET", "3.1.0"));
        var said = shop.with(
                List.of(new PartEdit.Create(new Part(first, "# mine\nsummary: Other\nresponses:\n  x: {}\n"))));
        assertThat(at(said, "/paths/~1a/get").toString()).isEqualTo("{\"summary\":\"Other\",\"responses\":{\"x\":{}}}");
        assertThat(Source.parse(said.text()).syntax()).isEqualTo(Syntax.YAML);
        assertThat(said.tree()).isEqualTo(Source.parse(said.text()).tree());
    }
}
