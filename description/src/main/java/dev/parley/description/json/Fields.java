package dev.parley.description.json;

import dev.parley.description.problem.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object while they are read into a record. What is wrong is collected, and something harmless is given in its
 * place, so that all mistakes are found at once. Confined to one thread.
 */
public final class Fields {

    private final JsonNode node;
    private final String pointer;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();
    private final boolean object;

    /**
     * Begins to read.
     *
     * @param pointer where the object stands, for problems
     * @param problems that what is wrong is added to
     */
    public Fields(JsonNode node, String pointer, List<Problem> problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
        this.object = node.isObject();
        if (!object) {
            wrongType(pointer, "an object", node);
        }
    }

    /** A text that must be there. */
    public String text(String name) {
        JsonNode found = required(name);
        String text = found == null ? null : text(found, at(name));
        return text == null ? "" : text;
    }

    /** A text that may be missing. */
    public @Nullable String optionalText(String name) {
        JsonNode found = optional(name);
        return found == null ? null : text(found, at(name));
    }

    /** A text that has a default. */
    public String text(String name, String otherwise) {
        String text = optionalText(name);
        return text == null ? otherwise : text;
    }

    /** Bytes in Base64 (RFC 4648 §4) that may be missing. */
    public byte @Nullable [] optionalBytes(String name) {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("base64-syntax", name + " is not Base64").at(at(name)));
            return null;
        }
    }

    /** A time (RFC 3339) that may be missing. */
    public @Nullable Instant optionalTime(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            problems.add(Problem.of("wrong-type", JsonWords.shown(node.path(name)) + " is not a time")
                    .at(at(name))
                    .hint("Write it as 2026-11-25T14:03:07Z"));
            return null;
        }
    }

    /** A boolean that must be there. */
    public boolean flag(String name) {
        JsonNode found = required(name);
        return found != null && Boolean.TRUE.equals(flag(found, at(name)));
    }

    /** A boolean that may be missing. */
    public @Nullable Boolean optionalFlag(String name) {
        JsonNode found = optional(name);
        return found == null ? null : flag(found, at(name));
    }

    /** A boolean that has a default. */
    public boolean flag(String name, boolean otherwise) {
        Boolean flag = optionalFlag(name);
        return flag == null ? otherwise : flag;
    }

    /** An integer that may be missing, from a least to a greatest one. */
    public @Nullable Integer optionalInteger(String name, int min, int max) {
        Long found = optionalInteger(name, (long) min, (long) max);
        return found == null ? null : found.intValue();
    }

    /** A long integer that may be missing, from a least to a greatest one. */
    public @Nullable Long optionalInteger(String name, long min, long max) {
        JsonNode found = optional(name);
        if (found == null) {
            return null;
        }
        BigDecimal number = found.isNumber() ? found.decimalValue() : null;
        if (number == null || number.stripTrailingZeros().scale() > 0) {
            wrongType(at(name), "an integer", found);
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            problems.add(Problem.of("out-of-range", "%s must be from %,d to %,d".formatted(name, min, max))
                    .at(at(name)));
            return null;
        }
        return number.longValue();
    }

    /** A number that may be missing, and not less than another. */
    public @Nullable Double optionalNumber(String name, double min) {
        JsonNode found = optional(name);
        if (found == null) {
            return null;
        }
        if (!found.isNumber()) {
            wrongType(at(name), "a number", found);
            return null;
        }
        double number = found.doubleValue();
        if (number >= min && Double.isFinite(number)) {
            return number;
        }
        problems.add(Problem.of("out-of-range", name + " must be " + min + " or more")
                .at(at(name)));
        return null;
    }

    /** One of the constants of an enumeration, written in lower case; the first one when it is missing. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        JsonNode found = required(name);
        return found == null ? type.getEnumConstants()[0] : choice(found, at(name), type);
    }

    /** One of the constants of an enumeration, written in lower case, that may be missing. */
    public <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> type) {
        JsonNode found = optional(name);
        return found == null ? null : choice(found, at(name), type);
    }

    /** One of the constants of an enumeration that have words of their own; a usual one when it is missing. */
    public <E extends Enum<E>> E choice(String name, E usual, Function<E, String> word) {
        JsonNode found = optional(name);
        return found == null ? usual : choice(found, at(name), usual.getDeclaringClass(), word);
    }

    private <E extends Enum<E>> E choice(JsonNode found, String where, Class<E> type) {
        return choice(found, where, type, each -> each.name().toLowerCase(Locale.ROOT));
    }

    private <E extends Enum<E>> E choice(JsonNode found, String where, Class<E> type, Function<E, String> word) {
        E[] constants = type.getEnumConstants();
        var names = new ArrayList<String>();
        for (E each : constants) {
            String name = word.apply(each);
            if (found.isString() && name.equals(found.stringValue())) {
                return each;
            }
            names.add(name);
        }
        notOneOf(found, where, names);
        return constants[0];
    }

    /** One of some words, which must be there; the first one when it is missing or wrong. */
    public String word(String name, List<String> words) {
        JsonNode found = required(name);
        if (found != null && found.isString() && words.contains(found.stringValue())) {
            return found.stringValue();
        }
        if (found != null) {
            notOneOf(found, at(name), words);
        }
        return words.getFirst();
    }

    private void notOneOf(JsonNode found, String where, List<String> names) {
        problems.add(Problem.of("unknown-value", JsonWords.shown(found) + " is none of " + String.join(", ", names))
                .at(where));
    }

    /** An object that must be there. */
    public <T> @Nullable T part(String name, Function<Fields, T> reader) {
        JsonNode found = required(name);
        return found == null ? null : read(found, at(name), reader);
    }

    /** An object that may be missing. */
    public <T> @Nullable T optionalPart(String name, Function<Fields, T> reader) {
        JsonNode found = optional(name);
        return found == null ? null : read(found, at(name), reader);
    }

    /** A list of objects that must be there. */
    public <T> List<T> parts(String name, Function<Fields, T> reader) {
        return parts(required(name), name, reader);
    }

    /** A list of objects; empty when it is missing. */
    public <T> List<T> optionalParts(String name, Function<Fields, T> reader) {
        return parts(optional(name), name, reader);
    }

    private <T> List<T> parts(@Nullable JsonNode found, String name, Function<Fields, T> reader) {
        var parts = new ArrayList<T>();
        if (found != null && isArray(name, found)) {
            for (int i = 0; i < found.size(); i++) {
                parts.add(read(found.path(i), at(name) + "/" + i, reader));
            }
        }
        return parts;
    }

    /** A list of texts; empty when it is missing. */
    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        JsonNode found = optional(name);
        if (found != null && isArray(name, found)) {
            for (int i = 0; i < found.size(); i++) {
                String text = text(found.path(i), at(name) + "/" + i);
                texts.add(text == null ? "" : text);
            }
        }
        return texts;
    }

    /** Texts by their names, in order; none when it is missing. */
    public SequencedMap<String, String> textsByName(String name) {
        var texts = new LinkedHashMap<String, String>();
        JsonNode found = optional(name);
        if (found != null && !found.isObject()) {
            wrongType(at(name), "an object", found);
        } else if (found != null) {
            for (Map.Entry<String, JsonNode> each : found.properties()) {
                String text = text(each.getValue(), at(name) + "/" + JsonWords.escaped(each.getKey()));
                texts.put(each.getKey(), text == null ? "" : text);
            }
        }
        return texts;
    }

    private <T> T read(JsonNode found, String where, Function<Fields, T> reader) {
        var fields = new Fields(found, where, problems);
        T part = reader.apply(fields);
        fields.end();
        return part;
    }

    /** The names that were asked for. */
    public Set<String> known() {
        return Set.copyOf(known);
    }

    /** Reports the fields that nobody asked for. */
    public void end() {
        if (!object) {
            return;
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(Problem.of("unknown-field", "There is no field “" + name + "” here")
                        .at(at(name))
                        .hint("The fields are " + String.join(", ", known)));
            }
        }
    }

    private @Nullable JsonNode required(String name) {
        JsonNode found = optional(name);
        if (found == null && object) {
            problems.add(Problem.of("missing-field", name + " is missing").at(at(name)));
        }
        return found;
    }

    private @Nullable JsonNode optional(String name) {
        known.add(name);
        return object ? node.get(name) : null;
    }

    private boolean isArray(String name, JsonNode found) {
        if (!found.isArray()) {
            wrongType(at(name), "an array", found);
        }
        return found.isArray();
    }

    private @Nullable String text(JsonNode found, String where) {
        if (found.isString()) {
            return found.stringValue();
        }
        wrongType(where, "a string", found);
        return null;
    }

    private @Nullable Boolean flag(JsonNode found, String where) {
        if (found.isBoolean()) {
            return found.booleanValue();
        }
        wrongType(where, "true or false", found);
        return null;
    }

    private void wrongType(String where, String expected, JsonNode found) {
        problems.add(Problem.of("wrong-type", JsonWords.shown(found) + " is not " + expected)
                .at(where));
    }

    private String at(String name) {
        return pointer + "/" + JsonWords.escaped(name);
    }
}
