package dev.parley.description.source;

import tools.jackson.databind.JsonNode;

/**
 * Writes values as JSON, in the manner of the text around.
 *
 * @param lines whether each member has a line
 * @param spaced whether space follows colons and commas
 */
record JsonText(Layout layout, boolean lines, boolean spaced) {

    static JsonText like(String text, Layout layout) {
        int line = text.indexOf('\n');
        boolean lines = line >= 0 && line < text.length() - 1;
        return new JsonText(layout, lines, lines || text.contains("\": ") || !text.contains("\":"));
    }

    /** The value; its first line stands where it is put, the others are set in by the column. */
    String value(JsonNode value, int column) {
        var text = new StringBuilder();
        write(text, value, column);
        return text.toString();
    }

    String member(String key, JsonNode value, int column) {
        var text = new StringBuilder();
        member(text, key, value, column);
        return text.toString();
    }

    private void member(StringBuilder text, String key, JsonNode value, int column) {
        ScalarText.quote(key, text);
        text.append(spaced ? ": " : ":");
        write(text, value, column);
    }

    private void write(StringBuilder text, JsonNode value, int column) {
        if (value.isObject()) {
            text.append('{');
            boolean first = true;
            for (var entry : value.properties()) {
                separate(text, first, column + layout.width());
                first = false;
                member(text, entry.getKey(), entry.getValue(), column + layout.width());
            }
            close(text, '}', first, column);
        } else if (value.isArray()) {
            text.append('[');
            boolean first = true;
            for (var item : value) {
                separate(text, first, column + layout.width());
                first = false;
                write(text, item, column + layout.width());
            }
            close(text, ']', first, column);
        } else if (value.isString()) {
            ScalarText.quote(value.stringValue(), text);
        } else {
            text.append(ScalarText.other(value, Syntax.JSON));
        }
    }

    private void separate(StringBuilder text, boolean first, int column) {
        if (!first) text.append(',');
        if (lines) text.append(layout.newline()).repeat(' ', column);
        else if (!first && spaced) text.append(' ');
    }

    private void close(StringBuilder text, char bracket, boolean empty, int column) {
        if (lines && !empty) text.append(layout.newline()).repeat(' ', column);
        text.append(bracket);
    }
}
