package dev.parley.engine.project;

import dev.parley.description.document.PartKind;
import dev.parley.description.source.Fields;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes one change of a part's text back where others came after it. */
final class Carrying {

    /** What a skeleton holds of other parts: their keys, in order. */
    private static final List<String> SECTIONS = List.of("servers", "channels", "operations");
    /** Where a skeleton lists folders and endpoints: one too many does no harm. */
    private static final List<Pointer> LISTED =
            List.of(Pointer.of("x-parley", "folders"), Pointer.of("x-parley", "order"), Pointer.of("x-parley", "tree"));

    private static final Pointer SERVERS = Pointer.of("servers");

    private final JsonNode was;
    private final JsonNode became;
    private final JsonNode now;

    private Carrying(JsonNode was, JsonNode became, JsonNode now) {
        this.was = was;
        this.became = became;
        this.now = now;
    }

    /**
     * The present text without what led from the text before to the text after.
     *
     * @throws Overlap when what came since touches the same
     */
    static String over(Part before, Part after, Part present) {
        Source source = Contents.source(present);
        Carrying carrying = new Carrying(
                Contents.source(before).tree(), Contents.source(after).tree(), source.tree());
        boolean skeleton = present.kind().equals(PartKind.SKELETON.name());
        if (!skeleton) {
            return source.apply(carrying.part()).text();
        }
        boolean openApi = present.document().equals(Contents.OPENAPI);
        return source.apply(openApi ? carrying.pathSkeleton() : carrying.skeleton())
                .text();
    }

    private List<Operation> part() {
        List<Operation> back = Operations.difference(became, was);
        if (Operations.overlap(back, Operations.difference(became, now))) {
            throw new Overlap(Undo.changedSince());
        }
        return back.stream().map(this::placed).toList();
    }

    private List<Operation> skeleton() {
        List<Operation> operations = new ArrayList<>();
        SECTIONS.forEach(section -> operations.addAll(keys(section)));
        operations.addAll(without(SECTIONS));
        return operations;
    }

    private List<Operation> pathSkeleton() {
        List<Operation> operations = new ArrayList<>(PathCarrying.back(was, became, now));
        operations.addAll(without(List.of(PathCarrying.PATHS)));
        return operations;
    }

    /** What leads back outside of some sections. */
    private List<Operation> without(List<String> sections) {
        JsonNode own = without(became, sections);
        JsonNode present = without(now, sections);
        List<Operation> theirs = Fields.split(Operations.difference(own, present), own, present);
        List<Operation> back = new ArrayList<>();
        for (Operation operation : Fields.split(Operations.difference(own, without(was, sections)), own, present)) {
            if (!Operations.overlap(List.of(operation), theirs)) {
                back.add(operation);
            } else if (LISTED.stream().noneMatch(operation.at()::startsWith)) {
                throw new Overlap(Undo.changedSince());
            }
        }
        // what came since may be on the servers that the change named
        back.removeIf(operation -> operation instanceof Operation.Remove(Pointer at) && at.equals(SERVERS));
        return back;
    }

    private static JsonNode without(JsonNode skeleton, List<String> sections) {
        return skeleton instanceof ObjectNode object ? object.deepCopy().without(sections) : skeleton;
    }

    /** Keys of parts that come back or go: each on its own, since parts do not depend on their neighbours. */
    private List<Operation> keys(String section) {
        List<Operation> operations = new ArrayList<>();
        JsonNode here = now.path(section);
        for (String key : was.path(section).propertyNames()) {
            if (!became.path(section).has(key) && !here.has(key)) {
                if (!here.isObject() && operations.isEmpty()) {
                    operations.add(new Operation.Set(Pointer.of(section), JsonNodeFactory.instance.objectNode()));
                }
                operations.add(new Operation.Insert(
                        Pointer.of(section, key), was.path(section).get(key), follower(key, was.path(section), here)));
            }
        }
        for (String key : became.path(section).propertyNames()) {
            if (!was.path(section).has(key) && here.has(key)) {
                operations.add(new Operation.Remove(Pointer.of(section, key)));
            }
        }
        return operations;
    }

    /** A key that comes back stands before the one that it stood before, not behind all others. */
    private Operation placed(Operation operation) {
        if (operation.at().isRoot()) {
            return operation;
        }
        String key = operation.at().last();
        JsonNode home = was.at(operation.at().parent().toString());
        JsonNode here = now.at(operation.at().parent().toString());
        boolean comesBack = home.isObject() && here.isObject() && !here.has(key);
        return switch (operation) {
            case Operation.Set(Pointer at, JsonNode value)
            when comesBack -> new Operation.Insert(at, value, follower(key, home, here));
            case Operation.Insert(Pointer at, JsonNode value, String _)
            when comesBack -> new Operation.Insert(at, value, follower(key, home, here));
            case Operation.Set _, Operation.Insert _, Operation.Remove _, Operation.Move _ -> operation;
        };
    }

    /** The key behind, of those that are there now. */
    static @Nullable String follower(String key, JsonNode was, JsonNode now) {
        boolean behind = false;
        for (String each : was.propertyNames()) {
            if (behind && now.has(each)) {
                return each;
            }
            behind |= each.equals(key);
        }
        return null;
    }
}
