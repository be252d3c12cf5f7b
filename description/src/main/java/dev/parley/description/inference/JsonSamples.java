package dev.parley.description.inference;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.JsonFault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON values that stand one behind the other in a text, as in a log of messages. */
public final class JsonSamples {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonSamples() {}

    /**
     * The values of a text.
     *
     * @throws ProblemException with line and column, where it is no JSON, or there is none
     */
    public static List<JsonNode> read(String text) {
        var samples = new ArrayList<JsonNode>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (values.hasNextValue()) samples.add(values.nextValue());
        } catch (JacksonException fault) {
            throw new ProblemException(Problem.of("sample-syntax", "It is no JSON: " + JsonFault.reason(fault))
                    .at(JsonFault.place(fault)));
        }
        if (samples.isEmpty()) {
            throw new ProblemException(Problem.of("sample-missing", "There is no JSON in it")
                    .hint("A sample is a JSON value; several stand one behind the other.")
                    .at(new Place.Position(1, 1)));
        }
        return samples;
    }
}
