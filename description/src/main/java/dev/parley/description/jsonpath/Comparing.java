package dev.parley.description.jsonpath;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares values as filters do (RFC 9535 §2.3.5.2.2). */
final class Comparing {

    private final Budget budget;

    Comparing(Budget budget) {
        this.budget = budget;
    }

    boolean holds(@Nullable JsonNode left, Condition.Operator operator, @Nullable JsonNode right) {
        return switch (operator) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case LESS -> less(left, right);
            case GREATER -> less(right, left);
            case LESS_OR_EQUAL -> less(left, right) || equal(left, right);
            case GREATER_OR_EQUAL -> less(right, left) || equal(left, right);
        };
    }

    private boolean equal(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        if (!budget.spend()) {
            return false;
        }
        if (left.isNumber() && right.isNumber()) {
            return compareNumbers(left, right) == 0;
        }
        if (left.isArray() && right.isArray()) {
            return left.size() == right.size() && equalElements(left, right);
        }
        if (left.isObject() && right.isObject()) {
            return left.size() == right.size() && equalMembers(left, right);
        }
        return left.equals(right);
    }

    private boolean equalElements(JsonNode left, JsonNode right) {
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean equalMembers(JsonNode left, JsonNode right) {
        for (var member : left.properties()) {
            JsonNode other = right.get(member.getKey());
            if (other == null || !equal(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean less(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return false;
        }
        if (left.isNumber() && right.isNumber()) {
            return compareNumbers(left, right) < 0;
        }
        return left.isString() && right.isString() && compareCharacters(left.stringValue(), right.stringValue()) < 0;
    }

    private static int compareNumbers(JsonNode left, JsonNode right) {
        if (isBeyond(left) || isBeyond(right)) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        return left.decimalValue().compareTo(right.decimalValue());
    }

    private static boolean isBeyond(JsonNode number) {
        return (number.isDouble() || number.isFloat()) && !Double.isFinite(number.doubleValue());
    }

    /** By Unicode scalar values, which is not the order of UTF-16. */
    private static int compareCharacters(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Puts surrogates, which stand for what is beyond U+FFFF, behind all other characters. */
    private static int rank(char character) {
        return Character.isSurrogate(character) ? character + 0x10000 : character;
    }
}
