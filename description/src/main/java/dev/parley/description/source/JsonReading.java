package dev.parley.description.source;

import dev.parley.description.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a JSON text into spots, within limits. */
final class JsonReading {

    private final String text;
    private final Limits limits;
    private final boolean tolerant;
    private final Lines lines;
    private final JsonParser parser;
    private int depth;

    private JsonReading(String text, Limits limits, boolean tolerant) {
        this.text = text;
        this.limits = limits;
        this.tolerant = tolerant;
        this.lines = new Lines(text);
        var constraints = StreamReadConstraints.builder()
                .maxStringLength(limits.length())
                .maxNestingDepth(limits.depth() + 1)
                .build();
        this.parser = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .build()
                .createParser(ObjectReadContext.empty(), text);
    }

    /** @param tolerant whether a key may stand twice */
    static Spot read(String text, Limits limits, boolean tolerant) {
        var reading = new JsonReading(text, limits, tolerant);
        try (var parser = reading.parser) {
            var root = reading.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw Fault.syntax(Syntax.JSON, "something follows its end", reading.place());
            }
            return root;
        } catch (JacksonException fault) {
            throw Fault.syntax(Syntax.JSON, JsonFault.reason(fault), JsonFault.place(fault));
        }
    }

    private Spot value(JsonToken token) {
        int start = start();
        return switch (token) {
            case START_OBJECT -> mapping(start);
            case START_ARRAY -> items(start);
            case VALUE_STRING -> {
                var value = JsonNodeFactory.instance.stringNode(parser.getString());
                yield new Spot.Scalar(start, stringEnd(start), false, Spot.Style.DOUBLE, value);
            }
            case null -> throw Fault.syntax(Syntax.JSON, "it ends too early", place());
            default -> {
                var value = plain(token);
                yield new Spot.Scalar(start, start + parser.getString().length(), false, Spot.Style.PLAIN, value);
            }
        };
    }

    private JsonNode plain(JsonToken token) {
        var nodes = JsonNodeFactory.instance;
        return switch (token) {
            case VALUE_NUMBER_INT -> Numbers.integer(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> WrittenNumber.of(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> nodes.nullNode();
        };
    }

    private Spot mapping(int start) {
        deeper();
        var members = new ArrayList<Spot.Member>();
        var keys = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            int keyStart = start();
            if (!keys.add(key) && !tolerant) throw Fault.duplicate(key, place());
            members.add(new Spot.Member(key, keyStart, stringEnd(keyStart), value(parser.nextToken())));
        }
        depth--;
        return new Spot.Mapping(start, start() + 1, false, true, members);
    }

    private Spot items(int start) {
        deeper();
        var items = new ArrayList<Spot>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        depth--;
        return new Spot.Items(start, start() + 1, false, true, List.copyOf(items));
    }

    private void deeper() {
        if (++depth > limits.depth()) {
            throw Fault.limit(
                    "json-depth",
                    "The text is nested deeper than " + limits.depth() + " levels",
                    place(),
                    "--max-depth");
        }
    }

    private int stringEnd(int start) {
        int at = start + 1;
        while (text.charAt(at) != '"') at += text.charAt(at) == '\\' ? 2 : 1;
        return at + 1;
    }

    private int start() {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private Place place() {
        return lines.place(Math.max(0, Math.min(start(), text.length())));
    }
}
