package dev.parley.description.source;

import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation on a text. The result is read again and compared with the operation on the tree alone; should a style of writing defeat
 * the fine way, the smallest node around that can be written anew is, in the end the whole text.
 */
final class Editing {

    private final Source source;
    private final Layout layout;

    Editing(Source source) {
        this.source = source;
        this.layout = source.layout();
    }

    /** A run of operations: at once where the text allows it, else one after another. */
    Source apply(List<Operation> run) {
        if (run.size() > 1) {
            var prepared = prepared(run.getFirst());
            if (prepared != source) return new Editing(prepared).apply(run);
            var added = appended(run);
            if (added.isPresent()) return added.get();
        }
        var result = source;
        for (var operation : run) result = new Editing(result).apply(operation);
        return result;
    }

    /** Keys behind all others of a mapping that has some. */
    private Optional<Source> appended(List<Operation> run) {
        var at = run.getFirst().at().parent();
        var site = Site.of(source.root(), at);
        if (!(site.spot() instanceof Spot.Mapping mapping) || !(node(source.tree(), at) instanceof ObjectNode there)) {
            return Optional.empty();
        }
        boolean braces = site.flow() && source.syntax() == Syntax.YAML; // they may have to go
        if (mapping.members().isEmpty() || braces) return Optional.empty();
        var expected = JsonNodeFactory.instance.objectNode().setAll(there);
        var all = new Splices();
        for (var operation : run) {
            boolean more = operation instanceof Operation.Insert insert
                    && expected.putIfAbsent(insert.at().last(), insert.value()) == null;
            var splices = more ? steps(site).of(mapping, operation) : Optional.<Splices>empty();
            if (splices.isEmpty()) return Optional.empty();
            all.add(splices.get());
        }
        return checked(Optional.of(all), TreeEdit.apply(source.tree(), new Operation.Set(at, expected)));
    }

    Source apply(Operation operation) {
        var expected = TreeEdit.apply(source.tree(), operation);
        if (operation instanceof Operation.Move(Pointer at, Pointer to, String before) && !at.equals(to)) {
            boolean inMapping = node(source.tree(), at.parent()).isObject();
            if (inMapping && before != null) {
                var renamed = apply(new Operation.Move(at, to));
                var place = before.equals(at.last()) ? to.last() : before;
                return new Editing(renamed).apply(new Operation.Move(to, to, place));
            }
        }
        if (Trees.sameInOrder(source.tree(), expected)) return source;
        var prepared = prepared(operation);
        if (prepared != source) return new Editing(prepared).apply(operation);
        var fine = checked(splices(operation), expected);
        if (fine.isPresent()) return fine.get();
        for (var around = operation.at(); !around.isRoot(); ) {
            around = around.parent();
            var value = node(expected, around);
            var crude = checked(replacing(around, value), expected);
            if (crude.isPresent()) return crude.get();
        }
        return Source.written(expected, source.syntax());
    }

    /** The text made ready: aliases written out where the operation touches them, a last line break where lines move. */
    private Source prepared(Operation operation) {
        var text = source.text();
        if (source.syntax() == Syntax.YAML
                && !text.endsWith("\n")
                && source.root().filter(Spot::isBlock).isPresent()) {
            return Source.parse(ended(), Syntax.YAML);
        }
        var crowded = moves(operation) ? crowded(operation.at().parent()) : -1;
        if (crowded >= 0) {
            var lines = new Lines(text);
            int from = crowded;
            while (text.charAt(from - 1) == ' ') from--;
            var opened = layout.newline() + " ".repeat(lines.column(crowded));
            return Source.parse(new Splices().replace(from, crowded, opened).apply(text), Syntax.YAML);
        }
        return source.root().filter(root -> Aliases.touched(root, operation)).isPresent()
                ? Source.parse(Aliases.writtenOut(source, new YamlText(layout)), Syntax.YAML)
                : source;
    }

    /** Whether it moves lines; another key alone stays in its line. */
    private boolean moves(Operation operation) {
        boolean named = operation instanceof Operation.Move move
                && move.before() == null
                && node(source.tree(), move.at().parent()).isObject();
        return operation instanceof Operation.Move && !named;
    }

    /** The text with a last line break, which a literal at its end would take for its own. */
    private String ended() {
        var text = source.text();
        if (source.root().map(Editing::last).orElse(null) instanceof Spot.Scalar scalar
                && scalar.style() == Spot.Style.BLOCK
                && scalar.end() == text.length()) {
            int from = scalar.start() + 1;
            int to = from;
            while (to < text.length() && "+-123456789".indexOf(text.charAt(to)) >= 0) to++;
            var indicators = text.substring(from, to).replace("+", "").replace("-", "") + "-";
            text = new Splices().replace(from, to, indicators).apply(text);
        }
        return text + layout.newline();
    }

    private static Spot last(Spot spot) {
        return switch (spot) {
            case Spot.Scalar _, Spot.Alias _ -> spot;
            case Spot.Mapping mapping ->
                mapping.members().isEmpty()
                        ? spot
                        : last(mapping.members().getLast().value());
            case Spot.Items items ->
                items.items().isEmpty() ? spot : last(items.items().getLast());
        };
    }

    /** Where a block begins in the line of the dash that it is an item of, so that its first line cannot move; or -1. */
    private int crowded(Pointer container) {
        var spot = Site.of(source.root(), container).spot();
        if (spot == null || !spot.isBlock() || spot.marked() || new Lines(source.text()).leads(spot.start())) return -1;
        return spot.start();
    }

    private Optional<Source> checked(Optional<Splices> splices, JsonNode expected) {
        if (splices.isEmpty()) return Optional.empty();
        try {
            var result = Source.parse(splices.get().apply(source.text()), source.syntax());
            return Trees.sameInOrder(result.tree(), expected) ? Optional.of(result) : Optional.empty();
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private Optional<Splices> splices(Operation operation) {
        if (operation instanceof Operation.Set(Pointer at, JsonNode value) && at.isRoot()) return root(value);
        var at = operation.at();
        var site = Site.of(source.root(), at.parent());
        var container = site.spot();
        if (container == null || container instanceof Spot.Scalar) return around(at.parent(), operation);
        boolean yaml = source.syntax() == Syntax.YAML;
        if (yaml
                && site.flow()
                && hasLines(operation)
                && !source.text().substring(site.flowStart(), site.flowEnd()).contains("#")) {
            return replacing(site.flowPointer(), node(TreeEdit.apply(source.tree(), operation), site.flowPointer()));
        }
        var left = node(TreeEdit.apply(source.tree(), operation), at.parent());
        var before = node(source.tree(), at.parent());
        if (left.isEmpty() || before.isEmpty()) return around(at.parent(), operation);
        return steps(site).of(container, operation);
    }

    private static boolean hasLines(Operation operation) {
        return switch (operation) {
            case Operation.Set set -> YamlText.hasLines(set.value());
            case Operation.Insert insert -> YamlText.hasLines(insert.value());
            case Operation.Remove _, Operation.Move _ -> false;
        };
    }

    /** Writes the container of the operation anew, which was or gets empty. */
    private Optional<Splices> around(Pointer container, Operation operation) {
        return replacing(container, node(TreeEdit.apply(source.tree(), operation), container));
    }

    private Optional<Splices> replacing(Pointer at, JsonNode value) {
        if (at.isRoot()) return root(value);
        var site = Site.of(source.root(), at.parent());
        var container = site.spot();
        if (container == null || container instanceof Spot.Scalar || container instanceof Spot.Alias)
            return Optional.empty();
        return steps(site).of(container, new Operation.Set(at, value));
    }

    private Steps steps(Site site) {
        return new Steps(
                site.flow()
                        ? new FlowEdit(source.text(), source.syntax(), layout)
                        : new BlockEdit(source.text(), layout));
    }

    private Optional<Splices> root(JsonNode value) {
        var text = source.text();
        var lines = new Lines(text);
        int start = source.root().map(Spot::start).orElse(text.length());
        int end = source.root().map(Spot::end).orElse(text.length());
        boolean json = source.syntax() == Syntax.JSON;
        int column = lines.column(start);
        var writing = new YamlText(layout);
        boolean oneLine = text.indexOf('#', end) >= 0 && YamlText.hasLines(value);
        var written = json
                ? JsonText.like(text, layout).value(value, 0)
                : oneLine ? writing.flow(value) : writing.root(value, column);
        boolean fresh = !json && start == end && !lines.leads(start);
        boolean open = !json && end == text.length();
        return Optional.of(new Splices()
                .replace(start, end, (fresh ? layout.newline() : "") + written + (open ? layout.newline() : "")));
    }

    private static JsonNode node(JsonNode tree, Pointer at) {
        @Nullable JsonNode node = tree;
        for (var token : at.tokens()) {
            if (node == null) break;
            node = node.isArray() ? node.get(TreeEdit.index(token, node.size(), at)) : node.get(token);
        }
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }
}
