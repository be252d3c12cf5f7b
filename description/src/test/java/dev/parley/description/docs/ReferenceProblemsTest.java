package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceProblemsTest {

    private static Documentation documentation(String root, Map<URI, Source> others) {
        var description = Description.of(URI.create("parley:/pets.yaml"), Source.parse(root), Sources.of(others));
        var documentation = Documentation.of(List.of(description), Presentation.titled(null));
        Shop.folder(documentation);
        return documentation;
    }

    @Test
    void aReferenceToAnotherPlaceIsNamedOnceWithItsPlaceAndWhatHelps() {
        var documentation = documentation("""
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths:
                  /pets: {get: {responses: {'200': {description: Pets, content: {application/json: {schema:
                    {$ref: 'https://example.org/pet.json'}}}}}}}
                  /cats: {get: {responses: {'200': {$ref: '#/components/responses/Cats'}}}}
                """, Map.of());
        assertThat(documentation.problems())
                .satisfiesExactly(
                        remote -> {
                            assertThat(remote.message())
                                    .startsWith("pets.yaml:5:")
                                    .contains("is at another place");
                            assertThat(remote.hint()).contains("--allow-remote");
                        },
                        local -> assertThat(local.message())
                                .startsWith("pets.yaml:6:")
                                .contains("#/components/responses/Cats"));
    }

    @Test
    void aReferenceOfTheOnlyFileIsNamedWithItsPlace() {
        var documentation = documentation("""
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths:
                  /cats: {get: {responses: {'200': {$ref: '#/components/responses/Cats'}}}}
                """, Map.of());
        assertThat(documentation.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("pets.yaml:4:37: `#/components/responses/Cats` leads nowhere");
    }

    @Test
    void aReferenceOfAnOlderVersionIsNamedAsItIsWritten() {
        var documentation = documentation("""
                swagger: '2.0'
                info: {title: Pets, version: '1'}
                paths:
                  /cats: {get: {responses: {'200': {description: Cats, schema: {$ref: '#/definitions/Cat'}}}}}
                """, Map.of());
        assertThat(documentation.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("pets.yaml:4:65: `#/definitions/Cat` leads nowhere");
    }

    @Test
    void aReferenceOfAnotherFileIsNamedWithItsPlaceThere() {
        var cat = Source.parse("type: object\nproperties:\n  friend: {$ref: '#/gone'}\n");
        var documentation = documentation("""
                openapi: 3.1.0
                info: {title: Pets, version: '1'}
                paths:
                  /cats: {get: {responses: {'200': {description: Cats, content: {application/json: {schema:
                    {$ref: cat.yaml}}}}}}}
                """, Map.of(URI.create("parley:/cat.yaml"), cat));
        assertThat(documentation.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("`#/gone` leads nowhere")
                .endsWith("(in `parley:/cat.yaml:3:12`)");
    }
}
