package dev.parley.description.source;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * A text in YAML or JSON with the tree that it says. The text is the truth: an edit changes what it names and nothing else, comments,
 * order, styles and layout stay. Immutable and thread-safe.
 */
public final class Source {

    private final String text;
    private final Syntax syntax;
    private final boolean tolerant;
    private volatile @Nullable Spot root;
    private final boolean readLater;
    private final JsonNode tree;
    private volatile int @Nullable [] lineStarts;
    private volatile @Nullable Layout layout;

    private Source(
            String text, Syntax syntax, @Nullable Spot root, JsonNode tree, boolean tolerant, boolean readLater) {
        this.tolerant = tolerant;
        this.text = text;
        this.syntax = syntax;
        this.root = root;
        this.tree = tree;
        this.readLater = readLater;
    }

    /** A text that says a tree which is known: where things stand in it is read when it is asked for. */
    static Source saying(JsonNode tree, String text, Syntax syntax) {
        return new Source(text, syntax, null, tree, false, true);
    }

    /**
     * Reads a text. What begins with a brace or bracket is JSON if it can be read so, everything else YAML.
     *
     * @throws ProblemException with line and column, when the text cannot be read
     */
    public static Source parse(String text) {
        return parse(text, Limits.inForce());
    }

    /** The same within limits. */
    public static Source parse(String text, Limits limits) {
        return parse(text, limits, false);
    }

    /** The same of a text in which keys may stand twice; the last one counts. It is for those who only read it. */
    public static Source tolerant(String text) {
        return parse(text, Limits.inForce(), true);
    }

    /**
     * Reads a text as {@link #parse(String)} does, or where nothing but keys that stand twice is wrong in it as {@link #tolerant}.
     *
     * @throws ProblemException with line and column, when the text cannot be read
     */
    public static Source forgiving(String text) {
        try {
            return parse(text);
        } catch (ProblemException wrong) {
            if (!wrong.problems().getFirst().code().equals("duplicate-key")) throw wrong;
            return tolerant(text);
        }
    }

    private static Source parse(String text, Limits limits, boolean tolerant) {
        var start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) return parse(text, Syntax.YAML, limits, tolerant);
        try {
            return parse(text, Syntax.JSON, limits, tolerant);
        } catch (ProblemException json) {
            if (!json.problems().getFirst().code().equals("json-syntax")) throw json;
            try {
                return parse(text, Syntax.YAML, limits, tolerant);
            } catch (ProblemException _) {
                throw json;
            }
        }
    }

    /** A new text that says the tree, read. */
    public static Source written(JsonNode tree, Syntax syntax) {
        return parse(text(tree, syntax), syntax);
    }

    /** A new text that says the tree. */
    public static String text(JsonNode tree, Syntax syntax) {
        return switch (syntax) {
            case JSON -> new JsonText(Layout.USUAL, true, true).value(tree, 0);
            case YAML -> new YamlText(Layout.USUAL).root(tree, 0) + "\n";
        };
    }

    /** The same in a notation that is known. */
    public static Source parse(String text, Syntax syntax) {
        return parse(text, syntax, Limits.inForce(), false);
    }

    private static Source parse(String text, Syntax syntax, Limits limits, boolean tolerant) {
        if (text.length() > limits.length()) {
            throw Fault.limit(
                    "text-too-long",
                    String.format(Locale.ROOT, "The text has more than %,d characters", limits.length()),
                    Place.none(),
                    "--max-text");
        }
        var scanned = syntax == Syntax.JSON ? JsonScanning.read(text, limits) : null;
        if (scanned != null) return new Source(text, syntax, scanned.root(), scanned.tree(), false, false);
        var root = switch (syntax) {
            case YAML -> YamlReading.read(text, limits, tolerant);
            case JSON -> Optional.of(JsonReading.read(text, limits, tolerant));
        };
        var tree = root.map(spot -> Trees.tree(spot, limits)).orElseGet(JsonNodeFactory.instance::nullNode);
        return new Source(text, syntax, root.orElse(null), tree, tolerant, false);
    }

    public String text() {
        return text;
    }

    public Syntax syntax() {
        return syntax;
    }

    /** What the text says; {@code null} (the JSON value) for an empty one. Not to be changed. */
    public JsonNode tree() {
        return tree;
    }

    /** Keys that stand in a mapping a second time, in their order; only a tolerant reader lets them through. */
    public List<KeyFault> keysTwice() {
        if (!tolerant) return List.of();
        return keyFaults().stream()
                .filter(fault -> fault.kind() == KeyFault.Kind.TWICE)
                .toList();
    }

    /** Keys that a reader stumbles over, in their order. */
    public List<KeyFault> keyFaults() {
        return root().map(spot -> KeyFaults.of(text, syntax, spot, this::position))
                .orElse(List.of());
    }

    Optional<Spot> root() {
        var known = root;
        if (known == null && readLater) {
            known = parse(text, syntax).root;
            root = known;
        }
        return Optional.ofNullable(known);
    }

    /** Its habits, which are looked for once: all of it has to be read for them. */
    Layout layout() {
        var known = layout;
        if (known == null) {
            known = Layout.of(text, root());
            layout = known;
        }
        return known;
    }

    /** Where a node begins: its key where it has one. What is not there is placed at the nearest node around it. */
    public Place.Position place(Pointer pointer) {
        int offset = root().map(Spot::start).orElse(0);
        var spot = root().orElse(null);
        for (var token : pointer.tokens()) {
            if (spot instanceof Spot.Alias alias) spot = alias.target();
            var member = spot instanceof Spot.Mapping mapping ? mapping.member(token) : null;
            if (member != null) {
                offset = member.start();
                spot = member.value();
            } else if (spot instanceof Spot.Items items
                    && token.matches("[0-9]{1,9}")
                    && Integer.parseInt(token) < items.items().size()) {
                spot = items.items().get(Integer.parseInt(token));
                offset = spot.start();
            } else {
                break;
            }
        }
        return position(offset);
    }

    /** Line and column of a character; the lines are counted once. */
    private Place.Position position(int offset) {
        var starts = lineStarts;
        if (starts == null) {
            starts = new Lines(text).starts();
            lineStarts = starts;
        }
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        // not looked for from the offset back: a file may be one line of megabytes
        int begin = line == 0 && offset > 0 ? new Lines(text).first() : starts[line];
        return new Place.Position(line + 1, offset - begin + 1);
    }

    /**
     * The text after the operations, one after another.
     *
     * @throws ProblemException when one does not fit the tree
     */
    public Source apply(List<Operation> operations) {
        var source = this;
        for (var run : Runs.of(operations)) source = new Editing(source).apply(run);
        return source;
    }

    /**
     * The text with other texts for some of its scalars, all at once, each in the style that it has.
     *
     * @throws ProblemException when no scalar stands at one of the places
     */
    public Source saying(Map<Pointer, String> texts) {
        if (texts.isEmpty()) return this;
        var operations = texts.entrySet().stream()
                .<Operation>map(each -> new Operation.Set(each.getKey(), StringNode.valueOf(each.getValue())))
                .toList();
        var expected = Operations.apply(tree, operations);
        var splices = new Splices();
        texts.forEach((pointer, said) -> {
            if (Site.of(root(), pointer).spot() instanceof Spot.Scalar scalar && !scalar.marked()) {
                splices.replace(scalar.start(), scalar.end(), scalar(said, scalar.style(), pointer));
            }
        });
        try {
            var said = parse(splices.apply(text), syntax);
            if (Trees.sameInOrder(said.tree, expected)) return said;
        } catch (ProblemException | IllegalStateException _) {
            return apply(operations);
        }
        return apply(operations);
    }

    private String scalar(String said, Spot.Style style, Pointer pointer) {
        if (syntax == Syntax.JSON) return ScalarText.quoted(said);
        boolean flow = Site.of(root(), pointer).flow();
        return switch (style) {
            case SINGLE -> ScalarText.isPrintable(said) ? ScalarText.single(said) : ScalarText.quoted(said);
            case DOUBLE -> ScalarText.quoted(said);
            case EMPTY, PLAIN, BLOCK -> ScalarText.line(said, flow, '\'');
        };
    }

    /** The same tree, set in as little as it can be; a part of a document that was cut out of it stands so in a file of its own. */
    public Source outdented() {
        int column = root().filter(Spot::isBlock)
                .map(spot -> new Lines(text).column(spot.start()))
                .orElse(0);
        if (column == 0 || syntax == Syntax.JSON) return this;
        var bare = Pattern.compile("(?m)^ {1," + column + "}").matcher(text).replaceAll("");
        try {
            var result = parse(bare, syntax);
            return Trees.sameInOrder(result.tree, tree) ? result : this;
        } catch (ProblemException _) {
            return this;
        }
    }
}
