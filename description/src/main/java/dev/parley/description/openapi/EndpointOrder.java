package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of the endpoints: that of the paths, unless {@code x-parley.order} of the document lists another one. */
final class EndpointOrder {

    private static final Pointer ORDER = Pointer.of(Nodes.EXTENSION, "order");

    private EndpointOrder() {}

    private static List<String> listed(StandardDocument document) {
        return document.node(ORDER).map(Nodes::items).orElse(List.of()).stream()
                .map(Nodes::scalar)
                .toList();
    }

    /** Those that are listed come as listed; each other one behind the one that it naturally follows. */
    static List<EndpointKey> ordered(StandardDocument document, List<EndpointKey> natural) {
        return ordered(listed(document), natural);
    }

    private static List<EndpointKey> ordered(List<String> listed, List<EndpointKey> natural) {
        if (listed.isEmpty()) return natural;
        var byName = new HashMap<String, EndpointKey>();
        natural.forEach(key -> byName.put(key.toString(), key));
        var ordered = new ArrayList<EndpointKey>();
        for (var name : listed) {
            var key = byName.remove(name);
            if (key != null) ordered.add(key);
        }
        @Nullable EndpointKey previous = null;
        for (var key : natural) {
            if (byName.containsKey(key.toString())) {
                ordered.add(previous == null ? 0 : ordered.indexOf(previous) + 1, key);
            }
            previous = key;
        }
        return List.copyOf(ordered);
    }

    /** Makes the document say the order, by as little as it takes. */
    static void write(DocumentEdit edit, List<EndpointKey> wanted) {
        var natural = HttpEndpointReading.natural(edit.document());
        var listed = listed(edit.document());
        var names = wanted.stream().map(EndpointKey::toString).toList();
        if (ordered(listed, natural).equals(wanted) && names.containsAll(listed)) return;
        if (natural.equals(wanted)) {
            edit.remove(ORDER);
            if (edit.document().keys(ORDER.parent()).isEmpty()) edit.removeEmpty(ORDER.parent());
            return;
        }
        var node = Nodes.FACTORY.arrayNode();
        shortest(names, natural, wanted).forEach(node::add);
        edit.set(ORDER, node);
    }

    /** The beginning of the list that the rest follows from. */
    private static List<String> shortest(List<String> names, List<EndpointKey> natural, List<EndpointKey> wanted) {
        int end = names.size();
        while (end > 1 && ordered(names.subList(0, end - 1), natural).equals(wanted)) end--;
        return names.subList(0, end);
    }
}
