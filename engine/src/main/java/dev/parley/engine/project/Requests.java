package dev.parley.engine.project;

import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.openapi.HttpEndpointReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP endpoints of a project. Several requests may be of one operation, and a request's path and method may change: so that an
 * endpoint keeps its id, each has a part of its own without text, of the kind {@link Contents#REQUEST}, whose key is the endpoint's.
 * Immutable and thread-safe.
 */
final class Requests {

    private final Map<String, Part> parts;
    private final List<EndpointKey> keys;
    private final Map<String, EndpointKey> byName;

    private Requests(Map<String, Part> parts, List<EndpointKey> keys) {
        this.parts = parts;
        this.keys = keys;
        this.byName = keys.stream().collect(Collectors.toMap(EndpointKey::toString, Function.identity()));
    }

    static Requests of(Contents contents) {
        Map<String, Part> parts = new HashMap<>();
        all(contents).forEach(part -> parts.put(part.key(), part));
        return new Requests(parts, HttpEndpointReading.keys(contents.openApi()));
    }

    private static List<Part> all(Contents contents) {
        return contents.parts().values().stream()
                .filter(part -> part.kind().equals(Contents.REQUEST))
                .toList();
    }

    /** In the order of the document. */
    List<Part> ordered() {
        return keys.stream().map(this::of).toList();
    }

    Part of(EndpointKey key) {
        return Objects.requireNonNull(parts.get(key.toString()), key::toString);
    }

    EndpointKey key(Part endpoint) {
        EndpointKey key = byName.get(endpoint.key());
        if (key == null) {
            throw new NotFoundException("endpoint", endpoint.id());
        }
        return key;
    }

    /**
     * The parts as they are to be for the operations of a document that was edited.
     *
     * @param renamed the keys that endpoints have now, by those that they had
     * @throws Overlap when two of them would be the same endpoint
     */
    static List<Part> inStep(Contents edited, Map<EndpointKey, EndpointKey> renamed, Supplier<String> ids) {
        Map<String, String> names = new HashMap<>();
        renamed.forEach((from, to) -> names.put(from.toString(), to.toString()));
        Set<String> taken = Set.copyOf(names.values());
        Map<String, Part> known = new HashMap<>();
        for (Part part : all(edited)) {
            String name = names.get(part.key());
            boolean replaced = name == null && taken.contains(part.key());
            if (!replaced && known.put(name == null ? part.key() : name, part) != null) {
                throw new Overlap(Undo.changedSince());
            }
        }
        List<Part> parts = new ArrayList<>();
        for (EndpointKey key : HttpEndpointReading.keys(edited.openApi())) {
            parts.add(named(known.get(key.toString()), key.toString(), ids));
        }
        return parts;
    }

    private static Part named(@Nullable Part known, String name, Supplier<String> ids) {
        if (known == null) {
            return new Part(ids.get(), Contents.OPENAPI, Contents.REQUEST, name, "", Contents.PENDING);
        }
        return known.key().equals(name) ? known : known.keyed(name).revised(Contents.PENDING);
    }
}
