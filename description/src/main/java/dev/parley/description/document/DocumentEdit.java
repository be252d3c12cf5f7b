package dev.parley.description.document;

import dev.parley.description.source.Cutting;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects an edit of a document by pointers into the whole, and says it as edits of its parts. Used by one thread. */
public final class DocumentEdit {

    private final List<PartEdit> edits = new ArrayList<>();
    private StandardDocument document;

    public DocumentEdit(StandardDocument document) {
        this.document = document;
    }

    /** The document as edited so far. */
    public StandardDocument document() {
        return document;
    }

    public List<PartEdit> edits() {
        return List.copyOf(edits);
    }

    /** Whether the part is one of its own, not left in the skeleton. */
    public boolean hasPart(PartName name) {
        return document.hasPart(name);
    }

    private void add(PartEdit edit) {
        document = document.with(List.of(edit));
        edits.add(edit);
    }

    private void change(PartName name, List<Operation> operations) {
        if (operations.isEmpty()) return;
        var last = edits.isEmpty() ? null : edits.getLast();
        document = document.with(List.of(new PartEdit.Change(name, operations)));
        if (last instanceof PartEdit.Change change && change.name().equals(name)) {
            var together = new ArrayList<>(change.operations());
            together.addAll(operations);
            edits.removeLast();
            edits.add(new PartEdit.Change(name, together));
        } else {
            edits.add(new PartEdit.Change(name, operations));
        }
    }

    /** Adds a part, before another one of its kind or behind all. */
    public void create(PartName name, JsonNode value, @Nullable String before) {
        var skeleton = document.skeleton();
        var whole = skeleton.apply(Places.adding(skeleton.tree(), name.pointer(), value, before));
        var piece = Cutting.cut(whole, List.of(name.pointer())).pieces().get(name.pointer());
        if (piece == null) {
            change(PartName.SKELETON, Places.adding(skeleton.tree(), name.pointer(), value, before));
        } else {
            change(PartName.SKELETON, Places.adding(skeleton.tree(), name, before));
            add(new PartEdit.Create(new Part(name, piece.text())));
        }
    }

    /** Adds a part with the text of a piece, behind all others of its kind. */
    public void create(PartName name, Source piece) {
        change(PartName.SKELETON, Places.adding(document.skeleton().tree(), name, null));
        add(new PartEdit.Create(new Part(name, piece.text())));
    }

    /** Gives a part another text. */
    public void say(Part part) {
        add(new PartEdit.Create(part));
    }

    /** Adds operations of paths behind all others, all at once. */
    public void create(SequencedMap<PartName, ? extends JsonNode> operations) {
        create(operations, Map.of());
    }

    /**
     * Adds paths with their operations behind all others, all at once.
     *
     * @param beside what paths that are new say beside their operations
     */
    public void create(SequencedMap<PartName, ? extends JsonNode> operations, Map<String, ObjectNode> beside) {
        if (operations.isEmpty() && beside.isEmpty()) return;
        change(PartName.SKELETON, Places.adding(document.skeleton().tree(), operations.sequencedKeySet(), beside));
        var created = new ArrayList<PartEdit>();
        operations.forEach((name, value) ->
                created.add(new PartEdit.Create(new Part(name, Source.text(value, document.syntax())))));
        document = document.with(created);
        edits.addAll(created);
    }

    /** Adds parts to a section behind all others, all at once. */
    public void create(Pointer section, SequencedMap<PartName, JsonNode> parts) {
        var skeleton = document.skeleton().tree();
        var pieces = pieces(section, parts);
        var places = Nodes.FACTORY.objectNode();
        var created = new ArrayList<PartEdit>();
        pieces.forEach((name, text) -> {
            places.putNull(name.pointer().last());
            created.add(new PartEdit.Create(new Part(name, text)));
        });
        if (!created.isEmpty()) {
            change(PartName.SKELETON, Places.adding(skeleton, section, places));
            document = document.with(created);
            edits.addAll(created);
        }
        parts.forEach((name, value) -> {
            if (!pieces.containsKey(name)) create(name, value, null);
        });
    }

    /** Texts of parts: in YAML they are set in as they come to their place, in JSON they have to be written there. */
    private Map<PartName, String> pieces(Pointer section, SequencedMap<PartName, JsonNode> parts) {
        var pieces = new LinkedHashMap<PartName, String>();
        if (document.syntax() == Syntax.YAML || parts.isEmpty()) {
            parts.forEach((name, value) -> pieces.put(name, Source.text(value, Syntax.YAML)));
            return pieces;
        }
        var values = Nodes.FACTORY.objectNode();
        parts.forEach((name, value) -> values.set(name.pointer().last(), value));
        var skeleton = document.skeleton();
        var whole = skeleton.apply(Places.adding(skeleton.tree(), section, values));
        var cut = Cutting.cut(
                whole, parts.keySet().stream().map(PartName::pointer).toList());
        parts.keySet().forEach(name -> {
            var piece = cut.pieces().get(name.pointer());
            if (piece != null) pieces.put(name, piece.text());
        });
        return pieces;
    }

    /** Makes what is at the pointer say the value, by as little as it takes. */
    public void set(Pointer pointer, JsonNode value) {
        var at = References.resolved(document, pointer);
        var old = document.node(at);
        var name = PartName.holding(at).filter(document::hasPart);
        int skip = name.map(part -> part.pointer().tokens().size()).orElse(0);
        if (old.isEmpty()) {
            change(
                    name.orElse(PartName.SKELETON),
                    Places.adding(tree(name.orElse(PartName.SKELETON)), at.without(skip), value, null));
            return;
        }
        var inside = at.without(skip);
        var operations = Operations.difference(old.get(), value).stream()
                .map(operation -> operation.under(inside))
                .toList();
        change(name.orElse(PartName.SKELETON), operations);
    }

    private JsonNode tree(PartName name) {
        return name.equals(PartName.SKELETON)
                ? document.skeleton().tree()
                : document.node(name.pointer()).orElseThrow();
    }

    /** Takes a part or a member away. */
    public void delete(PartName name) {
        Source skeleton = document.skeleton();
        if (document.hasPart(name)) add(new PartEdit.Delete(name));
        if (!skeleton.tree().at(name.pointer().toString()).isMissingNode()) {
            change(PartName.SKELETON, List.of(new Operation.Remove(name.pointer())));
        }
    }

    /** Moves a part's place before another one's, or behind all others of its kind. */
    public void move(PartName name, @Nullable String before) {
        var at = name.pointer();
        if (!document.skeleton().tree().at(at.toString()).isMissingNode()) {
            change(PartName.SKELETON, List.of(new Operation.Move(at, at, before == null ? Pointer.END : before)));
        } else {
            change(PartName.SKELETON, Places.adding(document.skeleton().tree(), name, before));
        }
    }

    /** Takes what is at the pointer away, if there is anything. */
    public void remove(Pointer pointer) {
        if (document.node(pointer).isEmpty()) return;
        var name = PartName.holding(pointer).filter(document::hasPart);
        int skip = name.map(part -> part.pointer().tokens().size()).orElse(0);
        change(name.orElse(PartName.SKELETON), List.of(new Operation.Remove(pointer.without(skip))));
    }

    /** Adds what is in no part, before another key of its mapping. */
    public void insert(Pointer pointer, JsonNode value, String before) {
        change(PartName.SKELETON, List.of(new Operation.Insert(pointer, value, before)));
    }

    /** Takes away a mapping that holds nothing any more and is in no part. */
    public void removeEmpty(Pointer pointer) {
        if (!document.skeleton().tree().at(pointer.toString()).isMissingNode()) {
            change(PartName.SKELETON, List.of(new Operation.Remove(pointer)));
        }
    }

    /** Gives a part another key, behind all others of where it then stands. */
    public void rename(PartName from, PartName to) {
        add(new PartEdit.Rename(from, to));
        if (!document.skeleton().tree().at(from.pointer().toString()).isMissingNode()) {
            change(PartName.SKELETON, List.of(new Operation.Remove(from.pointer())));
        }
        change(PartName.SKELETON, Places.adding(document.skeleton().tree(), to, null));
    }

    /** Carries out operations on the whole document, each within one part; those of a part that follow one another at once. */
    public void apply(List<Operation> operations) {
        int from = 0;
        for (int to = 1; to <= operations.size(); to++) {
            var name = holder(operations.get(from).at());
            if (to < operations.size() && holder(operations.get(to).at()).equals(name)) continue;
            int skip = name.pointer().tokens().size();
            change(
                    name,
                    operations.subList(from, to).stream()
                            .map(each -> each.within(skip))
                            .toList());
            from = to;
        }
    }

    private PartName holder(Pointer pointer) {
        return PartName.holding(pointer).filter(document::hasPart).orElse(PartName.SKELETON);
    }

    /** Gives what stands at a place another key, where it stands, with all parts that it is or holds. */
    public void rename(Pointer from, Pointer to) {
        var holder = holder(from);
        boolean inside = !holder.equals(PartName.SKELETON) && !holder.pointer().equals(from);
        if (inside) {
            apply(List.of(new Operation.Move(from, to)));
            return;
        }
        for (var part : document.parts()) {
            var at = part.name().pointer();
            if (part.name().equals(PartName.SKELETON) || !at.startsWith(from)) continue;
            var moved =
                    PartName.holding(to.then(at.without(from.tokens().size()))).orElseThrow();
            add(new PartEdit.Rename(part.name(), moved));
        }
        if (document.skeleton().tree().at(from.toString()).isMissingNode()) return;
        change(PartName.SKELETON, List.of(new Operation.Move(from, to)));
    }

    /** Takes away what stands at a place, with all parts that it is or holds. */
    public void removeWhole(Pointer pointer) {
        var holder = holder(pointer);
        boolean inside = !holder.equals(PartName.SKELETON) && !holder.pointer().equals(pointer);
        if (inside) {
            apply(List.of(new Operation.Remove(pointer)));
            return;
        }
        for (var part : document.parts()) {
            boolean held = !part.name().equals(PartName.SKELETON)
                    && part.name().pointer().startsWith(pointer);
            if (held) add(new PartEdit.Delete(part.name()));
        }
        removeEmpty(pointer);
    }
}
