package dev.parley.description.lint.path;

import java.util.List;

/** An expression of a filter, in the small part of JavaScript that looks and compares, and changes nothing. */
sealed interface Expression {

    /** What it gives for a node, as {@link Values} has it. */
    Object value(Seen here);

    /** Something written out. */
    record Literal(Object constant) implements Expression {
        @Override
        public Object value(Seen here) {
            return constant;
        }
    }

    /** A list written out. */
    record Items(List<Expression> items) implements Expression {
        @Override
        public Object value(Seen here) {
            return items.stream().map(each -> each.value(here)).toList();
        }
    }

    /** What is written as {@code @} and a word. */
    enum Node implements Expression {
        ITSELF("@"),
        ROOT("@root"),
        PROPERTY("@property"),
        PARENT("@parent"),
        PARENT_PROPERTY("@parentProperty"),
        PATH("@path");

        private final String written;

        Node(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }

        @Override
        public Object value(Seen here) {
            var parent = here.parent();
            return switch (this) {
                case ITSELF -> Values.of(here);
                case ROOT -> Values.of(here.top());
                case PROPERTY -> Values.key(here);
                case PARENT -> parent == null ? Values.UNDEFINED : Values.of(parent);
                case PARENT_PROPERTY -> parent == null ? Values.UNDEFINED : Values.key(parent);
                case PATH -> Values.path(here);
            };
        }
    }

    /** Whether a node is of a kind: {@code @string()} and its like. */
    record Kind(String kind) implements Expression {
        @Override
        public Object value(Seen here) {
            var node = here.node();
            return switch (kind) {
                case "string" -> node.isString();
                case "number" -> node.isNumber();
                case "integer" -> node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue());
                case "boolean" -> node.isBoolean();
                case "null" -> node.isNull();
                case "array" -> node.isArray();
                case "object" -> node.isContainer();
                default -> !node.isContainer();
            };
        }
    }

    /** A member of something. */
    record Member(Expression of, Expression name) implements Expression {
        @Override
        public Object value(Seen here) {
            return Values.member(of.value(here), name.value(here));
        }
    }

    /** A function of something that changes nothing. */
    record Call(Expression of, String function, List<Expression> arguments) implements Expression {
        @Override
        public Object value(Seen here) {
            return Functions.call(
                    of.value(here),
                    function,
                    arguments.stream().map(each -> each.value(here)).toList());
        }
    }

    /** A function of {@code Object}, {@code Array}, {@code Number} or {@code String}. */
    record GlobalCall(String function, List<Expression> arguments) implements Expression {
        @Override
        public Object value(Seen here) {
            return Functions.global(
                    function,
                    arguments.isEmpty()
                            ? Values.UNDEFINED
                            : arguments.getFirst().value(here));
        }
    }

    /** {@code !}, {@code -}, {@code void} or {@code typeof}. */
    record Unary(String operator, Expression operand) implements Expression {
        @Override
        public Object value(Seen here) {
            return switch (operator) {
                case "!" -> !Values.isTrue(operand.value(here));
                case "-" -> -Values.number(operand.value(here));
                case "typeof" -> Values.type(operand.value(here));
                default -> Values.UNDEFINED;
            };
        }
    }

    /** All of them, of which the first that is false ends it. */
    record And(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Seen here) {
            var first = left.value(here);
            return Values.isTrue(first) ? right.value(here) : first;
        }
    }

    /** One of them. */
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public Object value(Seen here) {
            var first = left.value(here);
            return Values.isTrue(first) ? first : right.value(here);
        }
    }

    /** Either of two, by a condition. */
    record Choice(Expression condition, Expression yes, Expression no) implements Expression {
        @Override
        public Object value(Seen here) {
            return Values.isTrue(condition.value(here)) ? yes.value(here) : no.value(here);
        }
    }

    /** Two values compared or reckoned. */
    record Binary(String operator, Expression left, Expression right) implements Expression {
        @Override
        public Object value(Seen here) {
            return Values.binary(left.value(here), operator, right.value(here));
        }
    }
}
