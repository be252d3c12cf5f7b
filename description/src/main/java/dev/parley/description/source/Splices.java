package dev.parley.description.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces of a text that get other text. They do not overlap; those that begin at the same place go in the order that they came. */
final class Splices {

    private record Splice(int start, int end, String text) {}

    private final List<Splice> pieces = new ArrayList<>();

    Splices replace(int start, int end, String text) {
        if (end < start) throw new IllegalArgumentException("A splice ends before it begins");
        pieces.add(new Splice(start, end, text));
        return this;
    }

    Splices insert(int at, String text) {
        return replace(at, at, text);
    }

    Splices cut(int start, int end) {
        return replace(start, end, "");
    }

    /** Those of another edit of the same text, behind these where they begin at the same place. */
    void add(Splices others) {
        pieces.addAll(others.pieces);
    }

    String apply(String text) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
        var result = new StringBuilder();
        int at = 0;
        for (var piece : sorted) {
            if (piece.start < at) throw new IllegalStateException("Splices overlap");
            result.append(text, at, piece.start).append(piece.text);
            at = piece.end;
        }
        return result.append(text, at, text.length()).toString();
    }
}
