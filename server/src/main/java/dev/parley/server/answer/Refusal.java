package dev.parley.server.answer;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.problem.Problem;
import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error as the contract's {@code ProblemDetails} has it (RFC 9457).
 *
 * @param code stable name of the error, in kebab-case
 * @param problems each mistake with its place; none where the title says it all
 * @param saved of a conflict, what is saved
 * @param headers besides the usual ones
 */
public record Refusal(
        int status,
        String code,
        String title,
        List<Problem> problems,
        @Nullable JsonNode saved,
        List<HeaderField> headers) {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Refusal {
        problems = List.copyOf(problems);
        headers = List.copyOf(headers);
    }

    /** With the problems that say what is wrong. */
    public static Refusal of(int status, String code, String title, List<Problem> problems) {
        return new Refusal(status, code, title, problems, null, List.of());
    }

    /** For one reason, which gives the code. */
    public static Refusal of(int status, Problem problem) {
        return of(status, problem.code(), problem.message(), List.of(problem));
    }

    /** The same with a header. */
    public Refusal with(HeaderField header) {
        return new Refusal(status, code, title, problems, saved, List.of(header));
    }

    /** As a JSON object. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "urn:parley:problem:" + code);
        json.put("title", title);
        json.put("status", status);
        if (problems.size() == 1) {
            json.put("detail", problems.getFirst().message());
        }
        json.put("code", code);
        json.set("problems", ProblemJson.write(problems));
        if (saved != null) {
            json.set("saved", saved);
        }
        return json;
    }

    /** As an answer. */
    public Answer answer() {
        HeaderField[] more = headers.toArray(HeaderField[]::new);
        return new Answer(status, Headers.data(MEDIA_TYPE, more), Bytes.utf8(json().toString()));
    }
}
