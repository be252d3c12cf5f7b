package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes texts in all styles of YAML, with comments that have numbers, and operations on trees. */
final class RandomYaml {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "a",
            "on",
            "",
            "12",
            "{{x}}",
            "two words",
            "a: b",
            "it's",
            "line\nline two",
            "{\n  \"a\": 1\n}\n",
            "\n",
            "a\n\n",
            " x",
            "tab\there",
            "é😀",
            "x #y",
            "-",
            "- a",
            "[",
            "null",
            "# no comment",
            "trailing ",
            "\\",
            "\"q\"",
            "\u0001",
            "a\r\nb",
            "?",
            "%",
            "0x1f");

    private final Random random;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private int comments;
    private boolean literal;

    RandomYaml(Random random) {
        this.random = random;
        this.width = random.nextInt(4) == 0 ? 4 : 2;
    }

    String text() {
        if (random.nextBoolean()) comment(0);
        block(0, 3, "");
        if (random.nextInt(4) == 0) comment(0);
        var result = text.toString();
        if (random.nextInt(6) == 0 && !result.endsWith("|\n")) result = result.stripTrailing();
        return random.nextInt(6) == 0 ? result.replace("\n", "\r\n") : result;
    }

    private void comment(int column) {
        text.repeat(' ', column).append("#c").append(comments++).append('\n');
    }

    private void end() {
        if (random.nextInt(4) == 0) text.append(" #c").append(comments++);
        text.append('\n');
    }

    /** A mapping or list whose first line begins after what is written. */
    private void block(int column, int depth, String first) {
        boolean mapping = random.nextInt(3) > 0;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (i > 0 || first.isEmpty()) {
                if (random.nextInt(5) == 0) text.append('\n');
                if (random.nextInt(4) == 0) comment(column);
                text.repeat(' ', column);
            }
            if (mapping) text.append(key(i)).append(":");
            else text.append("-");
            value(column, depth - 1, mapping);
            if (random.nextInt(12) == 0 && !literal) comment(column + width);
        }
    }

    private String key(int index) {
        return switch (random.nextInt(8)) {
            case 0 -> "'k " + index + "'";
            case 1 -> "\"k" + index + "\"";
            default -> "k" + index;
        };
    }

    private void value(int column, int depth, boolean mapping) {
        int choice = random.nextInt(depth > 0 ? 12 : 7);
        literal = choice == 4;
        switch (choice) {
            case 0 -> end();
            case 1, 2, 3 -> {
                text.append(' ').append(scalar());
                end();
            }
            case 4 -> {
                text.append(random.nextBoolean() ? " |" : " >-");
                end();
                text.repeat(' ', column + width).append("some text\n");
                if (random.nextBoolean()) text.repeat(' ', column + width).append("# more text\n");
            }
            case 5 -> {
                text.append(' ').append(new YamlText(Layout.USUAL).flow(RandomYaml.value(random, 2)));
                end();
            }
            case 6 -> {
                text.append(" [\n");
                for (int i = 0; i < 1 + random.nextInt(3); i++) {
                    text.repeat(' ', column + width).append("x").append(i).append(',');
                    end();
                }
                text.repeat(' ', column + width).append("y]\n");
            }
            case 7 -> {
                if (mapping) nested(column, depth);
                else {
                    text.append(' ');
                    block(column + 2, depth, "-");
                }
            }
            default -> nested(column, depth);
        }
    }

    private void nested(int column, int depth) {
        end();
        if (random.nextInt(6) == 0) comment(column + width);
        block(column + width, depth, "");
    }

    private String scalar() {
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(random.nextInt(100));
            case 1 -> "'single'";
            case 2 -> "\"double\\n\"";
            case 3 -> "true";
            default -> "plain text";
        };
    }

    static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> NODES.numberNode(random.nextInt(1000));
            case 1 ->
                random.nextBoolean() ? NODES.booleanNode(true) : NODES.numberNode(random.nextInt(100) / 8.0 + 0.01);
            case 2 -> random.nextInt(3) == 0 ? NODES.nullNode() : NODES.stringNode("text");
            case 3, 4 -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 5 -> {
                var list = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) list.add(value(random, depth - 1));
                yield list;
            }
            default -> {
                var mapping = NODES.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) mapping.set(keyOf(random), value(random, depth - 1));
                yield mapping;
            }
        };
    }

    private static String keyOf(Random random) {
        return random.nextInt(5) == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : "n" + random.nextInt(6);
    }

    /** Any operation that fits the tree. */
    static Operation operation(Random random, JsonNode tree) {
        return operation(random, tree, false);
    }

    /** An operation that takes nothing away but a scalar without comments of its own. */
    static Operation gentle(Random random, JsonNode tree) {
        return operation(random, tree, true);
    }

    private static Operation operation(Random random, JsonNode tree, boolean gentle) {
        var containers = new ArrayList<Pointer>();
        collect(Pointer.ROOT, tree, containers);
        if (containers.isEmpty())
            return new Operation.Set(Pointer.ROOT, NODES.objectNode().put("a", 1));
        var at = containers.get(random.nextInt(containers.size()));
        var node = tree.at(at.toString());
        return node.isArray() ? inList(random, at, node, gentle) : inMapping(random, at, node, gentle);
    }

    private static Operation inList(Random random, Pointer at, JsonNode list, boolean gentle) {
        if (list.isEmpty()) return new Operation.Insert(at.child(0), value(random, 2));
        int index = random.nextInt(list.size());
        return switch (random.nextInt(4)) {
            case 0 ->
                new Operation.Insert(random.nextBoolean() ? at.child(Pointer.END) : at.child(index), value(random, 2));
            case 1 -> new Operation.Move(at.child(index), at.child(random.nextInt(list.size())));
            case 2 ->
                gentle
                        ? new Operation.Insert(at.child(index), value(random, 1))
                        : new Operation.Remove(at.child(index));
            default -> set(random, at.child(index), list.get(index), gentle);
        };
    }

    private static Operation set(Random random, Pointer at, JsonNode old, boolean gentle) {
        if (!gentle) return new Operation.Set(at, value(random, 2));
        return old.isContainer() ? new Operation.Move(at, at) : new Operation.Set(at, value(random, 0));
    }

    private static Operation inMapping(Random random, Pointer at, JsonNode mapping, boolean gentle) {
        var keys = new ArrayList<>(mapping.propertyNames());
        var fresh = "new" + random.nextInt(1000);
        while (mapping.has(fresh)) fresh += "x";
        if (keys.isEmpty()) return new Operation.Set(at.child(fresh), value(random, 2));
        var key = keys.get(random.nextInt(keys.size()));
        var other = keys.get(random.nextInt(keys.size()));
        return switch (random.nextInt(6)) {
            case 0 -> new Operation.Set(at.child(fresh), value(random, 2));
            case 1 -> new Operation.Insert(at.child(fresh), value(random, 2), random.nextInt(4) == 0 ? null : key);
            case 2 ->
                gentle ? new Operation.Set(at.child(fresh), value(random, 1)) : new Operation.Remove(at.child(key));
            case 3 -> new Operation.Move(at.child(key), at.child(fresh), random.nextBoolean() ? null : other);
            case 4 -> new Operation.Move(at.child(key), at.child(key), random.nextInt(4) == 0 ? Pointer.END : other);
            default -> set(random, at.child(key), mapping.get(key), gentle);
        };
    }

    private static void collect(Pointer at, JsonNode node, List<Pointer> containers) {
        if (!node.isContainer()) return;
        containers.add(at);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) collect(at.child(i), node.get(i), containers);
        } else {
            for (var key : node.propertyNames()) collect(at.child(key), node.get(key), containers);
        }
    }
}
