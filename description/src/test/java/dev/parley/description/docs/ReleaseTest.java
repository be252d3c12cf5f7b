package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.Impact;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a version changed, of all the descriptions that it has. */
class ReleaseTest {

    private static final Description SHOP = description("openapi", """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths: {/orders: {get: {responses: {'200': {description: Orders}}}}}
        """);
    private static final Description NEWS = description("asyncapi", """
        asyncapi: 3.0.0
        info: {title: News, version: '1'}
        servers: {here: {host: example.org, protocol: wss, security: [{$ref: '#/components/securitySchemes/key'}]}}
        channels: {news: {address: /news, messages: {item: {payload: {$ref: '#/components/schemas/Item'}}}}}
        operations: {tell: {action: send, channel: {$ref: '#/channels/news'}}}
        components:
          securitySchemes: {key: {type: httpApiKey, in: header, name: X-Key}}
          schemas: {Item: {type: string}}
        """);

    private static Description description(String name, String text) {
        return Description.of(URI.create("file:///" + name + ".yaml"), Source.parse(text), Sources.none());
    }

    @Test
    void theFirstWebSocketsOfAProjectAreNew() {
        assertThat(Release.between(List.of(SHOP), List.of(SHOP, NEWS)))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.impact()).isEqualTo(Impact.HARMLESS))
                .extracting(Change::subject)
                .containsOnly("Channel news");
    }

    @Test
    void theLastWebSocketsThatAreGoneBreakWhoeverUsesThem() {
        assertThat(Release.between(List.of(SHOP, NEWS), List.of(SHOP)))
                .extracting(Change::impact)
                .contains(Impact.BREAKING);
    }

    @Test
    void aDescriptionThatStayedHasChangedNothing() {
        assertThat(Release.between(List.of(SHOP, NEWS), List.of(SHOP, NEWS))).isEmpty();
    }
}
