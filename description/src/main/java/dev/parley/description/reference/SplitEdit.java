package dev.parley.description.reference;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Carries what was changed in the {@linkplain Bundle one document} of a description back into the files that it was made of: each change
 * into the file that says what is changed, with references as that file says them. Used once.
 */
public final class SplitEdit {

    /** What a change leaves to be said, such as a file that nothing leads to any more, is said in the next round. */
    private static final int MOST_ROUNDS = 3;

    private final Description description;
    private final Map<Pointer, Bundled.Origin> first;
    private final Sources others;
    private final URI root;
    private final Map<URI, Source> edited = new LinkedHashMap<>();
    /** Where what came from a file of its own is called otherwise now, and where it was. */
    private Map<Pointer, Pointer> renamed = Map.of();

    private Bundled bundled;

    private SplitEdit(Description description, Bundled bundled, Sources others) {
        this.description = description;
        this.bundled = bundled;
        this.first = bundled.origins();
        this.others = others;
        this.root = description.root().file();
    }

    /**
     * What the files come to.
     *
     * @param files those that are another text then, by their addresses
     * @param whole the one document that they make
     */
    public record Edited(Map<URI, Source> files, JsonNode whole) {
        public Edited {
            files = Map.copyOf(files);
        }
    }

    /**
     * Carries changes back.
     *
     * @param bundled what {@link Bundle} made of the description
     * @param now the one document, changed
     * @param others the other files of the description
     * @throws ProblemException when the files cannot say it
     */
    public static Edited of(Description description, Bundled bundled, JsonNode now, Sources others) {
        var edit = new SplitEdit(description, bundled, others);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var operations = Operations.difference(edit.bundled.tree(), now);
            if (operations.isEmpty()) return new Edited(edit.edited, edit.bundled.tree());
            edit.renamed = Renamed.of(edit.bundled, operations);
            operations.forEach(edit::apply);
            edit.bundled = Bundle.of(edit.description());
        }
        var left = Operations.difference(edit.bundled.tree(), now);
        if (!left.isEmpty()) {
            throw new ProblemException(Problem.of(
                    "files-apart",
                    "What was changed at " + left.getFirst().at() + " cannot be said in its several files"));
        }
        return new Edited(edit.edited, edit.bundled.tree());
    }

    private Description description() {
        return Description.of(root, source(root), new Sources() {
            @Override
            public Source read(URI address) {
                var mine = edited.get(address);
                return mine == null ? others.read(address) : mine;
            }

            @Override
            public URI one(URI address) {
                return others.one(address);
            }
        });
    }

    private Source source(URI file) {
        var mine = edited.get(file);
        return mine == null ? description.source(file).orElseGet(() -> others.read(file)) : mine;
    }

    /** Where something of the one document is said. */
    private record Said(URI file, Pointer at) {}

    private Said said(Pointer now) {
        var at = renamed.entrySet().stream()
                .filter(each -> now.startsWith(each.getKey()))
                .findFirst()
                .map(each ->
                        each.getValue().then(now.without(each.getKey().tokens().size())))
                .orElse(now);
        return origin(at)
                .map(place -> {
                    var from = Objects.requireNonNull(bundled.origins().get(place));
                    return new Said(
                            from.file(),
                            from.pointer().then(at.without(place.tokens().size())));
                })
                .orElseGet(() -> new Said(root, at));
    }

    /** The innermost place around it that came from another file. */
    private Optional<Pointer> origin(Pointer at) {
        return bundled.origins().keySet().stream()
                .filter(at::startsWith)
                .max(Comparator.comparingInt(place -> place.tokens().size()));
    }

    private void apply(Operation operation) {
        var at = operation.at();
        boolean whole = bundled.origins().containsKey(at);
        if (operation instanceof Operation.Remove && (whole || at.isRoot())) {
            removeEntry(at);
            return;
        }
        if (operation instanceof Operation.Insert insert && renamed.containsKey(at)) {
            var around = said(at.parent());
            var place = new Said(around.file(), around.at().child(at.last()));
            JsonNode entry = Nodes.FACTORY.objectNode().put("$ref", address(said(at), place.file()));
            put(place, new Operation.Insert(place.at(), entry, insert.before()));
            return;
        }
        var said = said(at);
        switch (operation) {
            case Operation.Set set -> put(said, new Operation.Set(said.at(), reworded(set.value(), set.at(), said)));
            case Operation.Insert insert ->
                put(said, new Operation.Insert(said.at(), inserted(insert, said), insert.before()));
            case Operation.Remove _ -> {
                if (has(said)) edit(said.file(), new Operation.Remove(said.at()));
            }
            case Operation.Move move ->
                edit(said.file(), new Operation.Move(said.at(), said(move.to()).at(), move.before()));
        }
    }

    /** What nothing leads to any more, and is to stay, is led to by an entry of its own. */
    private JsonNode inserted(Operation.Insert insert, Said said) {
        var value = reworded(insert.value(), insert.at(), said);
        for (var each : first.entrySet()) {
            var place = each.getKey();
            var inside = place.startsWith(insert.at())
                    ? place.without(insert.at().tokens().size())
                    : null;
            if (inside == null || value.at(inside.toString()).isMissingNode()) continue;
            var from = new Said(each.getValue().file(), each.getValue().pointer());
            JsonNode entry = Nodes.FACTORY.objectNode().put("$ref", address(from, said.file()));
            value = Operations.apply(value, List.of(new Operation.Set(inside, entry)));
        }
        return value;
    }

    /** What came from a file of its own goes by what leads to it; the file itself stays. */
    private void removeEntry(Pointer at) {
        var entry = new Said(root, at);
        if (has(entry)) edit(root, new Operation.Remove(at));
    }

    private boolean has(Said said) {
        return !source(said.file()).tree().at(said.at().toString()).isMissingNode();
    }

    /** Where what is to be around it is not there yet, it is made. */
    private void put(Said said, Operation operation) {
        var around = said.at();
        JsonNode value = switch (operation) {
            case Operation.Set set -> set.value();
            case Operation.Insert insert -> insert.value();
            case Operation.Remove _, Operation.Move _ -> throw new IllegalArgumentException("It puts nothing");
        };
        while (!around.isRoot() && !has(new Said(said.file(), around.parent()))) {
            value = Nodes.FACTORY.objectNode().set(around.last(), value);
            around = around.parent();
        }
        edit(said.file(), around.equals(said.at()) ? operation : new Operation.Set(around, value));
    }

    private void edit(URI file, Operation operation) {
        edited.put(file, source(file).apply(List.of(operation)));
    }

    /** A value of the one document, with references as the file says them that it gets into. */
    private JsonNode reworded(JsonNode value, Pointer at, Said said) {
        boolean reference = at.last().equals("$ref") || isMapping(at.parent());
        if (value.isString())
            return reference ? StringNode.valueOf(reference(value.stringValue(), said.file())) : value;
        boolean within = !at.isRoot() && !at.parent().isRoot();
        return value.isContainer() ? reworded(value, within ? at.parent().last() : "", at.last(), said.file()) : value;
    }

    private static boolean isMapping(Pointer at) {
        return !at.isRoot() && at.last().equals("mapping") && at.parent().last().equals("discriminator");
    }

    private JsonNode reworded(JsonNode value, String around, String key, URI file) {
        if (References.isData(around, key)) return value;
        if (value instanceof ArrayNode list) {
            var made = Nodes.FACTORY.arrayNode();
            list.forEach(item -> made.add(reworded(item, around, key, file)));
            return made;
        }
        if (!(value instanceof ObjectNode mapping)) return value;
        var made = Nodes.FACTORY.objectNode();
        boolean names = around.equals("discriminator") && key.equals("mapping");
        mapping.properties().forEach(entry -> {
            boolean reference =
                    entry.getValue().isString() && (names || entry.getKey().equals("$ref"));
            made.set(
                    entry.getKey(),
                    reference
                            ? StringNode.valueOf(reference(entry.getValue().stringValue(), file))
                            : reworded(entry.getValue(), key, entry.getKey(), file));
        });
        return made;
    }

    /** A reference of the one document as a file says it. */
    private String reference(String text, URI file) {
        if (!text.startsWith("#/")) return text;
        var pointer = Pointer.parse(Addresses.decoded(text.substring(1)));
        boolean entry = file.equals(root)
                && origin(pointer).map(place -> has(new Said(root, place))).orElse(true);
        if (entry) return text;
        return address(said(pointer), file);
    }

    private static String address(Said target, URI file) {
        var fragment = target.at().isRoot() ? "" : Addresses.fragment(target.at());
        if (target.file().equals(file)) return fragment.isEmpty() ? "#" : fragment;
        return Addresses.relative(file, target.file()) + fragment;
    }
}
