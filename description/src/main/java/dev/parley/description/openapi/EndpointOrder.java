package dev.parley.description.openapi;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.ListedOrder;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** The order of the endpoints: that of the paths, unless {@code x-parley.order} of the document lists another one. */
final class EndpointOrder {

    private static final ListedOrder ORDER = new ListedOrder(Pointer.of(Nodes.EXTENSION, "order"));

    private EndpointOrder() {}

    /** Those that are listed come as listed; each other one behind the one that it naturally follows. */
    static List<EndpointKey> ordered(StandardDocument document, List<EndpointKey> natural) {
        var names = names(natural);
        var ordered = ORDER.of(document, names);
        if (ordered.equals(names)) return natural;
        var byName = new HashMap<String, EndpointKey>();
        natural.forEach(key -> byName.put(key.toString(), key));
        return ordered.stream()
                .map(name -> Objects.requireNonNull(byName.get(name)))
                .toList();
    }

    /** Makes the document say the order, by as little as it takes. */
    static void write(DocumentEdit edit, List<EndpointKey> wanted) {
        ORDER.write(edit, names(HttpEndpointReading.natural(edit.document())), names(wanted));
    }

    private static List<String> names(List<EndpointKey> keys) {
        return keys.stream().map(EndpointKey::toString).toList();
    }
}
