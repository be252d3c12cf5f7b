package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RenamingTest {

    private static final URI OPENAPI = URI.create("parley:/project.openapi.yaml");
    private static final URI ASYNCAPI = URI.create("parley:/project.asyncapi.yaml");

    private static final String SHOP = """
        openapi: 3.1.0
        info: {title: Shop, version: "1"} # as it was
        tags:
          - name: pets # all of them
        security:
          - key: []
        paths:
          # dogs and cats
          /pets/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            get:
              operationId: pet
              tags: [pets, other]
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: {$ref: "#/components/schemas/Pet"} # one
                      example: {$ref: "#/components/schemas/Pet"}
                  links:
                    again: {operationRef: "#/paths/~1pets~1%7Bid%7D/get"}
                    same: {operationId: pet}
          /owners:
            get:
              security: [{key: [], other: []}]
              responses:
                "200":
                  description: ok
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Pet/properties/owner'}
          /twice:
            $ref: "#/paths/~1pets~1{id}"
        components:
          securitySchemes:
            key: {type: http, scheme: bearer}
            other: {type: http, scheme: basic}
          schemas:
            Cat:
              allOf: [{$ref: "#/components/schemas/Animal"}]
            Pet:
              # what is sold
              type: object
              properties:
                owner: {type: string}
                friend: {$ref: "#/components/schemas/Pet"}
                example: {$ref: "#/components/schemas/Pet"}
            Animal:
              discriminator: {propertyName: kind}
            Either:
              oneOf:
                - $ref: "#/components/schemas/Pet"
                - $ref: "#/components/schemas/Cat"
              discriminator:
                propertyName: kind
                mapping:
                  pet: Pet
                  also: '#/components/schemas/Pet'
        x-parley:
          order: [GET /owners, "GET /pets/{id}", "GET /pets/{id} #a1"]
          tree: ["channel:chat", "GET /pets/{id}"]
        """;

    private static final String CHAT = """
        asyncapi: 3.0.0
        info: {title: Chat, version: "1"}
        channels:
          chat: # the one
            address: /chat
            messages:
              hello:
                payload: {$ref: 'project.openapi.yaml#/components/schemas/Pet'}
                headers: {type: object, properties: {default: {$ref: '#/components/schemas/Own'}}}
              shared:
                $ref: '#/components/messages/shared'
          other:
            $ref: '#/components/channels/deep'
        operations:
          greet:
            action: send
            channel: {$ref: '#/channels/chat'}
            messages:
              - $ref: '#/channels/chat/messages/hello'
          deep:
            action: receive
            channel: {$ref: '#/channels/other'}
            messages:
              - $ref: '#/channels/other/messages/inner'
        components:
          schemas:
            Own: {type: string}
          messages:
            shared: {payload: {type: string}}
          channels:
            deep:
              address: /deep
              messages:
                inner: {payload: {type: string}}
        """;

    private final LinkedHashMap<URI, StandardDocument> documents = new LinkedHashMap<>();

    RenamingTest() {
        documents.put(OPENAPI, StandardDocument.cut(Standard.OPENAPI, SHOP));
        documents.put(ASYNCAPI, StandardDocument.cut(Standard.ASYNCAPI, CHAT));
    }

    private void rename(URI file, String pointer, String name) {
        Renaming.edits(documents, file, Pointer.parse(pointer), name)
                .forEach(
                        (address, edits) -> documents.computeIfPresent(address, (_, document) -> document.with(edits)));
    }

    private List<String> uses(URI file, String pointer) {
        var description = Description.of(documents);
        return Uses.of(description).of(description.at(file, Pointer.parse(pointer))).stream()
                .map(use -> use.kind() + " " + use.at().pointer())
                .toList();
    }

    private StandardDocument document(URI address) {
        return Objects.requireNonNull(documents.get(address));
    }

    private String openApi() {
        return document(OPENAPI).text();
    }

    private String asyncApi() {
        return document(ASYNCAPI).text();
    }

    @Test
    void theUsesOfASchemaAreThoseInBothDocumentsAndNoData() {
        assertThat(uses(OPENAPI, "/components/schemas/Pet"))
                .containsExactly(
                        "REFERENCE /paths/~1pets~1{id}/get/responses/200/content/application~1json/schema/$ref",
                        "REFERENCE /paths/~1owners/get/responses/200/content/application~1json/schema/$ref",
                        "REFERENCE /components/schemas/Either/oneOf/0/$ref",
                        "MAPPING /components/schemas/Either/discriminator/mapping/pet",
                        "MAPPING /components/schemas/Either/discriminator/mapping/also",
                        "REFERENCE /channels/chat/messages/hello/payload/$ref");
        assertThat(uses(OPENAPI, "/components/securitySchemes/key"))
                .containsExactly("SECURITY /security/0/key", "SECURITY /paths/~1owners/get/security/0/key");
        assertThat(uses(OPENAPI, "/paths/~1pets~1{id}")).containsExactly("REFERENCE /paths/~1twice/$ref");
        assertThat(uses(OPENAPI, "/tags/0")).containsExactly("TAG /paths/~1pets~1{id}/get/tags/0");
        assertThat(uses(ASYNCAPI, "/components/channels/deep"))
                .containsExactly("REFERENCE /channels/other/$ref", "REFERENCE /operations/deep/messages/0/$ref");
        assertThat(uses(ASYNCAPI, "/components/schemas/Own"))
                .containsExactly("REFERENCE /channels/chat/messages/hello/headers/properties/default/$ref");
    }

    @Test
    void aSchemaIsRenamedWhereverItIsMeantAndNothingElseChanges() {
        rename(OPENAPI, "/components/schemas/Pet", "Animal.v2");
        assertThat(openApi())
                .isEqualTo(SHOP.replace("/schemas/Pet", "/schemas/Animal.v2")
                        .replace("pet: Pet", "pet: Animal.v2")
                        .replace("    Pet:\n", "    Animal.v2:\n")
                        .replace(
                                "example: {$ref: \"#/components/schemas/Animal.v2\"}\n          links",
                                "example: {$ref: \"#/components/schemas/Pet\"}\n          links"));
        assertThat(asyncApi()).isEqualTo(CHAT.replace("/schemas/Pet", "/schemas/Animal.v2"));
    }

    @Test
    void theValueThatANameStoodForIsKept() {
        var also = "          also: '#/components/schemas/Pet'\n";
        rename(OPENAPI, "/components/schemas/Cat", "Kitty");
        assertThat(openApi())
                .isEqualTo(SHOP.replace("/schemas/Cat", "/schemas/Kitty")
                        .replace("    Cat:\n", "    Kitty:\n")
                        .replace(
                                "discriminator: {propertyName: kind}",
                                "discriminator: {propertyName: kind, mapping: {Cat:"
                                        + " '#/components/schemas/Kitty'}}")
                        .replace(also, also + "          Cat: \"#/components/schemas/Kitty\"\n"));
    }

    @Test
    void aSecuritySchemeIsRenamedInItsRequirements() {
        rename(OPENAPI, "/components/securitySchemes/key", "bearer");
        assertThat(openApi())
                .isEqualTo(SHOP.replace("- key: []", "- bearer: []")
                        .replace("[{key: []", "[{bearer: []")
                        .replace("    key: {type", "    bearer: {type"));
    }

    @Test
    void aPathIsRenamedWithItsOperationsParametersLinksAndPlaces() {
        rename(OPENAPI, "/paths/~1pets~1{id}", "/animals/{petId}");
        assertThat(openApi())
                .isEqualTo(SHOP.replace("/pets/{id}", "/animals/{petId}")
                        .replace("~1pets~1{id}", "~1animals~1{petId}")
                        .replace("~1pets~1%7Bid%7D", "~1animals~1%7BpetId%7D")
                        .replace("name: id,", "name: petId,"));
        assertThat(document(OPENAPI).parts()).anyMatch(part -> part.name().key().equals("get /animals/{petId}"));
    }

    @Test
    void aTagIsRenamedWhereItIsNamed() {
        rename(OPENAPI, "/tags/0", "animals");
        assertThat(openApi())
                .isEqualTo(SHOP.replace("name: pets", "name: animals").replace("[pets,", "[animals,"));
    }

    @Test
    void channelsAndTheirMessagesAreRenamedInOperationsAndInTheTree() {
        rename(ASYNCAPI, "/channels/chat", "room");
        rename(ASYNCAPI, "/channels/room/messages/hello", "hi");
        assertThat(asyncApi())
                .isEqualTo(CHAT.replace("  chat: #", "  room: #")
                        .replace("#/channels/chat", "#/channels/room")
                        .replace("      hello:", "      hi:")
                        .replace("messages/hello", "messages/hi"));
        assertThat(openApi()).isEqualTo(SHOP.replace("channel:chat", "channel:room"));
    }

    @Test
    void aMessageIsRenamedWhereAReferenceOnTheWayLeadsToIt() {
        rename(ASYNCAPI, "/components/channels/deep", "low");
        assertThat(asyncApi())
                .isEqualTo(CHAT.replace("channels/deep", "channels/low")
                        .replace("    deep:\n      addr", "    low:\n      addr"));
        rename(ASYNCAPI, "/operations/deep", "listen");
        assertThat(asyncApi()).contains("  listen:\n    action: receive");
    }

    @Test
    void aNameThatCannotBeIsRefused() {
        assertThatThrownBy(() -> rename(OPENAPI, "/components/schemas/Pet", "Cat"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("There is `Cat` already");
        assertThatThrownBy(() -> rename(OPENAPI, "/components/schemas/Pet", "a b"))
                .hasMessageContaining("letters");
        assertThatThrownBy(() -> rename(OPENAPI, "/paths/~1owners", "/pets/{other}"))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> rename(OPENAPI, "/info", "x")).hasMessageContaining("no name");
        assertThatThrownBy(() -> rename(OPENAPI, "/components/schemas/Gone", "x"))
                .hasMessageContaining("nothing");
        rename(OPENAPI, "/components/schemas/Pet", "Pet");
        assertThat(openApi()).isEqualTo(SHOP);
    }

    @Test
    void aRemovalTellsWhatUsesTheThing() {
        var removal = Removal.of(documents, OPENAPI, Pointer.parse("/components/schemas/Cat"));
        assertThat(removal.uses())
                .extracting(use -> use.at().pointer().toString())
                .containsExactly("/components/schemas/Either/oneOf/1/$ref");
        assertThat(document(OPENAPI).with(removal.edits()).text())
                .isEqualTo(SHOP.replace("    Cat:\n      allOf: [{$ref: \"#/components/schemas/Animal\"}]\n", ""));
        var path = Removal.of(documents, OPENAPI, Pointer.parse("/paths/~1owners"));
        assertThat(path.uses()).isEmpty();
        assertThat(document(OPENAPI).with(path.edits()).text()).doesNotContain("/owners:");
    }
}
