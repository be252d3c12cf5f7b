package dev.parley.server.demo.orders;

import dev.parley.description.contract.BodyCheck;
import dev.parley.description.contract.Contract;
import dev.parley.description.contract.Contract.Operation;
import dev.parley.description.contract.ParameterReader;
import dev.parley.description.contract.ParameterValues;
import dev.parley.description.contract.Router;
import dev.parley.description.contract.Routing;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonFault;
import dev.parley.description.source.Source;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.http.RequestHead;
import dev.parley.server.answer.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The shop's description, and the reading of requests by it. Thread-safe. */
final class Shop {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .build();

    private final Bytes text = packed();
    private final Contract contract;
    private final Router router;
    private final Map<String, BodyCheck> checks = new HashMap<>();

    /** A request that the description allows. */
    record Wish(String operation, ParameterValues parameters, JsonNode body, RequestHead head) {}

    Shop() {
        contract = Contract.of(Source.parse(text.utf8()).tree());
        router = Router.of(contract);
        contract.operations().forEach(each -> {
            JsonNode schema = contract.bodySchema(each);
            if (schema != null) {
                checks.put(each.id(), BodyCheck.of(contract.document(), schema));
            }
        });
    }

    /** The description, as text. */
    Bytes text() {
        return text;
    }

    Contract contract() {
        return contract;
    }

    /** Reads a request, or throws a {@link Refused}. */
    Wish read(RequestHead head, Bytes body, Tokens tokens) {
        Routing routing = router.route(head.method(), head.path());
        return switch (routing) {
            case Routing.NotFound() -> throw Refused.of(404, "not-found", "There is nothing at " + head.path());
            case Routing.WrongMethod(var allowed) ->
                throw new Refused(Refusal.of(405, Problem.of("wrong-method", head.method() + " is not possible here"))
                        .with(new HeaderField("Allow", String.join(", ", allowed))));
            case Routing.Found(Operation operation, Map<String, String> path) -> {
                if (operation.node().has("security")
                        && !tokens.good(head.fields().first("Authorization"))) {
                    throw new Refused(
                            Refusal.of(401, Problem.of("not-signed-in", "This wants a token of POST /demo/api/sign-in"))
                                    .with(new HeaderField("WWW-Authenticate", "Bearer realm=\"orders\"")));
                }
                yield new Wish(operation.id(), parameters(operation, path, head), body(operation, body), head);
            }
        };
    }

    private ParameterValues parameters(Operation operation, Map<String, String> path, RequestHead head) {
        Map<String, List<String>> query = QueryParameters.of(head.query()).parameters().stream()
                .collect(Collectors.groupingBy(
                        QueryParameters.Parameter::name,
                        Collectors.mapping(QueryParameters.Parameter::value, Collectors.toList())));
        try {
            return ParameterReader.of(contract, operation).read(path, query);
        } catch (ProblemException wrong) {
            throw new Refused(Refusal.of(400, "invalid", "Something in the URL is wrong", wrong.problems()));
        }
    }

    private JsonNode body(Operation operation, Bytes body) {
        BodyCheck check = checks.get(operation.id());
        if (check == null) {
            return MissingNode.getInstance();
        }
        JsonNode json = json(body);
        List<Problem> problems = check.check(json);
        if (!problems.isEmpty()) {
            throw new Refused(Refusal.of(422, "invalid", "Something in the body is wrong", problems));
        }
        return json;
    }

    private static JsonNode json(Bytes body) {
        try {
            JsonNode json = JSON.readTree(body.toArray());
            return json.isMissingNode() ? noJson(null) : json;
        } catch (JacksonException e) {
            return noJson(JsonFault.reason(e));
        }
    }

    private static JsonNode noJson(@Nullable String why) {
        throw Refused.of(400, "no-json", why == null ? "The request has no body" : "The body is no JSON: " + why);
    }

    private static Bytes packed() {
        try (InputStream file = Shop.class.getResourceAsStream("openapi.yaml")) {
            return Bytes.wrap(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
