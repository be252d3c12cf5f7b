package dev.parley.description.sample;

import dev.parley.description.document.Nodes;
import dev.parley.description.pattern.Regex;
import dev.parley.description.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Texts and numbers that keep to what a schema asks of them. */
final class Scalars {

    private static final int LONGEST = 2_000;
    private static final Map<String, String> BY_FORMAT = Map.ofEntries(
            Map.entry("date-time", "2026-01-31T09:30:00Z"),
            Map.entry("date", "2026-01-31"),
            Map.entry("time", "09:30:00Z"),
            Map.entry("duration", "PT15M"),
            Map.entry("email", "ada@example.org"),
            Map.entry("idn-email", "ada@example.org"),
            Map.entry("hostname", "example.org"),
            Map.entry("idn-hostname", "example.org"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.org/"),
            Map.entry("url", "https://example.org/"),
            Map.entry("iri", "https://example.org/"),
            Map.entry("uri-reference", "/example"),
            Map.entry("uri-template", "/examples/{id}"),
            Map.entry("json-pointer", "/example/0"),
            Map.entry("regex", "^[a-z]+$"),
            Map.entry("uuid", "3f2b8c1e-7d4a-4e6b-9a51-0c8d2f6e7b34"),
            Map.entry("byte", "UGFybGV5"),
            Map.entry("binary", "…"),
            Map.entry("password", "********"));

    private Scalars() {}

    /** @param nth tells texts of a list apart */
    static String text(WholeSchema schema, int nth) {
        int least = Math.min(schema.count("minLength"), LONGEST);
        int most = schema.most("maxLength", LONGEST);
        var format = BY_FORMAT.get(schema.string("format"));
        if (schema.has("pattern")) {
            var fitting = patterned(schema.string("pattern"), least, most, nth);
            if (fitting != null) return fitting;
        }
        var usual = format == null ? "string" : format;
        if (nth > 0) usual += nth;
        if (usual.length() < least) usual += "x".repeat(least - usual.length());
        return format == null && usual.length() > most ? usual.substring(0, Math.max(0, most)) : usual;
    }

    private static @Nullable String patterned(String expression, int least, int most, int nth) {
        try {
            var pattern = Regex.bare(expression);
            int oftenest = Math.min(least, PatternTexts.LONGEST);
            // a text that is too short has more of what may be repeated
            for (int often = 0; often <= oftenest; often += 1 + often / 32) {
                var fitting = PatternTexts.of(expression, often).stream()
                        .filter(text -> text.length() >= least && text.length() <= most)
                        .filter(pattern::finds)
                        .toList();
                if (!fitting.isEmpty()) return fitting.get(nth % fitting.size());
            }
            return null;
        } catch (ProblemException | StackOverflowError _) {
            return null;
        }
    }

    /** @param nth tells numbers of a list apart */
    static JsonNode number(WholeSchema schema, boolean whole, int nth) {
        var multiple = number(schema, "multipleOf");
        var step = multiple == null || multiple.signum() <= 0 ? BigDecimal.ONE : multiple;
        var value = least(schema, step);
        if (value == null) value = most(schema, step);
        if (value == null) value = BigDecimal.ZERO;
        if (whole || (multiple != null && multiple.signum() > 0)) {
            value = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        value = value.add(step.multiply(BigDecimal.valueOf(nth)));
        boolean fits = value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
        return fits && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0
                ? integer(value.longValue())
                : Nodes.FACTORY.numberNode(value);
    }

    private static JsonNode integer(long value) {
        boolean narrow = value == (int) value;
        return narrow ? Nodes.FACTORY.numberNode((int) value) : Nodes.FACTORY.numberNode(value);
    }

    private static @Nullable BigDecimal least(WholeSchema schema, BigDecimal step) {
        var least = number(schema, "minimum");
        var above = number(schema, "exclusiveMinimum");
        if (least != null && schema.flag("exclusiveMinimum")) above = least;
        if (above == null || (least != null && least.compareTo(above) > 0)) return least;
        var most = number(schema, schema.value("exclusiveMaximum").isNumber() ? "exclusiveMaximum" : "maximum");
        var between = most == null ? null : most.subtract(above).divide(BigDecimal.TWO, 10, RoundingMode.HALF_UP);
        boolean narrow = between != null && between.compareTo(step) < 0 && !schema.has("multipleOf");
        return above.add(narrow && !schema.type().equals("integer") ? between : step);
    }

    private static @Nullable BigDecimal most(WholeSchema schema, BigDecimal step) {
        var most = number(schema, "maximum");
        var below = number(schema, "exclusiveMaximum");
        if (most != null && schema.flag("exclusiveMaximum")) below = most;
        if (below != null && below.signum() <= 0) return below.subtract(step);
        return most != null && most.signum() < 0
                ? most.divide(step, 0, RoundingMode.FLOOR).multiply(step)
                : null;
    }

    private static @Nullable BigDecimal number(WholeSchema schema, String key) {
        return Nodes.decimal(schema.value(key));
    }
}
