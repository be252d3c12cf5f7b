package dev.parley.description.lint;

import dev.parley.description.lint.function.Uses;
import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The references of a description, each followed once. Made by one thread, and then read by any. */
final class FollowedReferences implements Uses {

    /** A reference that leads nowhere. */
    record Broken(Located at, Problem problem) {}

    /** A member of what is shared. */
    private record Member(URI file, Pointer of, String name) {}

    private final IdentityHashMap<JsonNode, Located> followed = new IdentityHashMap<>();
    private final Set<JsonNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Member> used = new HashSet<>();
    private final IdentityHashMap<JsonNode, List<Located>> wholes = new IdentityHashMap<>();
    private final List<Broken> broken = new ArrayList<>();

    private FollowedReferences() {}

    /** All that the first file leads to. */
    static FollowedReferences of(Description description) {
        var references = new FollowedReferences();
        references.visit(description.root());
        return references;
    }

    private void visit(Located root) {
        var open = new ArrayDeque<Located>();
        open.push(root);
        while (!open.isEmpty()) {
            var here = open.pop();
            if (!visited.add(here.node())) {
                continue;
            }
            if (isReference(here.node())) {
                open.addAll(follow(here));
            }
            for (var child : here.children()) {
                if (child.node().isContainer()) open.push(child);
            }
        }
    }

    private static boolean isReference(JsonNode node) {
        return node.isObject() && node.path("$ref").isString();
    }

    @SuppressWarnings("ReferenceEquality") // whether there is another reference on the way
    private List<Located> follow(Located reference) {
        return switch (reference.follow()) {
            case Resolution.Found(Located target) -> {
                followed.put(reference.node(), target);
                use(reference, target);
                join(reference, target);
                if (reference.step() instanceof Resolution.Found(Located next) && next.node() != target.node()) {
                    use(reference, next);
                }
                yield List.of(target);
            }
            case Resolution.Broken(Located at, Problem problem) -> leadsNowhere(reference, at, problem);
            case Resolution.Circular(Located at, Problem problem) -> leadsNowhere(reference, at, problem);
        };
    }

    private List<Located> leadsNowhere(Located reference, Located at, Problem problem) {
        followed.put(reference.node(), reference);
        broken.add(new Broken(at, problem));
        return List.of();
    }

    /** Marks what stands on the way to the target, except what the reference stands in itself. */
    private void use(Located reference, Located target) {
        var from = reference.file().equals(target.file()) ? reference.pointer() : null;
        var to = target.pointer();
        for (int length = 1; length <= to.tokens().size(); length++) {
            var here = new Pointer(to.tokens().subList(0, length));
            if (from == null || !from.startsWith(here)) {
                used.add(new Member(target.file(), here.parent(), here.last()));
            }
        }
    }

    private void join(Located reference, Located target) {
        var list = reference.parent();
        var kind = list.map(Located::key).orElse("");
        list.flatMap(Located::parent)
                .filter(whole -> isWhole(whole.node(), kind))
                .ifPresent(whole -> wholes.computeIfAbsent(target.node(), _ -> new ArrayList<>())
                        .add(whole));
    }

    /** Whether a schema may define members beside its parts of a kind. */
    private static boolean isWhole(JsonNode schema, String kind) {
        return switch (kind) {
            case "allOf" -> true;
            case "anyOf", "oneOf" -> schema.has("properties") || schema.has("allOf");
            default -> false;
        };
    }

    /** What is seen where a node stands. */
    Located resolved(Located node) {
        if (!isReference(node.node())) {
            return node;
        }
        var target = followed.get(node.node());
        return target == null ? node.resolved() : target;
    }

    @Override
    public boolean isUsed(URI file, String pointer, String name) {
        return used.contains(new Member(file, Pointer.parse(pointer), name));
    }

    @Override
    public List<Located> wholes(JsonNode part) {
        return wholes.getOrDefault(part, List.of());
    }

    List<Broken> broken() {
        return broken;
    }
}
