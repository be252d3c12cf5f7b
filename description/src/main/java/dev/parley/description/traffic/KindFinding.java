package dev.parley.description.traffic;

import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells the kinds of messages apart: by a member that says the kind where there is one, else by their shapes. Used once. */
final class KindFinding {

    private static final double ALIKE = 0.5;
    private static final int CHECKED = 20;

    private final List<FoundKind> found = new ArrayList<>();
    private final Set<String> taken;

    private KindFinding(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * The kinds of messages of one channel, in the order in which they came.
     *
     * @param taken names that kinds of the channel have already
     */
    static List<FoundKind> of(List<Told> messages, Set<String> taken) {
        var finding = new KindFinding(taken);
        for (boolean sent : new boolean[] {true, false}) {
            var those = messages.stream().filter(each -> each.sent() == sent).toList();
            finding.oneWay(those, sent);
        }
        finding.join();
        var order = new IdentityHashMap<Told, Integer>();
        messages.forEach(message -> order.putIfAbsent(message, order.size()));
        return finding.found.stream()
                .sorted(Comparator.comparing(
                        kind -> order.getOrDefault(kind.messages().getFirst(), 0)))
                .toList();
    }

    private void oneWay(List<Told> messages, boolean sent) {
        var side = sent ? "client" : "server";
        var binary = messages.stream().filter(Told::isBinary).toList();
        var objects = messages.stream().filter(each -> each.json().isObject()).toList();
        var lists = messages.stream().filter(each -> each.json().isArray()).toList();
        var texts = messages.stream()
                .filter(each -> each.tree() == null && !each.isBinary())
                .toList();
        split(objects, Map.of(), "", side);
        split(lists, Map.of(), "", side + " list");
        TextKinds.of(texts, side + " text").forEach(this::add);
        if (!binary.isEmpty()) BinaryKinds.of(binary, side + " binary").forEach(this::add);
    }

    private void add(FoundKind kind) {
        found.add(kind);
    }

    private void split(List<Told> messages, Map<Pointer, JsonNode> by, String name, String otherwise) {
        if (messages.isEmpty()) return;
        var at = by.size() > 2 ? null : discriminator(messages, by);
        if (at == null) {
            if (by.isEmpty()) clusters(messages, otherwise);
            else add(new FoundKind(name, by, null).with(messages));
            return;
        }
        var values = new LinkedHashMap<JsonNode, List<Told>>();
        var rest = new ArrayList<Told>();
        for (var message : messages) {
            var value = message.at(at);
            if (value.isMissingNode() || value.isNull()) rest.add(message);
            else values.computeIfAbsent(value, _ -> new ArrayList<>()).add(message);
        }
        values.forEach((value, those) -> {
            var constants = new LinkedHashMap<>(by);
            constants.put(at, value);
            var word = value.isString() ? value.stringValue() : at.last() + " " + value.asString();
            split(those, constants, name.isEmpty() ? word : name + " " + word, otherwise);
        });
        if (rest.isEmpty()) return;
        if (by.isEmpty()) split(rest, Map.of(), "", otherwise);
        else add(new FoundKind(name, by, null).with(rest));
    }

    /** A second member tells only where the kind is of many shapes. */
    private static @Nullable Pointer discriminator(List<Told> messages, Map<Pointer, JsonNode> by) {
        if (!by.isEmpty() && messages.size() < 3) return null;
        return Discriminator.of(messages, by.keySet()).orElse(null);
    }

    /** Kinds by shapes. */
    private void clusters(List<Told> messages, String otherwise) {
        var clusters = new LinkedHashMap<Set<String>, List<Told>>();
        for (var message : messages) {
            var shape = top(message);
            var nearest = clusters.keySet().stream()
                    .filter(each -> PathFinding.likeness(each, shape) >= ALIKE && !apart(each, shape))
                    .max(Comparator.comparingDouble(each -> PathFinding.likeness(each, shape)))
                    .orElse(shape);
            clusters.computeIfAbsent(nearest, _ -> new ArrayList<>()).add(message);
        }
        clusters.forEach((shape, those) -> {
            var name = clusters.size() == 1 && !telling(shape)
                    ? otherwise + " message"
                    : own(shape, clusters.keySet(), otherwise);
            add(new FoundKind(name, Map.of(), null).with(those));
        });
    }

    private static Set<String> top(Told message) {
        return message.json().isArray()
                ? Set.of("[]")
                : Set.copyOf(message.json().propertyNames());
    }

    /** Whether one is an answer and the other a refusal. */
    private static boolean apart(Set<String> one, Set<String> other) {
        return one.contains("error") != other.contains("error") && one.contains("result") != other.contains("result");
    }

    private static boolean telling(Set<String> shape) {
        return shape.contains("result") || shape.contains("error");
    }

    /** A name by what only messages of this shape have. */
    private static String own(Set<String> shape, Set<Set<String>> all, String otherwise) {
        for (var word : List.of("error", "result")) if (shape.contains(word)) return word;
        var own = shape.stream()
                .filter(name -> all.stream().filter(each -> each.contains(name)).count() == 1)
                .filter(name -> !Replies.isId(name))
                .sorted()
                .limit(2)
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? otherwise + " message" : own;
    }

    /** Makes one of kinds that are the same in both directions or that one message may be of, and gives each a key of its own. */
    private void join() {
        for (int i = 0; i < found.size(); i++) {
            for (int j = found.size() - 1; j > i; j--) {
                if (!isOne(found.get(i), found.get(j))) continue;
                var one = found.get(i);
                var other = found.remove(j);
                found.set(i, one.with(other.messages()));
            }
        }
        found.replaceAll(kind -> {
            var key = Keys.camel(kind.name(), "message", taken);
            taken.add(key);
            return kind.named(key);
        });
    }

    private static boolean isOne(FoundKind one, FoundKind other) {
        if (one.isJson() != other.isJson() || one.isBinary() != other.isBinary()) return false;
        boolean sameWay = one.isSent() == other.isSent();
        if (!one.isJson()) {
            return !sameWay
                    && Objects.equals(one.pattern(), other.pattern())
                    && Objects.equals(one.beginning(), other.beginning());
        }
        boolean told = one.constants().entrySet().stream()
                .anyMatch(entry -> other.constants().containsKey(entry.getKey())
                        && !entry.getValue().equals(other.constants().get(entry.getKey())));
        if (told) return false;
        if (!sameWay)
            return one.constants().equals(other.constants())
                    && PathFinding.likeness(one.shape(), other.shape())
                            >= (one.constants().isEmpty() ? 0.8 : ALIKE);
        return takes(one, other) || takes(other, one);
    }

    /** Whether messages of one kind pass for those of another. */
    private static boolean takes(FoundKind one, FoundKind other) {
        var schema = KindSchema.of(one, InferenceOptions.Form.JSON_SCHEMA);
        var check = SchemaCheck.of(Nodes.copy(schema).put("$schema", KindSchema.DRAFT_7));
        return other.samples().stream()
                .limit(CHECKED)
                .anyMatch(sample -> check.check(sample).isEmpty());
    }
}
