package dev.parley.description.link;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations of the paths of a document, by what links call them. Confined to one thread. */
public final class DescribedOperations {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final List<DescribedOperation> all = new ArrayList<>();
    private final Map<String, DescribedOperation> byId = new HashMap<>();
    private final Map<String, DescribedOperation> byReference = new HashMap<>();
    private final Map<Pointer, DescribedOperation> byPlace = new HashMap<>();

    private final IdentityHashMap<DescribedOperation, Set<String>> keys = new IdentityHashMap<>();

    private DescribedOperations() {}

    public static DescribedOperations of(Located root) {
        var operations = new DescribedOperations();
        root.child("paths").ifPresent(paths -> {
            for (var path : paths.children()) {
                var item = path.resolved();
                for (var each : item.children()) {
                    if (METHODS.contains(each.key()) && each.node().isObject()) {
                        operations.add(new DescribedOperation(item, path.key(), each));
                    }
                }
            }
        });
        return operations;
    }

    private void add(DescribedOperation operation) {
        all.add(operation);
        byId.putIfAbsent(operation.id(), operation);
        byReference.put(operation.reference(), operation);
        byPlace.putIfAbsent(operation.operation().pointer(), operation);
    }

    /** All of them, in order. */
    public List<DescribedOperation> all() {
        return List.copyOf(all);
    }

    /** The one that a link names, if there is one. */
    public Optional<DescribedOperation> named(Located link) {
        var id = link.node().path("operationId").asString("");
        if (!id.isEmpty()) return Optional.ofNullable(byId.get(id));
        var reference = link.node().path("operationRef").asString("");
        if (!reference.startsWith("#/")) return Optional.empty();
        var called = byReference.get(reference);
        return Optional.ofNullable(called == null ? at(reference) : called);
    }

    /** Whether a link may hand something over to one of them by the key. */
    public boolean takes(DescribedOperation operation, String key) {
        return keys.computeIfAbsent(operation, DescribedOperations::keys).contains(key);
    }

    private static Set<String> keys(DescribedOperation operation) {
        return operation.parameters().stream()
                .flatMap(each -> each.keys().stream())
                .collect(Collectors.toSet());
    }

    private @Nullable DescribedOperation at(String reference) {
        var fragment = reference.substring(1).replace("+", "%2B");
        try {
            return byPlace.get(Pointer.parse(URLDecoder.decode(fragment, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return null; // half an escape leads nowhere
        }
    }
}
