package dev.parley.description.reference;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.StringNode;

/**
 * Gives a thing of a description another name: as edits that change the name where the thing stands, and wherever it is used, and nothing
 * else. Used once.
 */
public final class Renaming {

    private final SequencedMap<URI, StandardDocument> documents;
    private final Description description;
    private final Thing thing;
    private final String name;
    private final Map<URI, List<Operation>> operations = new LinkedHashMap<>();

    private Renaming(SequencedMap<URI, StandardDocument> documents, URI file, Pointer pointer, String name) {
        this.documents = documents;
        this.description = Description.of(documents);
        this.thing = Thing.at(description.at(file, pointer));
        this.name = name;
    }

    /**
     * Edits of each document that has to change; none when the thing has the name.
     *
     * @param documents by their addresses, which are absolute and plain
     * @param pointer to a component, a channel, a message of one, an operation or server of AsyncAPI, a path, a webhook or a tag
     * @throws dev.parley.description.problem.ProblemException when there is no such thing, or it cannot have the name
     */
    public static Map<URI, List<PartEdit>> edits(
            SequencedMap<URI, StandardDocument> documents, URI file, Pointer pointer, String name) {
        return new Renaming(documents, file, pointer, name).edits();
    }

    private Map<URI, List<PartEdit>> edits() {
        if (thing.name().equals(name)) return Map.of();
        thing.check(name);
        var uses = Uses.of(description);
        uses.leadingTo(thing.node()).forEach(this::use);
        switch (thing.kind()) {
            case COMPONENT ->
                new ImpliedMappings(thing, name, uses)
                        .operations()
                        .forEach(each -> add(thing.node().file(), each));
            case PATH -> {
                new PathParameters(thing, name)
                        .operations()
                        .forEach(each -> add(thing.node().file(), each));
                listed(text -> path(text, thing.name(), name));
            }
            case ENTRY -> {
                var channel = "channel:" + thing.name();
                if (thing.pointer().parent().equals(Pointer.of("channels")))
                    listed(text -> text.equals(channel) ? "channel:" + name : text);
            }
            case TAG -> set(thing.node().child("name").orElseThrow(), name);
            case WEBHOOK, DEFINITION -> {}
        }
        return written();
    }

    private Map<URI, List<PartEdit>> written() {
        var edits = new LinkedHashMap<URI, List<PartEdit>>();
        documents.forEach((address, document) -> {
            var edit = new DocumentEdit(document);
            edit.apply(operations.getOrDefault(address, List.of()));
            if (address.equals(thing.node().file()) && thing.kind() != Thing.Kind.TAG) {
                edit.rename(thing.pointer(), thing.pointer().parent().child(name));
            }
            if (!edit.edits().isEmpty()) edits.put(address, edit.edits());
        });
        return edits;
    }

    private void use(Use use) {
        int place = use.way().indexOf(thing.node());
        if (place < 0) return;
        if (use.kind() == Use.Kind.SECURITY && use.isName()) {
            var at = use.at().pointer();
            add(use.at().file(), new Operation.Move(at, at.parent().child(name)));
        } else if (use.isName() && use.way().size() == 1) {
            set(use.at(), name);
        } else if (place > 0 && use.kind() == Use.Kind.SECURITY) {
            var at = use.at().pointer();
            add(use.at().file(), new Operation.Move(at, at.parent().child(renamed(use.text(), place))));
        } else if (place > 0) {
            set(use.at(), renamed(use.text(), place));
        }
    }

    /** The reference with the new name at one token of its pointer, and the rest as it is written. */
    private String renamed(String reference, int place) {
        int hash = reference.indexOf('#');
        var tokens = reference.substring(hash + 1).split("/", -1);
        tokens[place] = Addresses.token(name, tokens[place]);
        return reference.substring(0, hash + 1) + String.join("/", tokens);
    }

    /** What Parley lists of the order of endpoints, by their names. */
    private void listed(UnaryOperator<String> now) {
        for (var address : documents.keySet()) {
            var own = description.at(address, Pointer.ROOT).child("x-parley");
            for (var key : new String[] {"tree", "order"}) {
                own.flatMap(extension -> extension.child(key))
                        .map(Located::items)
                        .orElse(List.of())
                        .forEach(item -> {
                            var text = item.node().asString("");
                            var after = now.apply(text);
                            if (!after.equals(text)) set(item, after);
                        });
            }
        }
    }

    /** Endpoints of a path are listed as {@code GET /orders}, further requests of them with their id behind it. */
    private static String path(String listed, String from, String to) {
        int blank = listed.indexOf(' ');
        var rest = listed.substring(blank + 1);
        boolean meant = blank > 0 && (rest.equals(from) || rest.startsWith(from + " #"));
        return meant ? listed.substring(0, blank + 1) + to + rest.substring(from.length()) : listed;
    }

    private void set(Located at, String text) {
        add(at.file(), new Operation.Set(at.pointer(), StringNode.valueOf(text)));
    }

    private void add(URI file, Operation operation) {
        operations.computeIfAbsent(file, _ -> new ArrayList<>()).add(operation);
    }
}
