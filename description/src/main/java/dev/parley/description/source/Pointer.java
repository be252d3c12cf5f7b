package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A JSON pointer (RFC 6901): the way from the root of a tree to a node, by keys of mappings and indexes of lists.
 *
 * @param tokens unescaped
 */
public record Pointer(List<String> tokens) {

    /** The root. */
    public static final Pointer ROOT = new Pointer(List.of());

    /** Stands for the place behind the last item of a list. */
    public static final String END = "-";

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final JsonNode NOTHING = MissingNode.getInstance();

    public Pointer {
        tokens = List.copyOf(tokens);
    }

    /** The pointer of the tokens, unescaped. */
    public static Pointer of(String... tokens) {
        return new Pointer(List.of(tokens));
    }

    /** Reads the notation of RFC 6901, such as {@code /channels/a~1b}. */
    public static Pointer parse(String text) {
        if (text.isEmpty()) return ROOT;
        if (text.charAt(0) != '/') throw new IllegalArgumentException("A JSON pointer begins with /: " + text);
        var tokens = new ArrayList<String>();
        for (var token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return new Pointer(tokens);
    }

    /** What a tree has there; a missing node where it has nothing. */
    public JsonNode in(JsonNode tree) {
        var node = tree;
        for (var token : tokens) {
            if (node.isArray()) node = INDEX.matcher(token).matches() ? node.path(Integer.parseInt(token)) : NOTHING;
            else node = node.path(token);
        }
        return node;
    }

    /** What stands in this one under the key. */
    public Pointer child(String key) {
        var longer = new ArrayList<>(tokens);
        longer.add(key);
        return new Pointer(longer);
    }

    /** What stands in this one at the index. */
    public Pointer child(int index) {
        return child(Integer.toString(index));
    }

    /** The other, seen from where this one is. */
    public Pointer then(Pointer other) {
        var longer = new ArrayList<>(tokens);
        longer.addAll(other.tokens);
        return new Pointer(longer);
    }

    /** What this one stands in; the root has none. */
    public Pointer parent() {
        return new Pointer(tokens.subList(0, tokens.size() - 1));
    }

    /** The last key or index; the root has none. */
    public String last() {
        return tokens.getLast();
    }

    public boolean isRoot() {
        return tokens.isEmpty();
    }

    /** Whether this is the other or in it. */
    public boolean startsWith(Pointer other) {
        return tokens.size() >= other.tokens.size()
                && tokens.subList(0, other.tokens.size()).equals(other.tokens);
    }

    /** This one without its first tokens. */
    public Pointer without(int first) {
        return new Pointer(tokens.subList(first, tokens.size()));
    }

    /** The notation of RFC 6901. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var token : tokens) {
            text.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
