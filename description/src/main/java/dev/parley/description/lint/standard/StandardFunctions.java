package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.LintFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the rulesets that come with Parley ask besides the thirteen functions for all. */
public final class StandardFunctions {

    private StandardFunctions() {}

    /** The function of a name with its options; none when there is none. */
    public static Optional<LintFunction> named(String name, @Nullable JsonNode options) {
        return Optional.ofNullable(
                switch (name) {
                    case "successResponse" -> OperationRules::hasSuccess;
                    case "formDataConsumes" -> OperationRules::consumesForms;
                    case "operationIdsUnique" -> OperationRules::idsUnique;
                    case "tagsDefined" -> OperationRules::tagsDefined;
                    case "parametersUnique" -> ParameterRules::unique;
                    case "pathParameters" -> PathParameters::check;
                    case "tagsUnique" -> TagRules::unique;
                    case "securityDefined" -> SecurityRules::openapi;
                    case "enumUnique" -> SchemaRules::enumUnique;
                    case "enumTyped" -> SchemaRules::enumTyped;
                    case "discriminatorDefined" -> SchemaRules::discriminatorDefined;
                    case "requiredDefined" -> SchemaSense::requiredDefined;
                    case "typeMeant" -> SchemaSense::typeMeant;
                    case "nullableMeant" -> SchemaSense::nullableMeant;
                    case "referenceAlone" -> SchemaRules::referenceAlone;
                    case "examplesFit" -> Examples.of(text(options, "of"));
                    case "serverVariables" -> new ServerVariables(isTrue(options, "filled"));
                    case "linksFit" -> LinkRules::check;
                    case "callbacksFit" -> ExpressionRules::callbacks;
                    case "locationsFit" -> ExpressionRules::locations;
                    case "documentFits" -> new DocumentShape(text(options, "report"));
                    case "componentsUsed" -> UnusedComponents::check;
                    default -> AsyncApiRules.named(name, text(options, "of"));
                });
    }

    private static String text(@Nullable JsonNode options, String name) {
        return options == null ? "" : options.path(name).asString("");
    }

    private static boolean isTrue(@Nullable JsonNode options, String name) {
        return options != null && options.path(name).asBoolean(false);
    }
}
