package dev.parley.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.contract.BodyCheck;
import dev.parley.description.contract.Contract;
import dev.parley.server.MemoryExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API against its contract, operation by operation. */
class ContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> WITHOUT_SCHEMA = Set.of(
            "application/xml",
            "application/yaml",
            "application/jsonl",
            "application/octet-stream",
            "application/zip",
            "text/html");

    private final TestApi api = new TestApi();
    private final Contract contract = api.contract().rest();

    @Test
    void theRestContractIsValidByTheOfficialSchema() throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("/dev/parley/server/contract/openapi-3.1-schema.json"))
                        .validate(contract.document()))
                .isEmpty();
    }

    @Test
    void theLiveContractIsValidByTheOfficialSchema() {
        assertThat(new AsyncApiCheck().check(api.contract().asyncApi().utf8())).isEmpty();
    }

    @Test
    void everyOperationIsThereAndNoneBesides() {
        assertThat(api.api().operationIds()).isEqualTo(ids());
    }

    @Test
    void everyOperationIsDescribedWell() {
        for (Contract.Operation operation : contract.operations()) {
            assertThat(operation.node().path("summary").asString())
                    .as(operation.id())
                    .isNotEmpty()
                    .doesNotEndWith(".");
            assertThat(operation.node().path("tags").size()).as(operation.id()).isEqualTo(1);
            assertThat(operation.node().path("responses").has("default"))
                    .as(operation.id())
                    .isTrue();
            assertThat(operation.node().path("responses").propertyStream().map(java.util.Map.Entry::getKey))
                    .as(operation.id())
                    .anyMatch(status -> status.startsWith("2"));
            String inPath = Stream.of(operation.path().split("/"))
                    .filter(segment -> segment.startsWith("{"))
                    .sorted()
                    .collect(Collectors.joining());
            String declared = Stream.concat(
                            operation.pathItem().path("parameters").valueStream(),
                            operation.node().path("parameters").valueStream())
                    .map(contract::follow)
                    .filter(parameter -> parameter.path("in").asString().equals("path"))
                    .map(parameter -> "{" + parameter.path("name").asString() + "}")
                    .sorted()
                    .collect(Collectors.joining());
            assertThat(declared).as(operation.id()).isEqualTo(inPath);
        }
    }

    @Test
    void everyBodyIsAClosedObject() {
        for (Contract.Operation operation : contract.operations()) {
            JsonNode body = contract.bodySchema(operation);
            if (body != null) {
                assertThat(contract.follow(body).path("additionalProperties").booleanValue(true))
                        .as(operation.id())
                        .isFalse();
            }
        }
    }

    @Test
    void everyIntegerOfABodyIsBounded() {
        for (Contract.Operation operation : contract.operations()) {
            JsonNode body = contract.bodySchema(operation);
            if (body != null) {
                bounded(body, operation.id(), 0);
            }
        }
    }

    private void bounded(JsonNode schema, String place, int depth) {
        JsonNode at = contract.follow(schema);
        if (at.path("type").asString("").equals("integer")) {
            assertThat(at.has("minimum") && at.has("maximum")).as(place).isTrue();
        }
        if (depth < 20) {
            at.path("properties")
                    .properties()
                    .forEach(each -> bounded(each.getValue(), place + "/" + each.getKey(), depth + 1));
            at.path("oneOf").forEach(each -> bounded(each, place, depth + 1));
            if (at.has("items")) {
                bounded(at.path("items"), place + "/0", depth + 1);
            }
        }
    }

    @Test
    void everyAnswerIsAsTheContractSays() {
        Samples samples = new Samples(api);
        Set<String> answered = new HashSet<>();
        for (Samples.Sample sample : samples.all()) {
            MemoryExchange exchange = api.ask(sample.exchange());
            assertThat(exchange.status())
                    .as(sample.operation() + ": " + exchange.text())
                    .isBetween(200, 204);
            conforms(sample.operation(), exchange);
            answered.add(sample.operation());
        }
        assertThat(answered).isEqualTo(ids());
    }

    @Test
    void everyRefusalIsAsTheContractSays() {
        for (Contract.Operation operation : contract.operations()) {
            MemoryExchange unknown = api.ask(MemoryExchange.of(
                    operation.method(), "/api/v1" + operation.path().replaceAll("\\{\\w+}", "1") + "?no-such=1", "{}"));
            assertThat(unknown.status()).as(operation.id()).isIn(404, 422);
            conforms(operation.id(), unknown);
        }
    }

    @Test
    void everyBodyWithAnUnknownFieldIsRefused() {
        for (Contract.Operation operation : contract.operations()) {
            if (contract.bodySchema(operation) != null) {
                MemoryExchange exchange =
                        api.send(operation.method(), operation.path().replaceAll("\\{\\w+}", "1"), "{'noSuchField':1}");
                assertThat(exchange.status()).as(operation.id()).isEqualTo(422);
                assertThat(exchange.json()
                                .path("problems")
                                .valueStream()
                                .map(each -> each.path("pointer").asString()))
                        .as(operation.id())
                        .contains("/noSuchField");
            }
        }
    }

    @Test
    void everyOperationIsClosedToForeignPagesAndNames() {
        for (Contract.Operation operation : contract.operations()) {
            String path = "/api/v1" + operation.path();
            for (MemoryExchange exchange : List.of(
                    MemoryExchange.of(operation.method(), path, "{}").with("Origin", "http://evil.example"),
                    MemoryExchange.of(operation.method(), path, "{}").with("Origin", "null"),
                    MemoryExchange.of(operation.method(), path, "{}").with("Sec-Fetch-Site", "cross-site"),
                    MemoryExchange.of(operation.method(), path, "{}").with("Host", "evil.example:4321"))) {
                assertThat(api.ask(exchange).status()).as(operation.id()).isEqualTo(403);
                conforms(operation.id(), exchange);
            }
        }
    }

    @Test
    void noOperationChangesAnythingByGet() {
        List<String> changing = new ArrayList<>();
        for (Contract.Operation operation : contract.operations()) {
            if (operation.method().equals("GET") && contract.bodySchema(operation) != null) {
                changing.add(operation.id());
            }
        }
        assertThat(changing).isEmpty();
    }

    private Set<String> ids() {
        return contract.operations().stream()
                .map(Contract.Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void conforms(String id, MemoryExchange exchange) {
        Contract.Operation operation = contract.operation(id);
        String mediaType = Objects.requireNonNull(exchange.field("Content-Type"));
        JsonNode responses = operation.node().path("responses");
        int status = exchange.status();
        if (status < 400) {
            assertThat(responses.has(Integer.toString(status)))
                    .as(id + " " + status)
                    .isTrue();
        }
        if (status == 204 || WITHOUT_SCHEMA.contains(mediaType)) {
            return;
        }
        JsonNode schema = contract.answerSchema(operation, status, mediaType);
        assertThat(schema).as(id + " " + status + " " + mediaType).isNotNull();
        assertThat(BodyCheck.of(contract.document(), Objects.requireNonNull(schema))
                        .check(exchange.json()))
                .as(id + " " + status + " " + exchange.text())
                .isEmpty();
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream stream = ContractTest.class.getResourceAsStream(name)) {
            return JSON.readTree(Objects.requireNonNull(stream, name));
        }
    }
}
