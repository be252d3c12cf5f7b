package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    private static final String SHOP = """
        openapi: 3.0.3
        info: {title: Shop, version: "1"}
        paths:
          # of one
          /pets/{id}:
            get: # it
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Pet'}
                      example: {$ref: '#/components/schemas/Pet'}
                  links:
                    again: {operationRef: '#/paths/~1pets~1%7Bid%7D/get'}
                    other: {operationRef: '#/paths/~1pets/get'}
          /pets:
            get:
              responses:
                default:
                  description: |
                    Some text
                      of lines
                  content:
                    application/json:
                      schema:
                        $ref: "#/components/schemas/Pet/properties/kind" # deep
          /alias: {$ref: '#/paths/~1pets'}
          /flow: {get: {responses: {default: {$ref: '#/components/responses/None'}}}}
        components:
          responses:
            None: {description: none}
          schemas:
            pet:
              type: string
            Pet:
              discriminator:
                propertyName: kind
                mapping: {dog: '#/components/schemas/pet', cat: Pet}
              properties:
                kind: {type: string}
                friend: {$ref: '#/components/schemas/Pet'}
                definitions: {items: {$ref: '#/components/schemas/Pet/properties/definitions'}}
            Kept:
              definitions: {x: {type: string}}
              items: {$ref: '#/components/schemas/Kept/definitions/x'}
            Empty: {}
        """;

    private static Bundled together(SequencedMap<String, Source> files) {
        Map<URI, Source> sources = new HashMap<>();
        files.forEach((name, source) -> sources.put(URI.create("file:///api/" + name), Source.parse(source.text())));
        var root = URI.create("file:///api/" + files.firstEntry().getKey());
        return Bundle.of(Description.of(root, Objects.requireNonNull(sources.get(root)), Sources.of(sources)));
    }

    private static String text(SequencedMap<String, Source> files, String name) {
        return files.getOrDefault(name, Source.parse("")).text();
    }

    @Test
    void mappingsAndOperationsThatAreNotThereComeBackAsTheyWere() {
        var shop = Source.parse("""
                openapi: 3.0.3
                info: {title: Shop, version: "1"}
                paths:
                  /a: {get: {responses: {"200": {description: A, links: {b: {operationRef: '#/b/get'}}}}}}
                components:
                  schemas:
                    Pet: {discriminator: {propertyName: kind, mapping: {dog: 'models/dog.yml#/dog', cat: Cat}}}
                """);
        assertThat(together(Split.of(shop, "openapi.yaml")).tree()).isEqualTo(shop.tree());
    }

    @Test
    void eachPathAndComponentIsAFileWithItsOwnText() {
        var files = Split.of(Source.parse(SHOP), "openapi.yaml");
        assertThat(files.keySet())
                .containsExactly(
                        "openapi.yaml",
                        "paths/pets_id.yaml",
                        "paths/pets.yaml",
                        "paths/flow.yaml",
                        "components/responses/None.yaml",
                        "components/schemas/pet.yaml",
                        "components/schemas/Pet-2.yaml");
        assertThat(text(files, "openapi.yaml")).isEqualTo("""
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            paths:
              # of one
              /pets/{id}:
                $ref: paths/pets_id.yaml
              /pets:
                $ref: paths/pets.yaml
              /alias: {$ref: '#/paths/~1pets'}
              /flow: {"$ref": "paths/flow.yaml"}
            components:
              responses:
                None: {"$ref": "components/responses/None.yaml"}
              schemas:
                pet:
                  $ref: components/schemas/pet.yaml
                Pet:
                  $ref: components/schemas/Pet-2.yaml
                Kept:
                  definitions: {x: {type: string}}
                  items: {$ref: '#/components/schemas/Kept/definitions/x'}
                Empty: {}
            """);
        assertThat(text(files, "paths/pets_id.yaml")).isEqualTo("""
            get: # it
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: {$ref: '../components/schemas/Pet-2.yaml'}
                      example: {$ref: '#/components/schemas/Pet'}
                  links:
                    again: {operationRef: '../openapi.yaml#/paths/~1pets~1%7Bid%7D/get'}
                    other: {operationRef: 'pets.yaml#/get'}
            """);
        assertThat(text(files, "components/schemas/Pet-2.yaml")).isEqualTo("""
            discriminator:
              propertyName: kind
              mapping: {dog: 'pet.yaml', cat: Pet}
            properties:
              kind: {type: string}
              friend: {$ref: '#'}
              definitions: {items: {$ref: '#/properties/definitions'}}
            """);
    }

    @Test
    void togetherTheyAreTheDocumentAgain() {
        var source = Source.parse(SHOP);
        var bundled = together(Split.of(source, "openapi.yaml"));
        assertThat(bundled.problems()).isEmpty();
        assertThat(bundled.tree().toString()).isEqualTo(source.tree().toString());
    }

    @Test
    void soAreTheChannelsMessagesAndOperationsOfAsyncApiAndAnythingInJson() {
        var source = Source.parse("""
            {
              "asyncapi": "3.0.0",
              "channels": {
                "/chat {room}": {"address": "/chat/{room}", "messages": {"hello": {"$ref": "#/components/messages/hello"}}}
              },
              "operations": {
                "greet": {"action": "send", "channel": {"$ref": "#/channels/~1chat%20{room}"}, "messages": [{"$ref": "#/channels/~1chat%20{room}/messages/hello"}]}
              },
              "components": {"messages": {"hello": {"payload": {"type": "object", "properties": {"next": {"$ref": "#/components/messages/hello/payload"}}}}}}
            }
            """);
        var files = Split.of(source, "asyncapi.json");
        assertThat(files.keySet())
                .containsExactly(
                        "asyncapi.json",
                        "channels/chat_room.json",
                        "operations/greet.json",
                        "components/messages/hello.json");
        assertThat(text(files, "operations/greet.json")).contains("\"../channels/chat_room.json#/messages/hello\"");
        assertThat(together(files).tree().toString()).isEqualTo(source.tree().toString());
    }

    @Test
    void whatCannotBeCutStaysInTheDocument() {
        var source = Source.parse("""
            openapi: 3.1.0
            components:
              schemas:
                A: &a
                  type: string
                B:
                  items: *a
                C:
                  items: {$ref: '#/components/schemas/A'}
            """);
        var files = Split.of(source, "openapi.yaml");
        assertThat(files.keySet().stream().collect(Collectors.joining(" ")))
                .isEqualTo("openapi.yaml components/schemas/C.yaml");
        assertThat(text(files, "components/schemas/C.yaml"))
                .isEqualTo("items: {$ref: '../../openapi.yaml#/components/schemas/A'}\n");
        assertThat(together(files).tree().toString()).isEqualTo(source.tree().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi/museum/openapi.yaml",
                "openapi/petstore/openapi.yaml",
                "asyncapi/project.asyncapi.yaml",
                "transfer/openapi/adyen.com_CheckoutService.json",
                "transfer/openapi/notion.com.json",
                "transfer/openapi/nasa.gov_apod.json",
                "transfer/openapi/xkcd.com.json",
                "transfer/openapi/wikimedia.org.json"
            })
    void soAreDocumentsThatOthersWrote(String name) throws IOException {
        try (var stream =
                Objects.requireNonNull(SplitTest.class.getResourceAsStream("/dev/parley/description/" + name))) {
            var source = Source.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            var files = Split.of(source, "root" + name.substring(name.lastIndexOf('.')));
            assertThat(files).hasSizeGreaterThan(1);
            assertThat(together(files).tree().toString())
                    .isEqualTo(source.tree().toString());
        }
    }
}
