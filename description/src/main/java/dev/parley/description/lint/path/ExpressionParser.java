package dev.parley.description.lint.path;

import dev.parley.description.lint.path.Expression.Literal;
import dev.parley.description.pattern.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an expression of a filter. Confined to one thread. */
final class ExpressionParser {

    private static final int MAX_DEPTH = 100;
    private static final List<List<String>> BINARY = List.of(
            List.of("===", "!==", "==", "!="),
            List.of("<=", ">=", "<", ">", "~="),
            List.of("+", "-"),
            List.of("*", "/", "%"));
    private static final Set<String> KINDS =
            Set.of("string", "number", "integer", "boolean", "null", "array", "object", "scalar");

    private final Characters characters;
    private int depth;

    ExpressionParser(Characters characters) {
        this.characters = characters;
    }

    Expression expression() {
        if (++depth > MAX_DEPTH) {
            throw characters.wrong("Expressions stand in each other more than 100 times");
        }
        var condition = or();
        if (characters.takeAfterBlanks("?")) {
            var yes = expression();
            characters.skipBlanks();
            characters.expect(":");
            condition = new Expression.Choice(condition, yes, expression());
        }
        depth--;
        return condition;
    }

    private Expression or() {
        var left = and();
        while (characters.takeAfterBlanks("||")) {
            left = new Expression.Or(left, and());
        }
        return left;
    }

    private Expression and() {
        var left = binary(0);
        while (characters.takeAfterBlanks("&&")) {
            left = new Expression.And(left, binary(0));
        }
        return left;
    }

    private Expression binary(int level) {
        if (level == BINARY.size()) {
            return unary();
        }
        var left = binary(level + 1);
        while (true) {
            var operator = operator(level);
            if (operator.isEmpty()) {
                return left;
            }
            left = new Expression.Binary(operator, left, binary(level + 1));
        }
    }

    private String operator(int level) {
        for (var each : BINARY.get(level)) {
            if (characters.takeAfterBlanks(each)) {
                return each;
            }
        }
        return level == 1 && characters.takeAfterBlanks("in ") ? "in" : "";
    }

    private Expression unary() {
        characters.skipBlanks();
        for (var each : List.of("!", "-", "void ", "typeof ")) {
            if (characters.take(each)) {
                return new Expression.Unary(each.strip(), unary());
            }
        }
        return postfix(primary());
    }

    private Expression postfix(Expression start) {
        var here = start;
        while (true) {
            if (characters.take("?.") || characters.take(".")) {
                var name = characters.word();
                if (name.isEmpty()) {
                    throw characters.wrong("A name is expected");
                }
                here = characters.looksAt("(") ? call(here, name) : new Expression.Member(here, new Literal(name));
            } else if (characters.take("[")) {
                var name = expression();
                characters.skipBlanks();
                characters.expect("]");
                here = new Expression.Member(here, name);
            } else {
                return here;
            }
        }
    }

    private Expression call(Expression of, String function) {
        if (!Functions.NAMES.contains(function)) {
            throw characters.wrong("There is no function “" + function + "” for filters");
        }
        return new Expression.Call(of, function, arguments());
    }

    private List<Expression> arguments() {
        characters.expect("(");
        return list(")");
    }

    private List<Expression> list(String end) {
        var all = new ArrayList<Expression>();
        if (characters.takeAfterBlanks(end)) {
            return all;
        }
        do {
            all.add(expression());
        } while (characters.takeAfterBlanks(","));
        characters.skipBlanks();
        characters.expect(end);
        return all;
    }

    private Expression primary() {
        char first = characters.peek();
        if (first == '\'' || first == '"') {
            return new Literal(characters.quoted());
        }
        if (characters.take("(")) {
            var inner = expression();
            characters.skipBlanks();
            characters.expect(")");
            return inner;
        }
        if (characters.take("[")) {
            return new Expression.Items(list("]"));
        }
        if (characters.take("/")) {
            return regex();
        }
        if (characters.take("@")) {
            return at();
        }
        return named();
    }

    private Expression at() {
        var word = characters.word();
        if (KINDS.contains(word) && characters.take("()")) {
            return new Expression.Kind(word);
        }
        for (var each : Expression.Node.values()) {
            if (each.written().equals("@" + word)) {
                return each;
            }
        }
        throw characters.wrong("“@" + word + "” is not known");
    }

    private Expression named() {
        var word = characters.word();
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return number(word);
        }
        return switch (word) {
            case "true" -> new Literal(true);
            case "false" -> new Literal(false);
            case "null" -> new Literal(Values.NULL);
            case "undefined" -> new Literal(Values.UNDEFINED);
            case "String" -> new Expression.GlobalCall("String", arguments());
            case "Object", "Array", "Number" -> {
                characters.expect(".");
                var function = word + "." + characters.word();
                if (!Functions.GLOBALS.contains(function)) {
                    throw characters.wrong("There is no function “" + function + "” for filters");
                }
                yield new Expression.GlobalCall(function, arguments());
            }
            default -> throw characters.wrong(word.isEmpty() ? "A value is expected" : "“" + word + "” is not known");
        };
    }

    private Expression number(String whole) {
        var text = characters.take(".") ? whole + "." + characters.word() : whole;
        try {
            return new Literal(Double.valueOf(text));
        } catch (NumberFormatException _) {
            throw characters.wrong("“" + text + "” is no number");
        }
    }

    private Expression regex() {
        var body = new StringBuilder();
        boolean inClass = false;
        while (characters.peek() != '/' || inClass) {
            if (characters.isAtEnd()) {
                throw characters.wrong("The regular expression is not closed");
            }
            char each = characters.next();
            body.append(each);
            if (each == '\\') {
                body.append(characters.next());
            }
            inClass = each == '[' || (inClass && each != ']');
        }
        characters.expect("/");
        return new Literal(Regex.of(body.toString(), characters.word()));
    }
}
