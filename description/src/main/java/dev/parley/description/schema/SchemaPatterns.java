package dev.parley.description.schema;

import com.networknt.schema.SchemaException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.parley.description.pattern.Looks;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The regular expressions of a schema for one check: a {@code pattern} that cannot be read holds all texts, and is named. Used by one thread.
 */
final class SchemaPatterns implements RegularExpressionFactory {

    private final JsonNode root;
    private final Looks looks = SchemaPattern.looksOfACheck();
    private final Map<String, Problem> leftOut = new LinkedHashMap<>();

    /** @param root in which the schema and all that it refers to stand */
    SchemaPatterns(JsonNode root) {
        this.root = root;
    }

    /** The patterns that nothing is held against, and why. */
    List<Problem> leftOut() {
        return List.copyOf(leftOut.values());
    }

    /** Of patterns, of names of members and of values that are to be regular expressions: the last two have to be read. */
    @Override
    public RegularExpression getRegularExpression(String regex) {
        try {
            return new SchemaPattern(regex, looks);
        } catch (ProblemException fault) {
            var why = fault.problems().getFirst().message();
            if (namesMembers(root, regex) || !isPattern(root, regex)) throw new SchemaException(why);
            leftOut.put(regex, Problem.of("schema-pattern", why + ", so that no text is held against it"));
            return _ -> true;
        }
    }

    private static boolean namesMembers(JsonNode node, String regex) {
        return node.path("patternProperties").has(regex)
                || node.valueStream().anyMatch(each -> namesMembers(each, regex));
    }

    private static boolean isPattern(JsonNode node, String regex) {
        return node.path("pattern").asString("").equals(regex)
                || node.valueStream().anyMatch(each -> isPattern(each, regex));
    }
}
