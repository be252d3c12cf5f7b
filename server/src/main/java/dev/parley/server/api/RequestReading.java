package dev.parley.server.api;

import dev.parley.description.contract.BodyCheck;
import dev.parley.description.contract.Contract;
import dev.parley.description.contract.ParameterReader;
import dev.parley.description.contract.ParameterValues;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonFault;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.http.RequestHead;
import dev.parley.server.answer.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The reading of one operation's requests by the contract. */
final class RequestReading {

    private final ParameterReader parameters;
    private final @Nullable BodyCheck bodyCheck;

    RequestReading(Contract contract, Contract.Operation operation) {
        parameters = ParameterReader.of(contract, operation);
        JsonNode schema = contract.bodySchema(operation);
        bodyCheck = schema == null ? null : BodyCheck.of(contract.document(), schema);
    }

    /** Compiles the schema of the body before it is needed. */
    void warmUp() {
        if (bodyCheck != null) {
            bodyCheck.check(Json.object());
        }
    }

    boolean takesBody() {
        return bodyCheck != null;
    }

    /** Why a request is refused by its head alone, or none. */
    @Nullable
    Refusal refusalOfHead(RequestHead head, int maxBody) {
        if (!takesBody() && (head.method().equals("GET") || head.method().equals("HEAD"))) {
            return null;
        }
        String type = head.fields().first("Content-Type");
        if (type == null ? takesBody() && hasBody(head) : !isJson(type)) {
            return Refusal.of(
                    415,
                    Problem.of(
                                    "not-json",
                                    type == null ? "The body has no Content-Type" : "“" + type + "” is not taken")
                            .hint("Send the body as application/json"));
        }
        if (takesBody() && length(head) > maxBody) {
            return Refusal.of(
                    413,
                    Problem.of("too-large", "The body is larger than " + (maxBody >> 20) + " MiB, which is the most")
                            .hint("parley serve --max-body MIB raises it; parley import reads larger files."));
        }
        return null;
    }

    private static boolean hasBody(RequestHead head) {
        return length(head) > 0 || head.fields().first("Transfer-Encoding") != null;
    }

    private static long length(RequestHead head) {
        String length = head.fields().first("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static boolean isJson(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /**
     * Reads a request.
     *
     * @throws MalformedBody if the body is no JSON
     * @throws ProblemException with all that is wrong by the contract
     */
    Call read(RequestHead head, Map<String, String> pathParameters, Bytes body) throws MalformedBody {
        ParameterValues values = parameters.read(pathParameters, query(head));
        if (bodyCheck == null) {
            return new Call(values);
        }
        JsonNode json = json(body);
        List<Problem> problems = bodyCheck.check(json);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new Call(values, json);
    }

    private static Map<String, List<String>> query(RequestHead head) {
        return QueryParameters.of(head.query()).parameters().stream()
                .collect(Collectors.groupingBy(
                        QueryParameters.Parameter::name,
                        Collectors.mapping(QueryParameters.Parameter::value, Collectors.toList())));
    }

    private static JsonNode json(Bytes body) throws MalformedBody {
        if (body.isEmpty()) {
            throw new MalformedBody(
                    Problem.of("missing-body", "The request has no body").hint("Send a JSON object"));
        }
        try {
            return Json.read(body);
        } catch (JacksonException e) {
            throw new MalformedBody(Problem.of("malformed-json", "The body is no JSON: " + JsonFault.reason(e))
                    .at(JsonFault.place(e)));
        }
    }
}
