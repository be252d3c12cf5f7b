package dev.parley.description.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTest {

    private static final URI FILE = URI.create("parley:/chat.yaml");
    private static final Pointer SAID = Pointer.parse("/channels/chat/messages/said");
    private static final String TEXT = """
        asyncapi: 3.0.0
        info: {title: Chat, version: '1'}
        channels:
          chat:
            address: /chat
            messages:
              said: # by somebody
                # what was said
                payload: {type: string} # short
                x-kept: yes
              left:
                payload:
                  type: object
        operations:
          tell:
            action: send
            channel: {$ref: '#/channels/chat'}
            messages:
              - $ref: '#/channels/chat/messages/said'
        """;

    private final StandardDocument document = StandardDocument.cut(Standard.ASYNCAPI, TEXT);

    private static SequencedMap<URI, StandardDocument> alone(StandardDocument document) {
        return new LinkedHashMap<>(java.util.Map.of(FILE, document));
    }

    private StandardDocument shared(Pointer pointer, String name) {
        List<PartEdit> edits = Extraction.edits(alone(document), FILE, pointer, name);
        return document.with(edits);
    }

    @Test
    void aMessageMovesToTheComponentsWithItsComments() {
        assertThat(shared(SAID, "Said").text())
                .contains(
                        "$ref: '#/components/messages/Said'\n",
                        "# what was said\n",
                        "payload: {type: string} # short\n",
                        "  messages:\n    Said:\n");
    }

    @Test
    void andBackAsItWas() {
        var there = shared(SAID, "Said");
        var back = there.with(Inlining.edits(alone(there), FILE, SAID));
        assertThat(back.tree().at("/channels")).isEqualTo(document.tree().at("/channels"));
        assertThat(back.text())
                .contains("# what was said\n", "{type: string} # short\n")
                .doesNotContain("Said");
    }

    @Test
    void whatOthersUseStaysShared() {
        var there = shared(SAID, "Said");
        var both = StandardDocument.cut(
                Standard.ASYNCAPI,
                there.text()
                        .replace("      left:\n", "      also: {$ref: '#/components/messages/Said'}\n      left:\n"));
        var back = both.with(Inlining.edits(alone(both), FILE, SAID));
        assertThat(back.node(Pointer.parse("/components/messages/Said"))).isPresent();
        assertThat(back.tree().at("/channels/chat/messages/said/payload/type").asString())
                .isEqualTo("string");
    }

    @Test
    void aSchemaIsSharedByItsKind() {
        assertThat(shared(SAID.child("payload"), "Text")
                        .tree()
                        .at("/components/schemas/Text/type")
                        .asString())
                .isEqualTo("string");
    }

    @ParameterizedTest
    @CsvSource({
        "/channels/chat/bindings, channelBindings",
        "/channels/chat/messages/said/correlationId, correlationIds",
        "/channels/chat/messages/said/bindings, messageBindings",
        "/channels/chat/messages/said/externalDocs, externalDocs",
        "/operations/tell/reply, replies",
        "/operations/tell/reply/address, replyAddresses",
        "/operations/tell/bindings, operationBindings",
        "/servers/main/bindings, serverBindings",
        "/servers/main/variables/port, serverVariables"
    })
    void singleObjectsOfAsyncApiAreSharedAndWrittenBack(String place, String section) {
        sharedAndBack(StandardDocument.cut(Standard.ASYNCAPI, """
            asyncapi: 3.0.0
            info: {title: Chat, version: '1'}
            servers:
              main:
                host: 'a:{port}'
                protocol: ws
                variables: {port: {default: '1'}}
                bindings: {ws: {}}
            channels:
              chat:
                address: /chat
                bindings:
                  ws: {query: {type: object}} # asked for
                messages:
                  said:
                    payload: {type: string}
                    correlationId: {location: $message.header#/id}
                    bindings: {ws: {}}
                    externalDocs: {url: https://a.example}
            operations:
              tell:
                action: send
                channel: {$ref: '#/channels/chat'}
                bindings: {ws: {}}
                reply:
                  address:
                    location: $message.header#/to
            """), Pointer.parse(place), section);
    }

    @ParameterizedTest
    @CsvSource({
        "/paths/~1a/post/requestBody, requestBodies",
        "/paths/~1a/post/responses/200, responses",
        "/paths/~1a/post/responses/200/headers/ETag, headers",
        "/paths/~1a/post/responses/200/links/next, links",
        "/paths/~1a/post/responses/200/content/text~1plain/examples/one, examples",
        "/paths/~1a/post/callbacks/done, callbacks",
        "/paths/~1a/post/parameters/0, parameters",
        "/paths/~1a/parameters/0, parameters"
    })
    void singleObjectsOfOpenApiAreSharedAndWrittenBack(String place, String section) {
        sharedAndBack(StandardDocument.cut(Standard.OPENAPI, """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /a:
                parameters:
                  - {name: of, in: query, schema: {type: string}}
                post:
                  parameters:
                    - name: to # where
                      in: query
                      schema: {type: string}
                  requestBody:
                    content: {text/plain: {}} # as it is
                  responses:
                    '200':
                      description: OK
                      headers: {ETag: {schema: {type: string}}}
                      links: {next: {operationId: a}}
                      content: {text/plain: {examples: {one: {value: a}}}}
                  callbacks:
                    done: {'{$request.body}': {post: {responses: {'200': {description: OK}}}}}
            """), Pointer.parse(place), section);
    }

    private static void sharedAndBack(StandardDocument document, Pointer place, String section) {
        var shared = document.with(Extraction.edits(alone(document), FILE, place, "One"));
        assertThat(shared.tree().at("/components/" + section + "/One"))
                .isEqualTo(document.tree().at(place.toString()));
        assertThat(shared.tree().at(place + "/$ref").asString()).isEqualTo("#/components/" + section + "/One");
        var back = shared.with(Inlining.edits(alone(shared), FILE, place));
        assertThat(back.tree().at("/" + place.tokens().getFirst()))
                .isEqualTo(document.tree().at("/" + place.tokens().getFirst()));
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        for (var at : List.of("/info", "/channels/chat", "/channels/chat/messages", "/channels/chat/address")) {
            assertThatThrownBy(() -> shared(Pointer.parse(at), "Name")).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> shared(SAID, "no name")).hasMessageContaining("A component has a name");
        assertThatThrownBy(() -> Inlining.edits(alone(document), FILE, SAID)).isInstanceOf(ProblemException.class);
    }
}
