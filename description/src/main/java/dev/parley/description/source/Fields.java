package dev.parley.description.source;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says operations that add or remove a mapping as ones that do so with its fields, since another may have added or removed some. */
public final class Fields {

    private Fields() {}

    /**
     * The operations, with mappings that are added or removed split up.
     *
     * @param tree what the operations are made for
     * @param wanted another tree: only a mapping that is there in it is split up
     */
    public static List<Operation> split(List<Operation> operations, JsonNode tree, JsonNode wanted) {
        return operations.stream()
                .flatMap(operation -> split(operation, tree, wanted))
                .toList();
    }

    private static Stream<Operation> split(Operation operation, JsonNode tree, JsonNode wanted) {
        return switch (operation) {
            case Operation.Set(Pointer at, JsonNode value) -> split(operation, at, value, tree, wanted);
            case Operation.Insert(Pointer at, JsonNode value, String _) -> split(operation, at, value, tree, wanted);
            case Operation.Remove(Pointer at) -> split(operation, at, tree, wanted);
            case Operation.Move _ -> Stream.of(operation);
        };
    }

    private static Stream<Operation> split(Operation whole, Pointer at, JsonNode tree, JsonNode wanted) {
        JsonNode gone = tree.at(at.toString());
        JsonNode there = wanted.at(at.toString());
        if (!gone.isObject() || !there.isObject() || gone.equals(there)) {
            return Stream.of(whole);
        }
        return gone.propertyNames().stream()
                .flatMap(field -> split(new Operation.Remove(at.child(field)), tree, wanted));
    }

    private static Stream<Operation> split(
            Operation whole, Pointer at, JsonNode value, JsonNode tree, JsonNode wanted) {
        boolean item = !at.isRoot() && tree.at(at.parent().toString()).isArray();
        boolean added = !item && tree.at(at.toString()).isMissingNode() && value.isObject();
        if (!added || !wanted.at(at.toString()).isObject()) {
            return Stream.of(whole);
        }
        return value.properties().stream()
                .flatMap(field -> split(new Operation.Set(at.child(field.getKey()), field.getValue()), tree, wanted));
    }
}
