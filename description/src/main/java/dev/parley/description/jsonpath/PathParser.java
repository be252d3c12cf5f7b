package dev.parley.description.jsonpath;

import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Reads a query and its segments (RFC 9535 §2); what it holds of filters is read by {@link FilterParser}. Confined to one thread. */
final class PathParser {

    private static final int MAX_LENGTH = 10_000;

    private final Scanner scanner;
    private final FilterParser filters;

    private PathParser(String text) {
        this.scanner = new Scanner(text);
        this.filters = new FilterParser(scanner, this);
    }

    static PathQuery parse(String text) {
        var parser = new PathParser(text);
        if (text.length() > MAX_LENGTH) {
            throw parser.scanner.wrong("A query has at most 10,000 characters");
        }
        if (parser.scanner.peek() != '$') {
            throw parser.scanner.wrong("A query begins with $");
        }
        PathQuery query = parser.query();
        if (!parser.scanner.isAtEnd()) {
            throw parser.scanner.wrong("“[”, “.” or “..” is expected");
        }
        return query;
    }

    /** A query from its {@code $} or {@code @} on. */
    PathQuery query() {
        boolean absolute = scanner.take("$");
        if (!absolute) {
            scanner.expect("@");
        }
        var segments = new ArrayList<Segment>();
        while (true) {
            int before = scanner.at();
            scanner.skipBlanks();
            if (scanner.take("..")) {
                segments.add(new Segment(true, descendants()));
            } else if (scanner.take(".")) {
                segments.add(new Segment(false, List.of(wildcardOrName())));
            } else if (scanner.looksAt("[")) {
                segments.add(new Segment(false, bracketed()));
            } else {
                scanner.back(before);
                return new PathQuery(absolute, segments);
            }
        }
    }

    private List<Selector> descendants() {
        return scanner.looksAt("[") ? bracketed() : List.of(wildcardOrName());
    }

    private Selector wildcardOrName() {
        if (scanner.take("*")) {
            return new Selector.Wildcard();
        }
        String name = scanner.shorthand();
        if (name == null) {
            throw scanner.wrong("A name or “*” is expected");
        }
        return new Selector.Name(name);
    }

    private List<Selector> bracketed() {
        scanner.expect("[");
        var selectors = new ArrayList<Selector>();
        do {
            scanner.skipBlanks();
            selectors.add(selector());
            scanner.skipBlanks();
        } while (scanner.take(","));
        if (!scanner.take("]")) {
            throw scanner.wrong("“,” or “]” is expected");
        }
        return selectors;
    }

    private Selector selector() {
        if (scanner.take("*")) {
            return new Selector.Wildcard();
        }
        if (scanner.take("?")) {
            scanner.skipBlanks();
            return new Selector.Filter(filters.condition());
        }
        String name = scanner.string();
        return name != null ? new Selector.Name(name) : indexOrSlice();
    }

    private Selector indexOrSlice() {
        int from = scanner.at();
        Long start = scanner.integer();
        if (!scanner.takeBehindBlanks(":")) {
            if (start == null) {
                throw notASelector(from);
            }
            return new Selector.Index(start);
        }
        scanner.skipBlanks();
        Long end = scanner.integer();
        Long step = null;
        if (scanner.takeBehindBlanks(":")) {
            int behind = scanner.at();
            scanner.skipBlanks();
            step = scanner.integer();
            if (step == null) {
                scanner.back(behind);
            }
        }
        return new Selector.Slice(start, end, step == null ? 1 : step);
    }

    private ProblemException notASelector(int from) {
        return scanner.wrong("A name in quotes, an index, a slice, “*” or “?” is expected", from);
    }
}
