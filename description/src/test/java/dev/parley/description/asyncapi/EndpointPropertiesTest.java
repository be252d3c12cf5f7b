package dev.parley.description.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Source;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random requests, saved again and again, by seeds. */
class EndpointPropertiesTest {

    private static final AsyncApiCheck CHECK = new AsyncApiCheck();
    private static final SchemaCheck EXTENSION = SchemaCheck.published("x-parley.schema.json");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSavedIsReadAgain(long seed) {
        var random = new Random(seed);
        var requests = new RandomRequest(random);
        var document = seed % 3 == 0
                ? StandardDocument.cut(Standard.ASYNCAPI, Texts.project())
                : StandardDocument.titled(Standard.ASYNCAPI, "Fleet: {all}");
        var request = requests.next();
        var created = EndpointWriting.create(document, "Order book", "A / B", request, null);
        document = document.with(created.edits());
        for (int i = 0; i < 5; i++) {
            var endpoint = EndpointReading.endpoint(document, created.channel()).orElseThrow();
            assertThat(endpoint.request()).as(document.text()).isEqualTo(request);
            assertThat(endpoint.name()).isEqualTo("Order book");
            assertThat(endpoint.folder()).isEqualTo("A / B");
            assertThat(EndpointWriting.save(document, created.channel(), request))
                    .as(document.text())
                    .isEmpty();
            checked(document);
            request = requests.changed(request);
            document = document.with(EndpointWriting.save(document, created.channel(), request));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEndpointFromElsewhereTakesAnyChange(long seed) {
        var random = new Random(seed);
        var requests = new RandomRequest(random);
        var name = List.of("websocket-gemini", "kraken-websocket-request-reply-multiple-channels")
                .get((int) (seed % 2));
        var document = StandardDocument.cut(Standard.ASYNCAPI, Texts.example(name));
        var channel = EndpointReading.channels(document).getFirst();
        var request = EndpointReading.endpoint(document, channel).orElseThrow().request();
        for (int i = 0; i < 4; i++) {
            assertThat(EndpointWriting.save(document, channel, request))
                    .as(document.text())
                    .isEmpty();
            request = requests.changed(request);
            document = document.with(EndpointWriting.save(document, channel, request));
            assertThat(EndpointReading.endpoint(document, channel).orElseThrow().request())
                    .as(document.text())
                    .isEqualTo(request);
            checked(document);
        }
    }

    private static void checked(StandardDocument document) {
        var text = document.text();
        assertThat(Operations.same(Source.parse(text).tree(), document.tree()))
                .as(text)
                .isTrue();
        assertThat(StandardDocument.of(document.parts()).text()).isEqualTo(text);
        assertThat(CHECK.check(text)).as(text).isEmpty();
        for (var key : EndpointReading.channels(document)) {
            var own = EndpointReading.node(document, key).orElseThrow().path("x-parley");
            assertThat(own.isMissingNode() ? List.of() : EXTENSION.check(own))
                    .as(own.toPrettyString())
                    .isEmpty();
        }
    }
}
