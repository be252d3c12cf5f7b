package dev.parley.description.document;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A document of a standard in its parts. Immutable and thread-safe; a part is read when it is needed, and once. */
public final class StandardDocument {

    private final PartText skeleton;
    private final Map<PartName, PartText> parts;
    private volatile @Nullable Source completed;

    private StandardDocument(PartText skeleton, Map<PartName, PartText> parts) {
        this.skeleton = skeleton;
        this.parts = parts;
    }

    /** A new document that describes nothing yet. */
    public static StandardDocument titled(Standard standard, String title) {
        var named = Source.parse(standard.empty())
                .apply(List.of(
                        new Operation.Remove(Pointer.of("info", "title")),
                        new Operation.Insert(
                                Pointer.of("info", "title"), JsonNodeFactory.instance.stringNode(title), "version")));
        return new StandardDocument(PartText.of(named), Map.of());
    }

    /**
     * Cuts a text into parts.
     *
     * @throws ProblemException when it is no YAML or JSON, or not of the standard
     */
    public static StandardDocument cut(Standard standard, String text) {
        var source = Source.parse(text);
        standard.checkVersion(source);
        var names = PartNames.of(source.tree());
        return of(names, Cutting.cut(source, pointers(names)));
    }

    /** The document that says a tree of a version that is understood, in YAML. */
    public static StandardDocument written(JsonNode tree) {
        var names = PartNames.of(tree);
        return of(names, Cutting.written(tree, pointers(names)));
    }

    private static List<Pointer> pointers(List<PartName> names) {
        return names.stream().map(PartName::pointer).toList();
    }

    private static StandardDocument of(List<PartName> names, Cutting.Cut cut) {
        var parts = new LinkedHashMap<PartName, PartText>();
        for (var name : names) {
            var piece = cut.pieces().get(name.pointer());
            if (piece != null) parts.put(name, PartText.of(piece));
        }
        return new StandardDocument(PartText.of(cut.skeleton()), parts);
    }

    /**
     * A document that stays one text, to be read from: cutting a large one takes longer than reading it.
     *
     * @throws ProblemException when it is not of the standard
     */
    public static StandardDocument uncut(Standard standard, Source source) {
        standard.checkVersion(source);
        return new StandardDocument(PartText.of(source), Map.of());
    }

    /** The document of the parts; those without a place in the skeleton come last, in the order of the list. */
    public static StandardDocument of(List<Part> parts) {
        var texts = new LinkedHashMap<PartName, PartText>();
        for (var part : parts) texts.put(part.name(), new PartText(part.text()));
        var skeleton = texts.remove(PartName.SKELETON);
        if (skeleton == null) throw new IllegalArgumentException("A document has a skeleton");
        return new StandardDocument(skeleton, texts);
    }

    /** All parts, the skeleton first, then in the order of the document. */
    public List<Part> parts() {
        var all = new ArrayList<Part>();
        all.add(new Part(PartName.SKELETON, skeleton.text()));
        for (var name : PartNames.of(completed().tree())) {
            var text = parts.get(name);
            if (text != null) all.add(new Part(name, text.text()));
        }
        return all;
    }

    /** The whole text. */
    public String text() {
        var pieces = new LinkedHashMap<Pointer, Source>();
        parts.forEach((name, text) -> pieces.put(name.pointer(), text.source(syntax())));
        return Cutting.join(completed(), pieces);
    }

    /** The whole tree. Not to be changed. */
    public JsonNode tree() {
        var fills = parts.entrySet().stream()
                .<Operation>map(part -> new Operation.Set(
                        part.getKey().pointer(),
                        part.getValue().source(syntax()).tree()))
                .toList();
        return Operations.apply(completed().tree(), fills);
    }

    /** The node of the whole document there, if there is one. */
    public Optional<JsonNode> node(Pointer pointer) {
        var name = PartName.holding(pointer).filter(parts::containsKey);
        var tree = name.map(this::source).orElseGet(this::completed).tree();
        var rest = name.map(part -> pointer.without(part.pointer().tokens().size()))
                .orElse(pointer);
        var node = rest.in(tree);
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /**
     * The document after the edits.
     *
     * @throws ProblemException when an edit does not fit
     */
    public StandardDocument with(List<PartEdit> edits) {
        var newSkeleton = skeleton;
        var newParts = new LinkedHashMap<>(parts);
        for (var edit : edits) {
            if (edit instanceof PartEdit.Change change && change.name().equals(PartName.SKELETON)) {
                newSkeleton = PartText.of(newSkeleton.source(null).apply(change.operations()));
            } else if (edit instanceof PartEdit.Create create && create.name().equals(PartName.SKELETON)) {
                newSkeleton = new PartText(create.part().text());
            } else {
                edit(newParts, edit);
            }
        }
        var edited = new StandardDocument(newSkeleton, newParts);
        if (edits.stream().allMatch(this::keepsPlaces)) edited.completed = completed;
        return edited;
    }

    /** Whether each part has the place that it had; who saves a text creates the part anew. */
    private boolean keepsPlaces(PartEdit edit) {
        return switch (edit) {
            case PartEdit.Change change -> parts.containsKey(change.name());
            case PartEdit.Create create -> parts.containsKey(create.name());
            case PartEdit.Rename _, PartEdit.Delete _ -> false;
        };
    }

    private void edit(Map<PartName, PartText> texts, PartEdit edit) {
        switch (edit) {
            case PartEdit.Create create ->
                texts.put(create.name(), new PartText(create.part().text()));
            case PartEdit.Change change ->
                texts.put(
                        change.name(),
                        PartText.of(existing(texts.get(change.name()), change.name())
                                .source(syntax())
                                .apply(change.operations())));
            case PartEdit.Rename rename -> texts.put(rename.to(), existing(texts.remove(rename.name()), rename.name()));
            case PartEdit.Delete delete -> existing(texts.remove(delete.name()), delete.name());
        }
    }

    private static PartText existing(@Nullable PartText text, PartName name) {
        if (text != null) return text;
        throw new ProblemException(Problem.of("edit-misfit", "The document has no part " + name.pointer()));
    }

    /** The document with a part that says what it says there, whether it was there or not; all others are as they were read. */
    public StandardDocument with(Part part) {
        var text = new PartText(part.text());
        if (part.name().equals(PartName.SKELETON)) return new StandardDocument(text, parts);
        var more = new LinkedHashMap<>(parts);
        boolean there = more.put(part.name(), text) != null;
        var edited = new StandardDocument(skeleton, more);
        if (there) edited.completed = completed;
        return edited;
    }

    /** The document without a part, whose place in the skeleton stays. */
    public StandardDocument without(PartName name) {
        var fewer = new LinkedHashMap<>(parts);
        fewer.remove(name);
        return new StandardDocument(skeleton, fewer);
    }

    /** Keys of a section, such as the channels, in their order. */
    public List<String> keys(String section) {
        return keys(Pointer.of(section));
    }

    /** Keys of a mapping that is in no part, in their order, also those of parts. */
    public List<String> keys(Pointer pointer) {
        return List.copyOf(pointer.in(completed().tree()).propertyNames());
    }

    /** The notation that it is written in. */
    public Syntax syntax() {
        return skeleton.source(null).syntax();
    }

    /** Whether it is a part of its own, not left in the skeleton. */
    boolean hasPart(PartName name) {
        return parts.containsKey(name);
    }

    Source skeleton() {
        return skeleton.source(null);
    }

    private Source source(PartName name) {
        return existing(parts.get(name), name).source(syntax());
    }

    /** The skeleton with a place for each part. */
    private Source completed() {
        var known = completed;
        if (known != null) return known;
        var source = skeleton.source(null);
        // to look for places takes as long as to read a large document
        var places = parts.isEmpty() ? Set.<Pointer>of() : Cutting.places(source);
        for (var name : parts.keySet()) {
            if (!places.contains(name.pointer())) source = source.apply(Places.adding(source.tree(), name, null));
        }
        completed = source;
        return source;
    }
}
