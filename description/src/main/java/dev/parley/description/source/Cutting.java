package dev.parley.description.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts values of mappings out of a text, and puts such pieces into it: together they make the text again, character by character. A piece
 * can be read alone; where it was, the skeleton has {@code null}.
 */
public final class Cutting {

    private Cutting() {}

    /**
     * A text in pieces.
     *
     * @param pieces in the order of the text
     */
    public record Cut(Source skeleton, Map<Pointer, Source> pieces) {}

    /** Cuts what can be cut: mappings that no alias leads into or out of. */
    public static Cut cut(Source source, List<Pointer> pointers) {
        var splices = new Splices();
        var pieces = new LinkedHashMap<Pointer, Source>();
        for (var pointer : pointers) {
            region(source, pointer).ifPresent(region -> {
                splices.replace(region.start, region.end, region.inline ? "null" : "");
                var text = source.text().substring(region.start, region.end);
                pieces.put(pointer, Source.saying(pointer.in(source.tree()), text, source.syntax()));
            });
        }
        var skeleton = Source.parse(splices.apply(source.text()), source.syntax());
        if (join(skeleton, pieces).equals(source.text())) return new Cut(skeleton, pieces);
        return new Cut(source, Map.of());
    }

    /** A tree in YAML, in pieces: its mappings at some places, in the order of the tree. */
    public static Cut written(JsonNode tree, List<Pointer> pointers) {
        var pieces = new LinkedHashMap<Pointer, Source>();
        var yaml = new YamlText(Layout.USUAL);
        var without = tree.deepCopy();
        for (var pointer : pointers) {
            var piece = pointer.in(tree);
            if (!(piece instanceof ObjectNode) || !(pointer.parent().in(without) instanceof ObjectNode around))
                continue;
            around.putNull(pointer.last());
            int column = pointer.tokens().size() * Layout.USUAL.width();
            var text = piece.isEmpty() ? "{}" : " ".repeat(column) + yaml.block(piece, column) + "\n";
            pieces.put(pointer, Source.saying(piece, text, Syntax.YAML));
        }
        return new Cut(Source.saying(without, Source.text(without, Syntax.YAML), Syntax.YAML), pieces);
    }

    private record Region(int start, int end, boolean inline) {}

    private static Optional<Region> region(Source source, Pointer pointer) {
        var member = member(source, pointer);
        if (member.isEmpty() || !(member.get().value() instanceof Spot.Mapping mapping) || mapping.holdsMarks()) {
            return Optional.empty();
        }
        if (mapping.flow()) return Optional.of(new Region(mapping.start(), mapping.end(), true));
        var lines = new Lines(source.text());
        if (lines.sameLine(member.get().keyEnd(), mapping.start())) return Optional.empty();
        int start = lines.next(member.get().keyEnd());
        int end = lines.closing(mapping.end(), lines.column(member.get().start()));
        return Optional.of(new Region(start, end, false));
    }

    private static Optional<Spot.Member> member(Source source, Pointer pointer) {
        if (!(Site.of(source.root(), pointer.parent()).spot() instanceof Spot.Mapping mapping)) return Optional.empty();
        int index = mapping.index(pointer.last());
        return index < 0 ? Optional.empty() : Optional.of(mapping.members().get(index));
    }

    /** Where the text has a {@code null}, so that a piece can go there. */
    public static Set<Pointer> places(Source skeleton) {
        var places = new HashSet<Pointer>();
        skeleton.root().ifPresent(root -> gather(root, Pointer.ROOT, places));
        return places;
    }

    private static void gather(Spot spot, Pointer at, Set<Pointer> places) {
        switch (spot) {
            case Spot.Mapping mapping -> {
                var values = new HashMap<String, Spot>();
                mapping.members().forEach(member -> values.put(member.key(), member.value()));
                values.forEach((key, value) -> {
                    if (value instanceof Spot.Scalar scalar && scalar.value().isNull()) places.add(at.child(key));
                    else gather(value, at.child(key), places);
                });
            }
            case Spot.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    gather(items.items().get(i), at.child(Integer.toString(i)), places);
                }
            }
            case Spot.Scalar _, Spot.Alias _ -> {}
        }
    }

    /** The text with pieces in their places; a piece without a place is left out. */
    public static String join(Source skeleton, Map<Pointer, Source> pieces) {
        var splices = new Splices();
        var places = places(skeleton);
        pieces.forEach((pointer, piece) -> {
            if (places.contains(pointer)) put(skeleton, pointer, piece, splices);
        });
        return splices.apply(skeleton.text());
    }

    private static void put(Source skeleton, Pointer pointer, Source piece, Splices splices) {
        var text = skeleton.text();
        var lines = new Lines(text);
        var member = member(skeleton, pointer).orElseThrow();
        var place = member.value();
        boolean empty = place.start() == place.end();
        var inline = inline(piece);
        if (inline.isPresent()) {
            splices.replace(place.start(), place.end(), (empty ? " " : "") + inline.get());
            return;
        }
        if (Site.of(skeleton.root(), pointer.parent()).flow()) {
            // no block can stand in braces: it is said in them, and its comments are its own alone
            var flow = new YamlText(skeleton.layout()).flow(piece.tree());
            splices.replace(place.start(), place.end(), (empty ? " " : "") + flow);
            return;
        }
        int at = lines.next(member.keyEnd());
        if (!empty) splices.cut(text.indexOf(':', member.keyEnd()) + 1, place.end());
        var layout = skeleton.layout();
        var block = deeper(piece, lines.column(member.start()), layout);
        boolean open = at == text.length() && !text.endsWith("\n");
        boolean unended = at < text.length() && !block.endsWith("\n");
        splices.insert(at, (open ? layout.newline() : "") + block + (unended ? layout.newline() : ""));
    }

    /** The text of a piece that stands behind its key, on its line. */
    private static Optional<String> inline(Source piece) {
        if (plainBlock(piece) >= 0) return Optional.empty();
        var bare = piece.text().strip();
        return piece.root()
                .filter(root -> !root.isBlock())
                .map(root -> piece.text().substring(root.start(), root.end()))
                .filter(bare::equals);
    }

    /** A block with its lines set in deeper than its key. */
    private static String deeper(Source piece, int column, Layout layout) {
        var lines = new Lines(piece.text());
        int plain = plainBlock(piece);
        int own = plain >= 0
                ? lines.column(plain)
                : piece.root().map(root -> lines.column(root.start())).orElse(0);
        if (own > column) return piece.text();
        var indent = " ".repeat(column + layout.width() - own);
        var result = new StringBuilder();
        for (int at = 0; at < piece.text().length(); at = lines.next(at)) {
            if (!lines.isBlank(at)) result.append(indent);
            result.append(piece.text(), at, lines.next(at));
        }
        return result.toString();
    }

    /** Where a text begins that is plainly a mapping in block style; -1 where it has to be read to know. */
    private static int plainBlock(Source piece) {
        if (piece.syntax() != Syntax.YAML || !piece.tree().isObject()) return -1;
        var text = piece.text();
        int at = 0;
        while (at < text.length() && " \r\n".indexOf(text.charAt(at)) >= 0) at++;
        boolean plain = at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '$');
        return plain ? at : -1;
    }
}
