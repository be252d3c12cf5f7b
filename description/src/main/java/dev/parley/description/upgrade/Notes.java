package dev.parley.description.upgrade;

import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is remembered while a document is upgraded: its old tree, where things went, references to mend, problems. Used by one thread. */
final class Notes {

    private static final int LONGEST_CHAIN = 20;

    private final JsonNode old;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<Pointer, Pointer> moves = new HashMap<>();
    private final List<Mending> references = new ArrayList<>();

    private record Mending(ObjectNode node, Pointer from) {}

    Notes(JsonNode old) {
        this.old = old;
    }

    JsonNode old() {
        return old;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Something is said otherwise, or cannot be said. */
    void note(Pointer at, String message) {
        problems.add(Problem.of("upgrade", message).warning().at(at.toString()));
    }

    /** Something stands elsewhere now; where it stands several times, the first place is meant. */
    void moved(Pointer from, Pointer to) {
        moves.putIfAbsent(from, to);
    }

    /** A reference that is to lead to where its target stands in the end. */
    void reference(ObjectNode node, Pointer from) {
        references.add(new Mending(node, from));
    }

    /** Where a reference within the document leads to. */
    Optional<Pointer> target(JsonNode node) {
        var reference = Nodes.text(node, "$ref", "");
        if (!reference.startsWith("#/")) return Optional.empty();
        return Optional.of(Pointer.parse(decoded(reference.substring(1))));
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) return fragment;
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }

    /** What a node of the old document means, and where that stands. */
    Found resolved(JsonNode node, Pointer at) {
        var found = new Found(node, at);
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            var target = target(found.node());
            if (target.isEmpty()) return found;
            var next = old.at(target.get().toString());
            if (next.isMissingNode()) return found;
            found = new Found(next, target.get());
        }
        return found;
    }

    record Found(JsonNode node, Pointer at) {}

    /** Lets all references lead to where their targets stand now. */
    void mend() {
        for (var each : references) {
            var target = target(each.node());
            if (target.isEmpty()) continue;
            var now = now(target.get());
            if (now.isEmpty()) {
                if (old.at(target.get().toString()).isMissingNode()) {
                    note(each.from(), "The reference " + Nodes.text(each.node(), "$ref") + " leads to nothing");
                }
            } else {
                each.node().put("$ref", fragment(now.get()));
            }
        }
    }

    /** Where something of the old document stands now, as far as that is known. */
    Optional<Pointer> now(Pointer target) {
        for (int size = target.tokens().size(); size > 0; size--) {
            var place = moves.get(new Pointer(target.tokens().subList(0, size)));
            if (place != null) return Optional.of(place.then(target.without(size)));
        }
        return Optional.empty();
    }

    /** A pointer as the fragment of a reference. */
    static String fragment(Pointer pointer) {
        var text = new StringBuilder("#");
        for (byte b : pointer.toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/!$&'()*+,;=:@?".indexOf(c) >= 0;
            if (plain) text.append(c);
            else text.append("%%%02X".formatted((int) c));
        }
        return text.toString();
    }

    /** A key that the components of a document may have, which none before it has. */
    static String key(String name, Set<String> taken) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        if (!plain.equals(name)) plain = plain.replaceAll("^_+|_+$", "");
        if (plain.isEmpty()) plain = "unnamed";
        var free = plain;
        for (int number = 2; !taken.add(free); number++) free = plain + "_" + number;
        return free;
    }

    /** Copies fields that are there under both versions, in their order; of what neither knows {@code x-} is put before the name. */
    void rest(JsonNode from, Pointer at, ObjectNode to, Set<String> kept, Set<String> done) {
        from.properties().forEach(entry -> {
            var key = entry.getKey();
            if (to.has(key) || done.contains(key)) return;
            if (kept.contains(key) || key.startsWith("x-")) to.set(key, entry.getValue());
            else aside(entry.getValue(), at.child(key), to);
        });
    }

    /** Keeps what the newer version has no place for as an extension. */
    void aside(JsonNode value, Pointer at, ObjectNode to) {
        var name = "x-" + at.last().replaceAll("[^A-Za-z0-9._-]+", "_");
        if (!to.has(name)) to.set(name, value);
        note(at, "The field " + at.last() + " has no place there and is kept as " + name);
    }
}
