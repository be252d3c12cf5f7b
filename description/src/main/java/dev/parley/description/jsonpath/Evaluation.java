package dev.parley.description.jsonpath;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One evaluation of a query on one value. Nodes are handed on in order, one by one, and the evaluation ends when nobody wants another one
 * or the budget is used up. Confined to one thread.
 */
final class Evaluation {

    private final JsonNode root;
    private final Budget budget;
    private final Comparing comparing;
    private final Selecting selecting = new Selecting(this::test);

    Evaluation(JsonNode root, Budget budget) {
        this.root = root;
        this.budget = budget;
        this.comparing = new Comparing(budget);
    }

    /** Hands on the nodes of a query until one is not accepted. */
    void run(PathQuery query, JsonNode current, Predicate<JsonNode> accept) {
        walk(query.absolute() ? root : current, query.segments(), 0, accept);
    }

    /** Whether it goes on. */
    private boolean walk(JsonNode node, List<Segment> segments, int index, Predicate<JsonNode> accept) {
        if (!budget.spend()) {
            return false;
        }
        if (index == segments.size()) {
            return accept.test(node);
        }
        Segment segment = segments.get(index);
        Predicate<JsonNode> next = each -> walk(each, segments, index + 1, accept);
        return segment.descendant() ? descend(node, segment, next) : select(node, segment, next);
    }

    private boolean select(JsonNode node, Segment segment, Predicate<JsonNode> next) {
        for (Selector selector : segment.selectors()) {
            if (!selecting.select(node, selector, next)) {
                return false;
            }
        }
        return true;
    }

    private boolean descend(JsonNode node, Segment segment, Predicate<JsonNode> next) {
        if (!budget.spend() || !select(node, segment, next)) {
            return false;
        }
        for (JsonNode child : node) {
            if (child.isContainer() && !descend(child, segment, next)) {
                return false;
            }
        }
        return true;
    }

    private boolean test(Condition condition, JsonNode current) {
        return switch (condition) {
            case Condition.Any(List<Condition> conditions) ->
                conditions.stream().anyMatch(each -> test(each, current));
            case Condition.All(List<Condition> conditions) ->
                conditions.stream().allMatch(each -> test(each, current));
            case Condition.Not(Condition negated) -> !test(negated, current);
            case Condition.Exists(PathQuery query) -> first(query, current) != null;
            case Condition.Comparison(Operand left, Condition.Operator operator, Operand right) ->
                comparing.holds(value(left, current), operator, value(right, current));
            case Condition.Matches matches -> matches(matches, current);
        };
    }

    private boolean matches(Condition.Matches matches, JsonNode current) {
        JsonNode text = value(matches.text(), current);
        JsonNode expression = value(matches.expression(), current);
        if (text == null || expression == null || !text.isString() || !expression.isString()) {
            return false;
        }
        boolean literal = matches.expression() instanceof Operand.Literal;
        Pattern pattern = literal ? matches.known() : Regexes.compile(expression.stringValue(), matches.whole());
        return pattern != null && pattern.matcher(text.stringValue()).find();
    }

    private @Nullable JsonNode value(Operand operand, JsonNode current) {
        return switch (operand) {
            case Operand.Literal(JsonNode value) -> value;
            case Operand.Single(PathQuery query) -> first(query, current);
            case Operand.Length(Operand of) -> length(value(of, current));
            case Operand.Count(PathQuery query) -> number(all(query, current).size());
            case Operand.Value(PathQuery query) -> {
                List<JsonNode> nodes = all(query, current);
                yield nodes.size() == 1 ? nodes.getFirst() : null;
            }
        };
    }

    private @Nullable JsonNode first(PathQuery query, JsonNode current) {
        var found = new ArrayList<JsonNode>(1);
        run(query, current, node -> {
            found.add(node);
            return false;
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<JsonNode> all(PathQuery query, JsonNode current) {
        var found = new ArrayList<JsonNode>();
        run(query, current, found::add);
        return found;
    }

    private static @Nullable JsonNode length(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isString()) {
            String text = value.stringValue();
            return number(text.codePointCount(0, text.length()));
        }
        return value.isContainer() ? number(value.size()) : null;
    }

    private static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }
}
