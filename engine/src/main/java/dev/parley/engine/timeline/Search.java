package dev.parley.engine.timeline;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.parley.description.jsonpath.JsonPath;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What is searched for in a timeline: text in any case, a regular expression between slashes, or a JSON path. */
sealed interface Search {

    /** Whether the entry is found by its words. */
    boolean finds(Entry entry);

    /**
     * Reads a query.
     *
     * @throws ProblemException where its expression is none
     */
    static Search of(String query) {
        if (query.length() > 2 && query.startsWith("/") && query.endsWith("/")) {
            return new Expression(pattern(query.substring(1, query.length() - 1)));
        }
        if (query.startsWith("$")) {
            return new Path(JsonPath.parse(query));
        }
        return new Text(query);
    }

    private static Predicate<CharSequence> pattern(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression);
            return text -> pattern.matcher(text).find();
        } catch (PatternSyntaxException e) {
            throw new ProblemException(Problem.of(
                            "search-expression", "“" + expression + "” is no regular expression: " + e.getDescription())
                    .hint("RE2 syntax; a text is found without slashes"));
        }
    }

    /** Text, found in any case. */
    record Text(String sought, TextFinder finder) implements Search {

        Text(String sought) {
            this(sought, new TextFinder(sought));
        }

        @Override
        public boolean finds(Entry entry) {
            if (entry.content() instanceof Content.Message message) {
                return finder.in(message.payload());
            }
            return finder.in(Words.of(entry));
        }
    }

    /** A regular expression. */
    record Expression(Predicate<CharSequence> pattern) implements Search {

        @Override
        public boolean finds(Entry entry) {
            return pattern.test(Words.of(entry));
        }
    }

    /** A JSON path: finds messages that are JSON and in which it selects something. */
    record Path(JsonPath path) implements Search {

        private static final ObjectMapper JSON = JsonMapper.shared();

        @Override
        public boolean finds(Entry entry) {
            if (!(entry.content() instanceof Content.Message message)
                    || message.payload().isEmpty()) {
                return false;
            }
            try {
                JsonNode tree = JSON.readTree(message.payload().toArray());
                return path.matches(tree);
            } catch (JacksonException e) {
                return false;
            }
        }
    }

    /** Lower case, for comparing in any case. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
