package dev.parley.description.lint.path;

import dev.parley.description.lint.path.Expression.Literal;
import dev.parley.description.lint.path.Expression.Member;
import java.util.HashSet;
import java.util.Set;

/** Which members a node needs for an expression to be true: most nodes have none of them, and need not be asked further. */
final class Needed {

    private Needed() {}

    /** Names of which a node that is no list has one at least where the expression is true; empty where nothing is known. */
    static Set<String> by(Expression condition) {
        return switch (condition) {
            case Expression.And(Expression left, Expression right) -> {
                var first = by(left);
                yield first.isEmpty() ? by(right) : first;
            }
            case Expression.Or(Expression left, Expression right) -> both(by(left), by(right));
            case Member member -> name(member);
            case Expression.Binary(String operator, Member member, Literal(Object value)) ->
                isThere(operator, value) ? name(member) : Set.of();
            case Expression.Call call when call.of() instanceof Member member -> name(member);
            default -> Set.of();
        };
    }

    private static boolean isThere(String operator, Object value) {
        boolean nothing = value == Values.UNDEFINED || value == Values.NULL;
        return switch (operator) {
            case "===", "==" -> !nothing;
            case "!==" -> value == Values.UNDEFINED;
            case "!=" -> nothing;
            default -> false;
        };
    }

    private static Set<String> both(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Set.of();
        }
        var all = new HashSet<>(left);
        all.addAll(right);
        return Set.copyOf(all);
    }

    /** Texts have a length and functions, and everything a constructor, without a member of that name. */
    private static Set<String> name(Member member) {
        boolean plain = member.of() == Expression.Node.ITSELF
                && member.name() instanceof Literal(String name)
                && !Set.of("length", "constructor").contains(name)
                && !Functions.NAMES.contains(name);
        return plain && member.name() instanceof Literal(String name) ? Set.of(name) : deeper(member);
    }

    /** A member of a member needs that one first. */
    private static Set<String> deeper(Member member) {
        return member.of() instanceof Member outer ? name(outer) : Set.of();
    }
}
