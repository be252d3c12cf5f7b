package dev.parley.description.document;

import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of names that a document lists where it is not the one that they have anyway. What is listed comes as listed; each other name
 * behind the one that it follows anyway.
 *
 * @param at where the list stands, in a mapping that goes with it
 */
public record ListedOrder(Pointer at) {

    /** The names, which are given as they stand anyway, in their order. */
    public List<String> of(StandardDocument document, List<String> anyway) {
        return ordered(listed(document), anyway);
    }

    private List<String> listed(StandardDocument document) {
        return document.node(at).map(Nodes::items).orElse(List.of()).stream()
                .map(Nodes::scalar)
                .toList();
    }

    private static List<String> ordered(List<String> listed, List<String> anyway) {
        if (listed.isEmpty()) return anyway;
        Set<String> left = new HashSet<>(anyway);
        var ordered = new ArrayList<String>();
        for (var name : listed) {
            if (left.remove(name)) ordered.add(name);
        }
        @Nullable String previous = null;
        for (var name : anyway) {
            if (left.contains(name)) ordered.add(previous == null ? 0 : ordered.indexOf(previous) + 1, name);
            previous = name;
        }
        return List.copyOf(ordered);
    }

    /** Makes the document say the order, by as little as it takes. */
    public void write(DocumentEdit edit, List<String> anyway, List<String> wanted) {
        var listed = listed(edit.document());
        if (ordered(listed, anyway).equals(wanted) && wanted.containsAll(listed)) return;
        if (anyway.equals(wanted)) {
            edit.remove(at);
            if (edit.document().keys(at.parent()).isEmpty()) edit.removeEmpty(at.parent());
            return;
        }
        var node = Nodes.FACTORY.arrayNode();
        shortest(wanted, anyway).forEach(node::add);
        edit.set(at, node);
    }

    /** The beginning of the list that the rest follows from. */
    private static List<String> shortest(List<String> wanted, List<String> anyway) {
        int end = wanted.size();
        while (end > 1 && ordered(wanted.subList(0, end - 1), anyway).equals(wanted)) end--;
        return wanted.subList(0, end);
    }
}
