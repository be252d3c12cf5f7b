package dev.parley.description.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of callbacks and locations in messages are taken from what is described. */
class ExpressionRulesTest {

    private static final String CALLBACK = """
            openapi: 3.1.0
            paths:
              /hooks:
                post:
                  parameters: [{name: at, in: query, schema: {type: string}}]
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, properties: {url: {type: string}}}
                  callbacks:
                    done: {'%s': {post: {responses: {'200': {description: Taken}}}}}
            """;
    private static final String CHAT = """
            asyncapi: 3.0.0
            channels:
              chat:
                parameters: {room: {location: '%s'}}
                messages:
                  said:
                    headers: {type: object, properties: {id: {type: string}}}
                    payload: {$ref: '#/components/schemas/Said'}
                    correlationId: {location: '%s'}
            operations:
              say:
                action: send
                channel: {$ref: '#/channels/chat'}
                reply: {address: {location: '%s'}}
            components:
              schemas:
                Said: {type: object, properties: {room: {type: string}, more: {type: object, additionalProperties: true}}}
            """;

    private static List<String> found(String text) {
        return Lints.lint("extends: parley:recommended", text).stream()
                .filter(each -> each.rule().matches("parley-(callbacks|locations)-fit"))
                .map(each -> each.pointer().last() + ": " + each.message())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{$request.body#/url}", "{$request.query.at}/done?of={$statusCode}", "https://a.example/done"})
    void anAddressOfACallbackThatIsDescribedIsRight(String address) {
        assertThat(found(CALLBACK.formatted(address))).isEmpty();
    }

    @Test
    void anAddressOfACallbackThatIsNotDescribedIsTold() {
        assertThat(found(CALLBACK.formatted("{$request.body#/uri}")))
                .containsExactly("{$request.body#/uri}: The body of the request describes nothing at `/uri`");
        assertThat(found(CALLBACK.formatted("{$request.query.to}")))
                .containsExactly("{$request.query.to}: POST /hooks has no parameter `to` in its query");
        assertThat(found(CALLBACK.formatted("{$body}")))
                .singleElement()
                .asString()
                .contains("no runtime expression");
    }

    @Test
    void aLocationThatAMessageDescribesIsRight() {
        assertThat(found(CHAT.formatted("$message.payload#/room", "$message.header#/id", "$message.payload#/more/to")))
                .isEmpty();
    }

    @Test
    void aLocationThatNoMessageDescribesIsTold() {
        assertThat(found(CHAT.formatted("$message.payload#/rom", "$message.header#/key", "$message.body#/room")))
                .containsExactlyInAnyOrder(
                        "location: The payload of the message describes nothing at `/rom`",
                        "location: The header of the message describes nothing at `/key`",
                        "location: `$message.body#/room` is no runtime expression."
                                + " It is like `$message.header#/id` or `$message.payload#/order/id`.");
    }
}
