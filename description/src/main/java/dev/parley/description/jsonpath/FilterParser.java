package dev.parley.description.jsonpath;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the conditions of filters (RFC 9535 §2.3.5), well typed (§2.4.3). Confined to one thread. */
final class FilterParser {

    private static final int MAX_DEPTH = 64;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Scanner scanner;
    private final PathParser paths;
    private int depth;

    FilterParser(Scanner scanner, PathParser paths) {
        this.scanner = scanner;
        this.paths = paths;
    }

    /** What an expression gives (§2.4.1), before it is known what is wanted of it. */
    private sealed interface Term {

        /** A value or nothing. */
        record Of(Operand operand) implements Term {}

        /** Nodes; a value too, when there is at most one. */
        record Nodes(PathQuery query) implements Term {}

        /** True or false. */
        record Truth(Condition condition) implements Term {}
    }

    Condition condition() {
        if (++depth > MAX_DEPTH) {
            throw scanner.wrong("Conditions stand in each other more than 64 times");
        }
        var alternatives = new ArrayList<Condition>();
        do {
            scanner.skipBlanks();
            alternatives.add(all());
        } while (scanner.takeBehindBlanks("||"));
        depth--;
        return alternatives.size() == 1 ? alternatives.getFirst() : new Condition.Any(alternatives);
    }

    private Condition all() {
        var conditions = new ArrayList<Condition>();
        do {
            scanner.skipBlanks();
            conditions.add(basic());
        } while (scanner.takeBehindBlanks("&&"));
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    private Condition basic() {
        if (scanner.take("!")) {
            scanner.skipBlanks();
            int from = scanner.at();
            return new Condition.Not(scanner.take("(") ? parenthesis() : test(term(), from));
        }
        if (scanner.take("(")) {
            return parenthesis();
        }
        int from = scanner.at();
        Term left = term();
        Condition.Operator operator = operator();
        if (operator == null) {
            return test(left, from);
        }
        Operand first = operand(left, from);
        scanner.skipBlanks();
        int behind = scanner.at();
        return new Condition.Comparison(first, operator, operand(term(), behind));
    }

    private Condition parenthesis() {
        Condition condition = condition();
        scanner.skipBlanks();
        scanner.expect(")");
        return condition;
    }

    private Condition.@Nullable Operator operator() {
        for (Condition.Operator each : Condition.Operator.values()) {
            if (scanner.takeBehindBlanks(each.written())) {
                return each;
            }
        }
        return null;
    }

    private Term term() {
        if (scanner.looksAt("@") || scanner.looksAt("$")) {
            return new Term.Nodes(paths.query());
        }
        int from = scanner.at();
        String function = scanner.function();
        if (function != null) {
            return call(function, from);
        }
        return new Term.Of(literal());
    }

    private Operand literal() {
        String string = scanner.string();
        if (string != null) {
            return new Operand.Literal(NODES.stringNode(string));
        }
        BigDecimal number = scanner.number();
        if (number != null) {
            return new Operand.Literal(NODES.numberNode(number));
        }
        int from = scanner.at();
        String word = scanner.shorthand();
        return switch (word == null ? "" : word) {
            case "true" -> new Operand.Literal(NODES.booleanNode(true));
            case "false" -> new Operand.Literal(NODES.booleanNode(false));
            case "null" -> new Operand.Literal(NODES.nullNode());
            default -> throw scanner.wrong("A query, a function or a value is expected", from);
        };
    }

    private Term call(String name, int from) {
        List<Argument> arguments = arguments();
        int expected = switch (name) {
            case "length", "count", "value" -> 1;
            case "match", "search" -> 2;
            default -> throw scanner.wrong("There is no function “" + name + "”", from);
        };
        if (arguments.size() != expected) {
            throw scanner.wrong(name + " takes " + (expected == 1 ? "one argument" : "two arguments"), from);
        }
        Argument first = arguments.getFirst();
        return switch (name) {
            case "length" -> new Term.Of(new Operand.Length(operand(first.term(), first.from())));
            case "count" -> new Term.Of(new Operand.Count(nodes(first)));
            case "value" -> new Term.Of(new Operand.Value(nodes(first)));
            default -> new Term.Truth(matches(name.equals("match"), first, arguments.getLast()));
        };
    }

    private record Argument(Term term, int from) {}

    private List<Argument> arguments() {
        var arguments = new ArrayList<Argument>();
        scanner.skipBlanks();
        if (scanner.take(")")) {
            return arguments;
        }
        do {
            scanner.skipBlanks();
            int from = scanner.at();
            if (++depth > MAX_DEPTH) {
                throw scanner.wrong("Functions stand in each other more than 64 times");
            }
            arguments.add(new Argument(term(), from));
            depth--;
            scanner.skipBlanks();
        } while (scanner.take(","));
        scanner.expect(")");
        return arguments;
    }

    private Condition matches(boolean whole, Argument text, Argument expression) {
        Operand pattern = operand(expression.term(), expression.from());
        Pattern known = pattern instanceof Operand.Literal(var value) && value.isString()
                ? Regexes.compile(value.stringValue(), whole)
                : null;
        return new Condition.Matches(whole, operand(text.term(), text.from()), pattern, known);
    }

    private PathQuery nodes(Argument argument) {
        if (argument.term() instanceof Term.Nodes(PathQuery query)) {
            return query;
        }
        throw scanner.wrong("A query is expected", argument.from());
    }

    private Operand operand(Term term, int from) {
        return switch (term) {
            case Term.Of(Operand operand) -> operand;
            case Term.Nodes(PathQuery query) -> {
                if (!query.isSingular()) {
                    throw scanner.wrong("This query may give many values, where one is needed", from);
                }
                yield new Operand.Single(query);
            }
            case Term.Truth _ ->
                throw scanner.wrong("This function gives true or false, which cannot be compared", from);
        };
    }

    private Condition test(Term term, int from) {
        return switch (term) {
            case Term.Nodes(PathQuery query) -> new Condition.Exists(query);
            case Term.Truth(Condition condition) -> condition;
            case Term.Of _ -> throw scanner.wrong("This value must be compared with another", from);
        };
    }
}
