package dev.parley.description.pattern;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression is with its counted repetitions written out: {@code (a{9}){9}} has 81 letters. Engines in linear time write them out, so
 * that a short one can take all memory.
 */
public final class RepeatedSize {

    private static final long LARGEST = 1_000_000_000;

    private final String expression;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long all;
    private long last;
    private int at;

    private RepeatedSize(String expression) {
        this.expression = expression;
    }

    /** In characters and classes, at most a thousand million. */
    public static long of(String expression) {
        return new RepeatedSize(expression).size();
    }

    private long size() {
        while (at < expression.length()) {
            char next = expression.charAt(at++);
            switch (next) {
                case '(' -> {
                    outer.push(all + last);
                    all = last = 0;
                }
                case ')' -> {
                    last = all + last + 1;
                    all = outer.isEmpty() ? 0 : outer.pop();
                }
                case '{' -> last = Math.min(LARGEST, last * count());
                case '[' -> {
                    skipClass();
                    add();
                }
                case '\\' -> {
                    at++;
                    add();
                }
                default -> add();
            }
        }
        long size = all + last;
        for (long each : outer) {
            size += each;
        }
        return Math.min(LARGEST, size);
    }

    private void add() {
        all = Math.min(LARGEST, all + last);
        last = 1;
    }

    private void skipClass() {
        for (int from = at; at < expression.length(); at++) {
            char next = expression.charAt(at);
            if (next == '\\') at++;
            // in front of all others it is one of the class
            else if (next == ']' && at > from) break;
        }
        at++;
    }

    /** The larger number of {@code n}, {@code n,} or {@code n,m} up to the brace; one where there is none, as the brace is then a character. */
    private long count() {
        int end = expression.indexOf('}', at);
        String[] counts =
                end < 0 ? new String[0] : expression.substring(at, end).split(",", -1);
        long most = 1;
        for (String each : counts) {
            if (!each.chars().allMatch(Character::isDigit) || each.length() > 9) return 1;
            most = each.isEmpty() ? most : Math.max(most, Long.parseLong(each));
        }
        at = counts.length == 0 ? at : end + 1;
        return most;
    }
}
