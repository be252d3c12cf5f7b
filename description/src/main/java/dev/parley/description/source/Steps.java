package dev.parley.description.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How an operation is carried out on the mapping or list that it happens in. */
record Steps(ContainerEdit edit) {

    Optional<Splices> of(Spot container, Operation operation) {
        return switch (container) {
            case Spot.Mapping mapping -> inMapping(mapping, operation);
            case Spot.Items items -> inList(items, operation);
            case Spot.Scalar _, Spot.Alias _ -> Optional.empty();
        };
    }

    private Optional<Splices> inMapping(Spot.Mapping mapping, Operation operation) {
        int index = mapping.index(operation.at().last());
        boolean merged = index < 0 && (operation instanceof Operation.Remove || operation instanceof Operation.Move);
        if (merged) return Optional.empty(); // it is not written there
        return switch (operation) {
            case Operation.Set(Pointer at, JsonNode value) ->
                index < 0 ? edit.insert(mapping, at.last(), value, -1) : edit.set(mapping, index, value);
            case Operation.Insert(Pointer at, JsonNode value, @Nullable String before) ->
                edit.insert(mapping, at.last(), value, place(mapping, before));
            case Operation.Remove _ -> edit.remove(mapping, index);
            case Operation.Move move ->
                move.before() == null
                        ? edit.rename(mapping, index, move.to().last())
                        : edit.move(mapping, index, place(mapping, move.before()));
        };
    }

    private Optional<Splices> inList(Spot.Items items, Operation operation) {
        int size = items.items().size();
        return switch (operation) {
            case Operation.Set(Pointer at, JsonNode value) -> edit.set(items, index(at, size), value);
            case Operation.Insert insert -> edit.insert(items, place(insert.at(), size), insert.value());
            case Operation.Remove(Pointer at) -> edit.remove(items, index(at, size));
            case Operation.Move move -> edit.move(items, index(move.at(), size), index(move.to(), size));
        };
    }

    private static int place(Spot.Mapping mapping, @Nullable String before) {
        return before == null ? -1 : mapping.index(before);
    }

    private static int place(Pointer at, int size) {
        return at.last().equals(Pointer.END) ? size : TreeEdit.index(at.last(), size + 1, at);
    }

    private static int index(Pointer at, int size) {
        return TreeEdit.index(at.last(), size, at);
    }
}
