package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of schemas that are compared, each once for each way that it goes, however often they are referred to; recursion ends where it
 * comes back to a pair. Used by one thread.
 */
final class SchemaGraph {

    private static final int MOST = 300_000;

    private record Key(Schemas old, Schemas now, Flow flow, boolean turned, boolean textual) {}

    /** A pair with what was found in it itself. */
    private static final class Node {
        private final Key key;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Node> outer = new LinkedHashSet<>();
        private final Set<String> users = new LinkedHashSet<>();

        Node(Key key) {
            this.key = key;
        }
    }

    private final Map<Key, Node> nodes = new LinkedHashMap<>();
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final Subsumption subsumption = new Subsumption();
    private final Report report;

    SchemaGraph(Report report) {
        this.report = report;
    }

    /** Two schemas of an operation or channel are to be compared. */
    void add(Schemas old, Schemas now, Flow flow, boolean textual, String user) {
        if (old.isEmpty() && now.isEmpty()) return;
        node(new Key(old, now, flow, false, textual)).users.add(user);
    }

    private Node node(Key key) {
        var known = nodes.get(key);
        if (known != null) return known;
        var node = new Node(key);
        nodes.put(key, node);
        waiting.add(node);
        if (nodes.size() > MOST) throw Report.tooLarge(MOST);
        return node;
    }

    /** Compares all that were added and what they lead to, and reports it. */
    void compare() {
        while (!waiting.isEmpty()) {
            var node = waiting.remove();
            new SchemaComparison(node.key.flow, subsumption)
                    .compare(node.key.old, node.key.now, node.key.textual, new Sink(node, node.key.turned));
        }
        for (var node : nodes.values()) {
            if (node.findings.isEmpty()) continue;
            var users = users(node);
            node.findings.forEach(finding -> report.add(finding, node.key.flow, users));
        }
    }

    private static Set<String> users(Node node) {
        Set<String> users = new LinkedHashSet<>();
        Set<Node> seen = new HashSet<>();
        Deque<Node> next = new ArrayDeque<>(List.of(node));
        while (!next.isEmpty()) {
            var each = next.remove();
            if (!seen.add(each)) continue;
            users.addAll(each.users);
            next.addAll(each.outer);
        }
        return users;
    }

    /** What was compared. */
    Set<Schemas> reached() {
        Set<Schemas> all = new HashSet<>();
        nodes.keySet().forEach(key -> {
            all.add(key.old);
            all.add(key.now);
        });
        return all;
    }

    /** Where each of what was compared says something: in itself, and in what it refers to and is made of. */
    static Set<Located> parts(Set<Schemas> reached) {
        Set<Located> places = new HashSet<>();
        for (var schemas : reached) {
            Shape.of(schemas).clauses().forEach(clause -> places.add(clause.place()));
        }
        return places;
    }

    private final class Sink implements SchemaSink {

        private final Node node;
        private final boolean turned;

        Sink(Node node, boolean turned) {
            this.node = node;
            this.turned = turned;
        }

        @Override
        public void found(Finding finding) {
            node.findings.add(turned ? finding.turned() : finding);
        }

        @Override
        public void inner(Schemas old, Schemas now, boolean textual) {
            if (old.isEmpty() && now.isEmpty()) return;
            node(new Key(old, now, node.key.flow, turned, textual)).outer.add(node);
        }

        @Override
        public SchemaSink turned() {
            return new Sink(node, !turned);
        }
    }
}
