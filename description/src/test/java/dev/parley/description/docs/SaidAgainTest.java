package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.html.Html;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What hundreds of pages say in the same words is kept, but never shown where it means something else. */
class SaidAgainTest {

    private static final int PAGES = 310;
    private static final String TOKEN = "properties: {token: {type: string, description: Who it is}}";

    /** Channels of which each has the binding that is given for it, and the last one for all the rest. */
    private static Documentation channels(String... bindings) {
        var channels = IntStream.range(0, PAGES)
                .mapToObj(i -> "  c%d: {address: /c%d, bindings: {ws: {%s}}}%n"
                        .formatted(i, i, bindings[Math.min(i, bindings.length - 1)]))
                .collect(Collectors.joining());
        return documentation("""
            asyncapi: 3.0.0
            info: {title: Talk, version: '1'}
            components: {schemas: {Token: {type: string}}}
            channels:
            """ + channels);
    }

    private static Documentation documentation(String text) {
        return Documentation.of(
                List.of(Description.of(URI.create("parley:/description.yaml"), Source.parse(text), Sources.none())),
                Presentation.titled(null));
    }

    private static String words(Documentation documentation, String path) {
        var page = documentation.pages().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        return Html.characters(page.article().main()).replaceAll("\\s+", " ");
    }

    /** Of the first channel, after those that say the same have been shown several times. */
    private static String afterOthers(Documentation documentation) {
        for (int i = 1; i < 4; i++) words(documentation, "channels/c" + i);
        return words(documentation, "channels/c0");
    }

    @Test
    void aFieldOfAHandshakeIsRequiredWhereItsOwnChannelSaysSo() {
        var required = "query: {type: object, required: [token], " + TOKEN + "}";
        var optional = "query: {type: object, " + TOKEN + "}";
        assertThat(afterOthers(channels(optional, required))).contains("token query string Who it is");
        assertThat(afterOthers(channels(required, optional))).contains("token required query string Who it is");
    }

    @Test
    void aFieldOfAHandshakeStandsWhereItsOwnChannelPutsIt() {
        assertThat(afterOthers(
                        channels("headers: {type: object, " + TOKEN + "}", "query: {type: object, " + TOKEN + "}")))
                .contains("token header string Who it is");
    }

    @Test
    void whatStandsBesideAReferenceIsSaidOfItsOwnFieldOnly() {
        var field = "query: {type: object, properties: {token: {$ref: '#/components/schemas/Token', default: %s}}}";
        assertThat(afterOthers(channels(field.formatted("mine"), field.formatted("theirs"))))
                .contains("mine")
                .doesNotContain("theirs");
    }

    /** Operations of which the first ones answer as given. */
    private static Documentation operations(String components, String... first) {
        var paths = IntStream.range(0, PAGES)
                .mapToObj(i -> "  /p%d: {post: {operationId: o%d, %s}}%n"
                        .formatted(i, i, i < first.length ? first[i] : "responses: {}"))
                .collect(Collectors.joining());
        return documentation("openapi: 3.1.0\ninfo: {title: Wide, version: '1'}\n" + components + "\npaths:\n" + paths);
    }

    /** Of the first operation, as it is by itself and after those that say the same have been shown several times. */
    private static void staysTheSame(Documentation documentation) {
        var alone = words(documentation, "operations/o0");
        for (int i = 1; i < 4; i++) words(documentation, "operations/o" + i);
        assertThat(words(documentation, "operations/o0")).isEqualTo(alone);
    }

    private static String json(String schema) {
        return "{description: Wide, content: {application/json: {schema: " + schema + "}}}";
    }

    @Test
    void whereAPageIsCutDoesNotDependOnWhatOtherPagesHaveShown() {
        var fields = IntStream.range(0, 2_000).mapToObj(i -> "f" + i + ": {}").collect(Collectors.joining(", "));
        var wide = json("{properties: {" + fields + "}}");
        var cut = "requestBody: " + wide + ", responses: {'200': " + wide + "}";
        var whole = "requestBody: " + json("{properties: {c: {}}}") + ", responses: {'200': " + wide + "}";
        staysTheSame(operations("components: {}", cut, whole, whole, whole));
    }

    @Test
    void whatComesFirstOnItsPageIsShownSoWhateverOtherPagesHaveShown() {
        var kinds = "components: {schemas: {Kind: {oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]}}}";
        var first = "responses: {'200': " + json("{items: {$ref: '#/components/schemas/Kind'}}") + "}";
        var later = "requestBody: " + json("{properties: {c: {}}}") + ", " + first;
        staysTheSame(operations(kinds, first, later, later, later));
    }
}
