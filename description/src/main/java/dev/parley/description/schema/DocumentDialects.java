package dev.parley.description.schema;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The dialects of JSON Schema that a schema in an OpenAPI or AsyncAPI document may be of. That of OpenAPI 3.2 differs from 3.1's in words that say
 * nothing about validity ({@code xml.nodeType}, {@code discriminator.defaultMapping}), so that one stands for both.
 */
final class DocumentDialects {

    private static final Dialect OPENAPI_3_0 = lenient(Dialects.getOpenApi30());
    private static final Dialect OPENAPI_3_1 = lenient(Dialects.getOpenApi31());

    private static final Map<String, Dialect> DRAFTS = Map.of(
            DialectId.DRAFT_4, lenient(Dialects.getDraft4()),
            DialectId.DRAFT_6, lenient(Dialects.getDraft6()),
            DialectId.DRAFT_7, lenient(Dialects.getDraft7()),
            DialectId.DRAFT_2019_09, lenient(Dialects.getDraft201909()),
            DialectId.DRAFT_2020_12, lenient(Dialects.getDraft202012()));

    private DocumentDialects() {}

    /** What a document adds to the words of its dialect says nothing about validity. */
    private static Dialect lenient(Dialect dialect) {
        return Dialect.builder(dialect)
                .unknownKeywordFactory((word, _) -> new NonValidationKeyword(word))
                .format(MailboxFormat.ascii())
                .format(MailboxFormat.international())
                .build();
    }

    /** That of a document's schemas which name none (OpenAPI 3.1 §4.8.24.5; that of AsyncAPI is a superset of draft 7). */
    static Dialect of(JsonNode document) {
        if (document.path("openapi").asString("").startsWith("3.0")) {
            return OPENAPI_3_0;
        }
        if (document.has("asyncapi")) {
            return of(DialectId.DRAFT_7);
        }
        String named = document.path("jsonSchemaDialect").asString("");
        return named.isEmpty() ? OPENAPI_3_1 : of(named);
    }

    /**
     * That of a name, as {@code $schema} has it.
     *
     * @throws ProblemException when it is unknown
     */
    static Dialect of(String id) {
        if (id.equals(DialectId.OPENAPI_3_0)) {
            return OPENAPI_3_0;
        }
        if (id.matches("https://spec\\.openapis\\.org/oas/3\\.[12]/dialect/[^#]*#?")) {
            return OPENAPI_3_1;
        }
        String bare = id.replaceFirst("#$", "").replaceFirst("^https?:", "");
        return DRAFTS.entrySet().stream()
                .filter(each -> each.getKey()
                        .replaceFirst("#$", "")
                        .replaceFirst("^https?:", "")
                        .equals(bare))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "schema-dialect", "The dialect " + id + " is not known, so that nothing is checked by it")));
    }
}
