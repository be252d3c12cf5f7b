package dev.parley.description.lint.function;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The thirteen functions that every ruleset may use. */
public final class CoreFunctions {

    private static final LintFunction DEFINED = (target, findings) -> {
        if (target.value() == null) findings.add("#{{print(\"property\")}}must be defined");
    };
    private static final LintFunction UNDEFINED = (target, findings) -> {
        if (target.value() != null) findings.add("#{{print(\"property\")}}must be undefined");
    };
    private static final LintFunction TRUTHY = (target, findings) -> {
        if (!Truth.of(target.value())) findings.add("#{{print(\"property\")}}must be truthy");
    };
    private static final LintFunction FALSY = (target, findings) -> {
        if (Truth.of(target.value())) findings.add("#{{print(\"property\")}}must be falsy");
    };

    private CoreFunctions() {}

    /**
     * The function of a name with its options; none when it is not one of them.
     *
     * @param schemas a schema of the ruleset with the files that it leads to
     * @throws ProblemException when the options are not for it
     */
    public static Optional<LintFunction> named(
            String name, @Nullable JsonNode given, Function<JsonNode, Located> schemas) {
        var options = new Options(name, given);
        return Optional.ofNullable(
                switch (name) {
                    case "alphabetical" ->
                        new Alphabetical(options.only("keyedBy").text("keyedBy"));
                    case "casing" -> Casing.of(options);
                    case "defined" -> options.only().bare(DEFINED);
                    case "enumeration" -> enumeration(options.only("values"));
                    case "falsy" -> options.only().bare(FALSY);
                    case "length" -> Length.of(options);
                    case "or" -> Properties.of(options, false);
                    case "pattern" -> Matching.of(options);
                    case "schema" -> Fitting.of(options, schemas);
                    case "truthy" -> options.only().bare(TRUTHY);
                    case "undefined" -> options.only().bare(UNDEFINED);
                    case "unreferencedReusableObject" -> Unreferenced.of(options);
                    case "xor" -> Properties.of(options, true);
                    default -> null;
                });
    }

    private static LintFunction enumeration(Options options) {
        List<JsonNode> values = options.list("values");
        return (target, findings) -> {
            var value = target.value();
            if (value == null || value.isContainer() || values.stream().anyMatch(each -> same(each, value))) {
                return;
            }
            var allowed = String.join(", ", values.stream().map(Printed::value).toList());
            findings.add("#{{print(\"value\")}} must be equal to one of the allowed values: " + allowed);
        };
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return (one.isNumber() && other.isNumber()) ? one.doubleValue() == other.doubleValue() : one.equals(other);
    }
}
