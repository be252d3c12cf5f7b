package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Random requests, saved again and again, by seeds. */
class HttpEndpointPropertiesTest {

    private static final OpenApiCheck CHECK = new OpenApiCheck();
    private static final SchemaCheck EXTENSION = SchemaCheck.of(operationSchema());

    private static JsonNode operationSchema() {
        var schema = (ObjectNode) Source.parse(SchemaCheck.text("x-parley.schema.json"), Syntax.JSON)
                .tree()
                .deepCopy();
        schema.remove("anyOf");
        return schema.put("$ref", "#/$defs/operation");
    }

    static LongStream seeds() {
        return LongStream.range(0, 90);
    }

    private static StandardDocument document(long seed) {
        return switch ((int) (seed % 5)) {
            case 0 -> StandardDocument.cut(Standard.OPENAPI, Texts.museum());
            case 1 -> StandardDocument.cut(Standard.OPENAPI, Texts.petStore());
            case 2 ->
                StandardDocument.cut(Standard.OPENAPI, "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\n");
            case 3 ->
                StandardDocument.cut(
                        Standard.OPENAPI,
                        "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {}}");
            default -> StandardDocument.titled(Standard.OPENAPI, "Fleet: {all}");
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSavedIsReadAgain(long seed) {
        var requests = new RandomRequest(new Random(seed));
        var document = document(seed);
        var request = requests.next();
        var written = HttpEndpointWriting.create(document, "Order book", "A / B", request, null);
        document = document.with(written.edits());
        for (int i = 0; i < 6; i++) {
            var endpoint = HttpEndpointReading.endpoint(document, written.key()).orElseThrow();
            assertThat(endpoint.request()).as(document.text()).isEqualTo(request);
            assertThat(endpoint.name()).isEqualTo("Order book");
            assertThat(endpoint.folder()).isEqualTo("A / B");
            assertThat(HttpEndpointWriting.save(document, written.key(), request)
                            .edits())
                    .as(document.text())
                    .isEmpty();
            checked(document);
            request = requests.changed(request);
            written = HttpEndpointWriting.save(document, written.key(), request);
            document = document.with(written.edits());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void manyEndpointsKeepTheirOrderAndLeaveOneAnotherAlone(long seed) {
        var random = new Random(seed);
        var requests = new RandomRequest(random);
        var document = document(seed);
        Map<EndpointKey, HttpRequest> wanted = new LinkedHashMap<>();
        for (var key : HttpEndpointReading.keys(document)) {
            wanted.put(
                    key,
                    HttpEndpointReading.endpoint(document, key).orElseThrow().request());
        }
        for (int i = 0; i < 12; i++) {
            var request = requests.next();
            var written = HttpEndpointWriting.create(document, "Request " + i, "", request, null);
            document = document.with(written.edits());
            wanted.put(written.key(), request);
        }
        compare(document, wanted);
        for (int i = 0; i < 8; i++) {
            var keys = List.copyOf(wanted.keySet());
            var key = keys.get(random.nextInt(keys.size()));
            if (random.nextBoolean()) {
                var before = keys.get(random.nextInt(keys.size()));
                document = document.with(HttpEndpointWriting.move(document, key, "Folder", before));
                if (!key.equals(before)) wanted = moved(wanted, key, before);
            } else {
                wanted = without(document, wanted, key);
                document = document.with(HttpEndpointWriting.delete(document, key));
            }
            compare(document, wanted);
        }
        checked(document);
    }

    private static Map<EndpointKey, HttpRequest> moved(
            Map<EndpointKey, HttpRequest> from, EndpointKey key, EndpointKey before) {
        var result = new LinkedHashMap<EndpointKey, HttpRequest>();
        from.forEach((each, request) -> {
            if (each.equals(before)) result.put(key, from.get(key));
            if (!each.equals(key)) result.put(each, request);
        });
        return result;
    }

    private static Map<EndpointKey, HttpRequest> without(
            StandardDocument before, Map<EndpointKey, HttpRequest> from, EndpointKey key) {
        var promoted = HttpEndpointReading.natural(before).stream()
                .filter(each -> !key.isExample() && each.isExample())
                .filter(each -> EndpointKey.of(each.path(), each.method()).equals(key))
                .findFirst();
        var result = new LinkedHashMap<EndpointKey, HttpRequest>();
        from.forEach((each, request) -> {
            if (promoted.filter(each::equals).isPresent()) result.put(key, request);
            else if (!each.equals(key)) result.put(each, request);
        });
        return result;
    }

    private static void compare(StandardDocument document, Map<EndpointKey, HttpRequest> wanted) {
        assertThat(HttpEndpointReading.keys(document)).as(document.text()).containsExactlyElementsOf(wanted.keySet());
        wanted.forEach((key, request) -> assertThat(HttpEndpointReading.endpoint(document, key)
                        .orElseThrow()
                        .request())
                .as(document.text())
                .isEqualTo(request));
    }

    private static void checked(StandardDocument document) {
        var text = document.text();
        assertThat(Operations.same(Source.parse(text).tree(), document.tree()))
                .as(text)
                .isTrue();
        assertThat(StandardDocument.of(document.parts()).text()).isEqualTo(text);
        assertThat(CHECK.check(text)).as(text).isEmpty();
        for (var place : OperationPlace.all(document)) {
            var own = place.node(document).orElseThrow().path("x-parley");
            assertThat(own.isMissingNode() ? List.of() : EXTENSION.check(own))
                    .as(own.toPrettyString())
                    .isEmpty();
        }
    }
}
