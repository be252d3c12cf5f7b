package dev.parley.description.sync;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Fields;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was done to one tree in two places, in operations that each place can take over from the other.
 *
 * @param folder what was done in the folder alone
 * @param project what was done in the project alone
 * @param conflicts what was done in both, each time otherwise
 */
record TreeSync(List<Operation> folder, List<Operation> project, List<Pointer> conflicts) {

    /** A tree then and now. */
    record Versions(JsonNode before, JsonNode now) {}

    /** @param preferred whose word holds where both have changed the same; of none, both stay as they are */
    static TreeSync of(Versions folder, Versions project, @Nullable Side preferred) {
        var ofFolder = done(folder, project.now());
        var ofProject = done(project, folder.now());
        var lists = Stream.concat(lists(ofFolder), lists(ofProject)).collect(Collectors.toSet());
        var mine = differing(ofFolder, lists, folder.now(), project.now());
        var theirs = differing(ofProject, lists, folder.now(), project.now());
        var conflicts = new ArrayList<Pointer>();
        var fromFolder = apart(mine, theirs, conflicts);
        var fromProject = apart(theirs, mine, new ArrayList<>());
        return switch (preferred) {
            case null -> new TreeSync(fromFolder, fromProject, conflicts);
            case FOLDER ->
                fits(project.now(), mine)
                        ? new TreeSync(mine, fromProject, List.of())
                        : new TreeSync(fromFolder, fromProject, conflicts);
            case PROJECT ->
                fits(folder.now(), theirs)
                        ? new TreeSync(fromFolder, theirs, List.of())
                        : new TreeSync(fromFolder, fromProject, conflicts);
        };
    }

    /** What was done in one place; mappings that both have now are gone through field by field. */
    private static List<Operation> done(Versions versions, JsonNode other) {
        return Fields.split(Operations.difference(versions.before(), versions.now()), versions.before(), other);
    }

    /** Lists whose items come, go or move: indexes in them mean something else in each place. */
    private static Stream<Pointer> lists(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> Operations.touched(operation).filter(at -> !at.equals(operation.at())));
    }

    /** Without what has become the same in both places. */
    private static List<Operation> differing(
            List<Operation> operations, Set<Pointer> lists, JsonNode folder, JsonNode project) {
        return operations.stream()
                .filter(operation -> Operations.touched(operation)
                        .map(at -> lists.stream()
                                .filter(at::startsWith)
                                .min(Comparator.comparingInt(
                                        list -> list.tokens().size()))
                                .orElse(at))
                        .anyMatch(at -> !Operations.same(at(folder, at), at(project, at))))
                .toList();
    }

    private static JsonNode at(JsonNode tree, Pointer pointer) {
        return tree.at(pointer.toString());
    }

    private static List<Operation> apart(List<Operation> mine, List<Operation> theirs, List<Pointer> conflicts) {
        var apart = new ArrayList<Operation>();
        for (var operation : mine) {
            if (Operations.overlap(List.of(operation), theirs)) {
                Operations.touched(operation)
                        .filter(at -> !conflicts.contains(at))
                        .forEach(conflicts::add);
            } else {
                apart.add(operation);
            }
        }
        return apart;
    }

    /** Whether operations can be carried out: the side that is preferred has its way then. */
    private static boolean fits(JsonNode tree, List<Operation> operations) {
        try {
            Operations.apply(tree, operations);
            return true;
        } catch (ProblemException _) {
            return false;
        }
    }
}
