package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a JSON text that is as RFC 8259 has it into spots and a tree, in one pass over its characters: the large descriptions of others are
 * read by each command and each save. Of a text that has any fault it only says so; {@link JsonReading} says which.
 */
final class JsonScanning {

    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_KEY = 50_000;
    /** Values that are no longer often stand in a description again. */
    private static final int SHORT = 24;

    private final char[] text;
    private final int deepest;
    private final JsonWords words = new JsonWords();
    private int at;
    private int depth;
    private int nodes;
    /** The tree of the spot that was read last. */
    private JsonNode node = JsonNodeFactory.instance.nullNode();

    private JsonScanning(String text, Limits limits) {
        this.text = text.toCharArray();
        this.deepest = limits.depth();
    }

    /** What a text says, and where. */
    record Scanned(Spot root, JsonNode tree) {}

    /** The text, read; nothing where something is wrong with it. */
    static @Nullable Scanned read(String text, Limits limits) {
        var scanning = new JsonScanning(text, limits);
        try {
            var root = scanning.value();
            scanning.blank();
            return scanning.at == scanning.text.length ? new Scanned(root, scanning.node) : null;
        } catch (Unusual _) {
            return null;
        }
    }

    /** The text is not as it should be. */
    private static final class Unusual extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Unusual() {
            super(null, null, false, false);
        }
    }

    private void blank() {
        while (at < text.length) {
            char each = text[at];
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') return;
            at++;
        }
    }

    /** The next character that is not blank. */
    private char next() {
        blank();
        if (at == text.length) throw new Unusual();
        return text[at];
    }

    private Spot value() {
        char first = next();
        if (++nodes > Trees.MOST_NODES) throw new Unusual();
        return switch (first) {
            case '{' -> mapping();
            case '[' -> items();
            case '"' -> {
                int start = at;
                node = JsonNodeFactory.instance.stringNode(string(SHORT));
                yield new Spot.Scalar(start, at, false, Spot.Style.DOUBLE, node);
            }
            case 't' -> word("true", JsonNodeFactory.instance.booleanNode(true));
            case 'f' -> word("false", JsonNodeFactory.instance.booleanNode(false));
            case 'n' -> word("null", JsonNodeFactory.instance.nullNode());
            default -> number();
        };
    }

    private Spot mapping() {
        int start = at++;
        if (++depth > deepest) throw new Unusual();
        var members = new ArrayList<Spot.Member>();
        var mapping = JsonNodeFactory.instance.objectNode();
        if (next() == '}') {
            at++;
        } else {
            do {
                if (next() != '"') throw new Unusual();
                int keyStart = at;
                var key = string(LONGEST_KEY);
                int keyEnd = at;
                if (keyEnd - keyStart > LONGEST_KEY || next() != ':') throw new Unusual();
                at++;
                members.add(new Spot.Member(key, keyStart, keyEnd, value()));
                if (mapping.replace(key, node) != null) throw new Unusual();
            } while (more('}'));
        }
        depth--;
        node = mapping;
        return new Spot.Mapping(start, at, false, true, members);
    }

    private Spot items() {
        int start = at++;
        if (++depth > deepest) throw new Unusual();
        var items = new ArrayList<Spot>();
        var list = JsonNodeFactory.instance.arrayNode();
        if (next() == ']') {
            at++;
        } else {
            do {
                items.add(value());
                list.add(node);
            } while (more(']'));
        }
        depth--;
        node = list;
        return new Spot.Items(start, at, false, true, List.copyOf(items));
    }

    /** Whether another one follows, or the end that is named. */
    private boolean more(char end) {
        char next = next();
        if (next != ',' && next != end) throw new Unusual();
        at++;
        return next == ',';
    }

    private Spot word(String word, JsonNode said) {
        int start = at;
        for (int i = 0; i < word.length(); i++, at++) {
            if (at == text.length || text[at] != word.charAt(i)) throw new Unusual();
        }
        node = said;
        return new Spot.Scalar(start, at, false, Spot.Style.PLAIN, said);
    }

    private Spot number() {
        int start = at;
        if (text[at] == '-') at++;
        int whole = digits();
        if (whole == 0 || (whole > 1 && text[at - whole] == '0')) throw new Unusual();
        boolean integer = true;
        if (at < text.length && text[at] == '.') {
            at++;
            integer = false;
            if (digits() == 0) throw new Unusual();
        }
        if (at < text.length && (text[at] == 'e' || text[at] == 'E')) {
            at++;
            integer = false;
            if (at < text.length && (text[at] == '+' || text[at] == '-')) at++;
            if (digits() == 0) throw new Unusual();
        }
        if (at - start > LONGEST_NUMBER) throw new Unusual();
        var said = new String(text, start, at - start);
        node = integer ? Numbers.integer(said) : WrittenNumber.of(said);
        return new Spot.Scalar(start, at, false, Spot.Style.PLAIN, node);
    }

    private int digits() {
        int from = at;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') at++;
        return at - from;
    }

    /**
     * The text between quotation marks that begins here.
     *
     * @param known how long it may be to be one of those that are kept
     */
    private String string(int known) {
        int from = ++at;
        while (true) {
            if (at == text.length) throw new Unusual();
            char each = text[at];
            if (each == '"') break;
            if (each == '\\') return escaped(from);
            if (each < ' ') throw new Unusual();
            at++;
        }
        int length = at++ - from;
        return length <= known ? words.word(text, from, length) : new String(text, from, length);
    }

    private String escaped(int from) {
        var said = new StringBuilder().append(text, from, at - from);
        while (at < text.length) {
            char each = text[at++];
            if (each == '"') return said.toString();
            if (each < ' ') throw new Unusual();
            said.append(each == '\\' ? escape() : each);
        }
        throw new Unusual();
    }

    private char escape() {
        if (at == text.length) throw new Unusual();
        char each = text[at++];
        return switch (each) {
            case '"', '\\', '/' -> each;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new Unusual();
        };
    }

    private char unicode() {
        if (at + 4 > text.length) throw new Unusual();
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
            char each = text[at];
            int digit = each < 0x80 ? Character.digit(each, 16) : -1;
            if (digit < 0) throw new Unusual();
            code = code << 4 | digit;
        }
        return (char) code;
    }
}
