package dev.parley.description.source;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes values as YAML, in the manner of the text around. */
record YamlText(Layout layout) {

    private static final int LONGEST_ROW = 120;

    /** A key with its value; the text begins at the column. */
    String member(String key, JsonNode value, int column) {
        return key(key, false) + ":" + after(value, column, null);
    }

    /** An item of a list whose dash stands at the column. */
    String item(JsonNode value, int column, @Nullable Boolean asRow) {
        return "-" + afterDash(value, column, asRow);
    }

    String key(String key, boolean flow) {
        return ScalarText.line(key, flow, layout.quote());
    }

    /** What follows the dash of an item. */
    String afterDash(JsonNode value, int column, @Nullable Boolean asRow) {
        if (!value.isContainer() || value.isEmpty()) return " " + scalar(value, column, null);
        boolean row = asRow == null ? isRow(value) : asRow && !hasLines(value);
        if (row || (value.isArray() && isShort(value))) return " " + flow(value);
        return " " + block(value, column + 2);
    }

    /** What follows the colon of a key at that column, either on its line or on the next ones. */
    String after(JsonNode value, int column, Spot.@Nullable Style style) {
        if (!value.isContainer() || value.isEmpty()) return " " + scalar(value, column, style);
        if (value.isArray() && layout.flowLists() && isShort(value)) return " " + flow(value);
        int inner = column + (value.isArray() ? layout.dashes() : layout.width());
        return layout.newline() + " ".repeat(inner) + block(value, inner);
    }

    /** A whole document, or its root at a column. */
    String root(JsonNode value, int column) {
        return value.isContainer() && !value.isEmpty() ? block(value, column) : scalar(value, 0, null);
    }

    /** A mapping or list in block style, whose first line begins at the column by itself. */
    String block(JsonNode value, int column) {
        var text = new StringBuilder();
        if (value.isObject()) {
            for (var entry : value.properties()) {
                if (!text.isEmpty()) text.append(layout.newline()).repeat(' ', column);
                text.append(member(entry.getKey(), entry.getValue(), column));
            }
        } else {
            for (var item : value) {
                if (!text.isEmpty()) text.append(layout.newline()).repeat(' ', column);
                text.append(item(item, column, null));
            }
        }
        return text.toString();
    }

    /** A scalar in a block context whose key or dash stands at the column, in the style that it had if it can keep it. */
    String scalar(JsonNode value, int column, Spot.@Nullable Style style) {
        if (value.isContainer()) return value.isObject() ? "{}" : "[]";
        if (!value.isString()) return ScalarText.other(value, Syntax.YAML);
        var text = value.stringValue();
        if (ScalarText.isLiteral(text)) return literal(text, column);
        if (style == Spot.Style.SINGLE && ScalarText.isPrintable(text)) return ScalarText.single(text);
        if (style == Spot.Style.DOUBLE) return ScalarText.quoted(text);
        return ScalarText.line(text, false, layout.quote());
    }

    private String literal(String text, int column) {
        boolean ended = text.endsWith("\n");
        var result = new StringBuilder(ended ? "|" : "|-");
        for (var line : (ended ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
            result.append(layout.newline());
            if (!line.isEmpty()) result.repeat(' ', column + layout.width()).append(line);
        }
        return result.toString();
    }

    /** On one line, in flow style. */
    String flow(JsonNode value) {
        return flow(value, null);
    }

    String flow(JsonNode value, Spot.@Nullable Style style) {
        var text = new StringBuilder();
        if (value.isObject()) {
            for (var entry : value.properties()) {
                text.append(text.isEmpty() ? "{" : ", ").append(flowMember(entry.getKey(), entry.getValue()));
            }
            return (text.isEmpty() ? "{" : text) + "}";
        }
        if (value.isArray()) {
            for (var item : value) text.append(text.isEmpty() ? "[" : ", ").append(flow(item));
            return (text.isEmpty() ? "[" : text) + "]";
        }
        if (!value.isString()) return ScalarText.other(value, Syntax.YAML);
        var string = value.stringValue();
        if (style == Spot.Style.SINGLE && ScalarText.isPrintable(string)) return ScalarText.single(string);
        if (style == Spot.Style.DOUBLE) return ScalarText.quoted(string);
        return ScalarText.line(string, true, layout.quote());
    }

    String flowMember(String key, JsonNode value) {
        return key(key, true) + ": " + flow(value);
    }

    /** Whether a mapping in a list is short enough to stand on one line. */
    private boolean isRow(JsonNode value) {
        return value.isObject()
                && value.size() > 1
                && !hasLines(value)
                && value.valueStream().allMatch(inner -> !inner.isContainer() || isShort(inner))
                && flow(value).length() <= LONGEST_ROW;
    }

    /** Whether it is a list of scalars, or of such lists, that fits on a line. */
    private boolean isShort(JsonNode value) {
        return value.isArray()
                && isPlainList(value)
                && !hasLines(value)
                && flow(value).length() <= LONGEST_ROW / 2;
    }

    private static boolean isPlainList(JsonNode value) {
        return value.valueStream().allMatch(item -> !item.isContainer() || (item.isArray() && isPlainList(item)));
    }

    /** Whether it holds a text of several lines. */
    static boolean hasLines(JsonNode value) {
        if (value.isContainer()) return value.valueStream().anyMatch(YamlText::hasLines);
        return value.isString() && ScalarText.isLiteral(value.stringValue());
    }
}
