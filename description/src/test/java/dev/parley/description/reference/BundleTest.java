package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Place;
import dev.parley.description.source.Limits;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleTest {

    private final Map<URI, Source> others = new HashMap<>();

    private void file(String name, String text) {
        others.put(URI.create("file:///project/" + name), Source.parse(text));
    }

    private Bundled bundle(String text) {
        return Bundle.of(
                Description.of(URI.create("file:///project/api.yaml"), Source.parse(text), Sources.of(others)));
    }

    private void says(Bundled bundled, String expected) {
        assertThat(bundled.problems()).isEmpty();
        // as texts, since the order of keys counts
        assertThat(bundled.tree().toString())
                .isEqualTo(Source.parse(expected).tree().toString());
    }

    @Test
    void aDescriptionOfOneFileStaysAsItIs() {
        var source = Source.parse("""
            openapi: 3.1.0
            paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/Ok'}}}}}
            components: {responses: {Ok: {description: ok}}}
            """);
        var bundled = Bundle.of(Description.of(URI.create("file:///project/api.yaml"), source, Sources.none()));
        assertThat(bundled.tree()).isSameAs(source.tree());
    }

    @Test
    void whatOtherFilesHoldBecomesComponentsOfItsKind() {
        file("paths/pets.yaml", """
            get:
              parameters: [{$ref: '../common.yaml#/parameters/limit'}]
              responses:
                '200':
                  description: ok
                  headers: {next: {$ref: '../common.yaml#/headers/next'}}
                  content:
                    application/json:
                      schema: {$ref: ../schemas/pet.json, description: mine}
                      examples: {one: {$ref: '../common.yaml#/examples/one'}}
            """);
        file("common.yaml", """
            parameters: {limit: {name: limit, in: query, schema: {$ref: '#/types/count'}}}
            headers: {next: {schema: {type: string}}}
            examples: {one: {value: {$ref: data}}}
            types: {count: {type: integer}}
            """);
        file("schemas/pet.json", """
            {"$id": "https://example.org/pet", "properties": {"friends": {"items": {"$ref": "#"}}, "kind": {"$ref": "#/$defs/kind"}, "root": {"$ref": "../api.yaml#/components/schemas/Tag"}},
             "$defs": {"kind": {"type": "string"}}}
            """);
        says(bundle("""
            openapi: 3.1.0
            paths: {/pets: {$ref: paths/pets.yaml}}
            components: {schemas: {Tag: {type: string}, pet: {type: object}}}
            x-last: 1
            """), """
            openapi: 3.1.0
            paths:
              /pets:
                get:
                  parameters: [{$ref: '#/components/parameters/limit'}]
                  responses:
                    '200':
                      description: ok
                      headers: {next: {$ref: '#/components/headers/next'}}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/pet2', description: mine}
                          examples: {one: {$ref: '#/components/examples/one'}}
            components:
              schemas:
                Tag: {type: string}
                pet: {type: object}
                pet2:
                  properties:
                    friends: {items: {$ref: '#/components/schemas/pet2'}}
                    kind: {$ref: '#/components/schemas/pet2/$defs/kind'}
                    root: {$ref: '#/components/schemas/Tag'}
                  $defs: {kind: {type: string}}
                count: {type: integer}
              parameters: {limit: {name: limit, in: query, schema: {$ref: '#/components/schemas/count'}}}
              headers: {next: {schema: {type: string}}}
              examples: {one: {value: {$ref: data}}}
            x-last: 1
            """);
    }

    @Test
    void anEntryThatLeadsToAnotherFileIsWhereThatStands() {
        file("pet.yaml", "type: object\nproperties: {owner: {$ref: owner.yaml}}\n");
        file("owner.yaml", "properties: {pets: {items: {$ref: pet.yaml}}}\n");
        says(bundle("""
            openapi: 3.0.3
            paths: {/a: {get: {responses: {'200': {description: '', content: {x/y: {schema: {$ref: pet.yaml}}}}}}}}
            components: {schemas: {Animal: {$ref: pet.yaml}, Owner: {$ref: ./owner.yaml}}}
            """), """
            openapi: 3.0.3
            paths: {/a: {get: {responses: {'200': {description: '', content: {x/y: {schema: {$ref: '#/components/schemas/Animal'}}}}}}}}
            components:
              schemas:
                Animal: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}
                Owner: {properties: {pets: {items: {$ref: '#/components/schemas/Animal'}}}}
            """);
    }

    @Test
    void definitionsOfAFileAreComponentsWhereSchemasHaveNone() {
        file("pet.json", """
            {"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"kind": {"$ref": "#/definitions/kind"}}, "definitions": {"kind": {"type": "string"}}}
            """);
        says(bundle("""
            openapi: 3.0.3
            components: {schemas: {Pet: {$ref: pet.json}}}
            """), """
            openapi: 3.0.3
            components:
              schemas:
                Pet: {properties: {kind: {$ref: '#/components/schemas/kind'}}}
                kind: {type: string}
            """);
        says(bundle("""
            swagger: '2.0'
            paths: {/a: {post: {parameters: [{in: body, name: b, schema: {$ref: pet.json}}]}}}
            """), """
            swagger: '2.0'
            paths: {/a: {post: {parameters: [{in: body, name: b, schema: {$ref: '#/definitions/pet'}}]}}}
            definitions:
              pet: {properties: {kind: {$ref: '#/definitions/kind'}}}
              kind: {type: string}
            """);
    }

    @Test
    void aPathItemThatHasNoPlaceAmongTheComponentsIsWrittenOut() {
        file("item.yaml", "get: {responses: {}}\nsummary: theirs\n");
        says(bundle("""
            openapi: 3.0.3
            paths: {/a: {$ref: item.yaml, summary: mine}, /b: {$ref: item.yaml, summary: other}}
            """), """
            openapi: 3.0.3
            paths: {/a: {get: {responses: {}}, summary: mine}, /b: {get: {responses: {}}, summary: other}}
            """);
    }

    @Test
    void valuesOfDiscriminatorsAreFollowed() {
        file("cat.yaml", "type: object\n");
        says(bundle("""
            openapi: 3.1.0
            components:
              schemas:
                Pet: {oneOf: [{$ref: cat.yaml}], discriminator: {propertyName: kind, mapping: {cat: ./cat.yaml, pet: Pet}}}
            """), """
            openapi: 3.1.0
            components:
              schemas:
                Pet: {oneOf: [{$ref: '#/components/schemas/cat'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/cat', pet: Pet}}}
                cat: {type: object}
            """);
    }

    @Test
    void channelsMessagesAndServersOfOtherFilesComeTogether() {
        file("chat.yaml", """
            address: /chat
            servers: [{$ref: 'common.yaml#/servers/main'}]
            messages:
              hello: {payload: {$ref: 'common.yaml#/payload'}, headers: {properties: {default: {$ref: 'common.yaml#/payload'}}}}
              raw: {payload: {schemaFormat: 'application/vnd.apache.avro;version=1.9.0', schema: {$ref: raw.avsc}}}
            """);
        file("common.yaml", "servers: {main: {host: a, protocol: ws}}\npayload: {type: string}\n");
        file("raw.avsc", "{\"type\": \"record\", \"fields\": []}");
        says(bundle("""
            asyncapi: 3.0.0
            servers: {prod: {$ref: 'common.yaml#/servers/main'}}
            channels: {chat: {$ref: chat.yaml}}
            operations: {greet: {action: send, channel: {$ref: '#/channels/chat'}, messages: [{$ref: 'chat.yaml#/messages/hello'}]}}
            """), """
            asyncapi: 3.0.0
            servers: {prod: {host: a, protocol: ws}}
            channels:
              chat:
                address: /chat
                servers: [{$ref: '#/servers/prod'}]
                messages:
                  hello: {payload: {$ref: '#/components/schemas/payload'}, headers: {properties: {default: {$ref: '#/components/schemas/payload'}}}}
                  raw: {payload: {schemaFormat: 'application/vnd.apache.avro;version=1.9.0', schema: {type: record, fields: []}}}
            operations: {greet: {action: send, channel: {$ref: '#/channels/chat'}, messages: [{$ref: '#/channels/chat/messages/hello'}]}}
            components: {schemas: {payload: {type: string}}}
            """);
    }

    @Test
    void whatLeadsNowhereIsNamedAndStays() {
        file("part.yaml", "a: {$ref: '#/gone'}\n");
        var bundled = bundle("""
            openapi: 3.1.0
            components:
              schemas:
                One: {$ref: gone.yaml}
                Two: {properties: {x: {$ref: 'part.yaml#/a'}}}
                Three: {$ref: '#/components/schemas/Three'}
                Four: {example: {$ref: gone.yaml}}
            """);
        assertThat(bundled.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactlyInAnyOrder(
                        "reference-unreadable " + Place.at("/components/schemas/One/$ref"),
                        "reference-unresolved " + Place.none(),
                        "reference-circular " + Place.at("/components/schemas/Three/$ref"));
        assertThat(bundled.tree().at("/components/schemas/One/$ref").asString()).isEqualTo("gone.yaml");
    }

    @Test
    void pathItemsThatHoldOneAnotherComeToAnEnd() {
        file("item.yaml", "post: {callbacks: {done: {'{$url}': {$ref: item.yaml}}}}\n");
        var bundled = bundle("openapi: 3.0.3\npaths: {/a: {$ref: item.yaml, summary: mine}}\n");
        assertThat(bundled.problems()).hasSize(1);
    }

    @Test
    void whatWouldBeWrittenOutEndlesslyIsNot() {
        for (int i = 0; i < 30; i++) {
            var next = "item" + (i + 1) + ".yaml";
            file("item" + i + ".yaml", "post: {callbacks: {a: {x: {$ref: " + next + "}, y: {$ref: " + next + "}}}}\n");
        }
        file("item30.yaml", "get: {}\n");
        var bundled = bundle("openapi: 3.0.3\npaths: {/a: {$ref: item0.yaml}}\n");
        assertThat(bundled.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.code().equals("reference-refused"));
    }

    @Test
    void moreFilesThanTheLimitAreNamedOnceWithTheSettingThatRaisesIt() {
        var text = new StringBuilder("openapi: 3.1.0\ncomponents:\n  schemas:\n");
        int most = Limits.inForce().files();
        for (int i = 0; i < most + 5; i++) text.append("    S" + i + ": {$ref: s" + i + ".yaml}\n");
        Sources endless = _ -> Source.parse("type: string\n");
        var bundled = Bundle.of(
                Description.of(URI.create("file:///project/api.yaml"), Source.parse(text.toString()), endless));
        assertThat(bundled.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("The description has more than " + most + " files");
            assertThat(problem.hint()).contains("--max-files");
        });
        assertThat(bundled.tree().at("/components/schemas/S0/type").asString()).isEqualTo("string");
    }
}
