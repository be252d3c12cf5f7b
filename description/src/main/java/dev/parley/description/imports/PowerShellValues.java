package dev.parley.description.imports;

import dev.parley.description.imports.PowerShellReading.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of PowerShell as they are written out: texts, numbers, tables, lists, and those turned into JSON. Confined to one thread. */
final class PowerShellValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 100;

    private final List<Token> tokens;
    private final Map<String, JsonNode> known;
    private int at;
    private int depth;

    /**
     * Those that begin at a place.
     *
     * @param known variables that have been assigned, by their names in lower case, with their dollar sign
     */
    PowerShellValues(List<Token> tokens, int at, Map<String, JsonNode> known) {
        this.tokens = tokens;
        this.at = at;
        this.known = known;
    }

    /** Behind what was read. */
    int at() {
        return at;
    }

    /** The next value, an empty text where there is none. */
    JsonNode read() {
        var value = depth < MAX_DEPTH ? value() : NODES.stringNode("");
        while (follows("|") && at + 1 < tokens.size() && isWord(at + 1, "convertto-json")) {
            at += 2;
            while (at < tokens.size() && tokens.get(at).isWord() && !follows("\n")) at++;
            value = NODES.stringNode(value.toString());
        }
        return value;
    }

    private JsonNode value() {
        if (at >= tokens.size()) return NODES.stringNode("");
        var token = tokens.get(at++);
        if (token.isText()) return NODES.stringNode(token.text());
        if (token.is("@{")) return table();
        if (token.is("(")) return inner();
        if (token.isMark()) return NODES.stringNode("");
        if (token.text().equals("@") && follows("(")) {
            at++;
            return list();
        }
        // a cast, or a method of a type: [System.Text.Encoding]::UTF8.GetBytes("…")
        if (token.text().startsWith("[")) return read();
        return word(token.text());
    }

    private JsonNode word(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("$true") || lower.equals("$false")) return NODES.booleanNode(lower.equals("$true"));
        if (lower.equals("$null")) return NODES.nullNode();
        if (word.matches("-?(0|[1-9]\\d{0,17})")) return NODES.numberNode(Long.parseLong(word));
        if (word.matches("-?\\d{1,15}\\.\\d{1,15}")) return NODES.numberNode(new BigDecimal(word));
        if (!word.matches("\\$\\w+")) return NODES.stringNode(word);
        return known.getOrDefault(lower, NODES.stringNode("{{" + word.substring(1) + "}}"));
    }

    private JsonNode inner() {
        depth++;
        skipLines();
        var value = read();
        skipLines();
        if (follows(")")) at++;
        depth--;
        return value;
    }

    private ObjectNode table() {
        depth++;
        var table = NODES.objectNode();
        for (skipLines(); at < tokens.size() && !follows("}"); skipLines()) {
            var name = tokens.get(at++).text();
            if (!follows("=")) continue;
            at++;
            skipLines();
            table.set(name, read());
        }
        at++;
        depth--;
        return table;
    }

    private ArrayNode list() {
        depth++;
        var list = NODES.arrayNode();
        for (skipLines(); at < tokens.size() && !follows(")"); skipLines()) {
            int before = at;
            if (follows(",")) at++;
            else list.add(read());
            if (at == before) at++;
        }
        at++;
        depth--;
        return list;
    }

    private void skipLines() {
        while (follows("\n") || follows(";")) at++;
    }

    private boolean isWord(int place, String word) {
        return tokens.get(place).isWord() && tokens.get(place).text().equalsIgnoreCase(word);
    }

    private boolean follows(String mark) {
        return at < tokens.size() && tokens.get(at).is(mark);
    }
}
