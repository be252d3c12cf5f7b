package dev.parley.server.api;

import dev.parley.description.jsonpath.JsonPath;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.protocol.Bytes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A received body as it is looked at: what a JSON path selects of it, or as a browser draws it. */
final class BodyViews {

    private static final String LOCKED =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
    private static final String FRAMED = LOCKED + "; frame-ancestors 'self'";

    /** The viewers that browsers have of their own do not work in a sandbox; what is said to be PDF becomes no page. */
    private static final String PDF =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final Pattern IMAGE =
            Pattern.compile("image/(png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\\.microsoft\\.icon|svg\\+xml)");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(1000)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(10_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private BodyViews() {}

    /**
     * What a JSON path (RFC 9535) selects, as a list in order.
     *
     * @throws ProblemException when the path is none, the body is no JSON, or there is more to do than one look may cost
     */
    static Reply selection(String path, byte[] body) {
        JsonPath query = JsonPath.parse(path);
        JsonPath.Selection selection = query.evaluate(read(body));
        if (!selection.complete()) {
            throw new ProblemException(Problem.of(
                    "path-too-costly", "The path looks at more than " + JsonPath.MAX_STEPS + " places of this body"));
        }
        ArrayNode values = MAPPER.createArrayNode();
        selection.values().forEach(values::add);
        return new Reply.Text("application/json", null, Bytes.wrap(MAPPER.writeValueAsBytes(values)));
    }

    private static JsonNode read(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException broken) {
            throw new ProblemException(Problem.of("body-not-json", "The body is no JSON, so no path selects in it"));
        }
    }

    /** The body with its own type, if that is one that browsers draw, locked in by a policy. */
    static Reply preview(List<String> types, Reply.Source source) {
        String said = types.isEmpty() ? "" : types.getFirst();
        String type = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Map<String, String> pages =
                Map.of("text/html", FRAMED, "application/xhtml+xml", FRAMED, "application/pdf", PDF);
        String policy = IMAGE.matcher(type).matches() ? LOCKED : pages.get(type);
        if (policy == null) {
            return new Reply.Download("application/octet-stream", null, source);
        }
        Matcher charset = CHARSET.matcher(said);
        return new Reply.Shown(charset.find() ? type + "; charset=" + charset.group(1) : type, policy, source);
    }
}
