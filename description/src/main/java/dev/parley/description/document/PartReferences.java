package dev.parley.description.document;

import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What parts refer to within their document. */
public final class PartReferences {

    /** Below them stand values of users, where {@code $ref} is a name like others. */
    private static final Set<String> VALUES = Set.of("example", "default", "enum", "const", Nodes.EXTENSION);

    /** Their keys are names that users chose. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "$defs", "examples");

    private PartReferences() {}

    private record Reference(Pointer from, String to) {}

    /** The parts that a tree refers to, in the order in which it does. */
    public static SequencedSet<PartName> of(JsonNode tree) {
        var names = new LinkedHashSet<PartName>();
        for (var reference : in(tree)) {
            local(reference.to).flatMap(PartName::holding).ifPresent(names::add);
        }
        return names;
    }

    /** References of a part to what is not in the document, with pointers that begin at the part. */
    static List<Problem> broken(StandardDocument document, Pointer at, JsonNode part) {
        var problems = new ArrayList<Problem>();
        for (var reference : in(part)) {
            local(reference.to)
                    .filter(to -> !isThere(document, at, part, to))
                    .ifPresent(_ ->
                            problems.add(Problem.of("reference-broken", "There is nothing at `" + reference.to + "`")
                                    .at(reference.from.toString())));
        }
        return problems;
    }

    private static boolean isThere(StandardDocument document, Pointer at, JsonNode part, Pointer to) {
        boolean within = to.startsWith(at)
                && !part.at(to.without(at.tokens().size()).toString()).isMissingNode();
        return within
                || ((at.isRoot() || !to.startsWith(at)) && document.node(to).isPresent());
    }

    /** The pointer of a reference within its document; nothing for others, and where it is none. */
    private static Optional<Pointer> local(String reference) {
        if (!reference.startsWith("#/")) return Optional.empty();
        try {
            var fragment = reference.substring(1).replace("+", "%2B");
            return Optional.of(Pointer.parse(URLDecoder.decode(fragment, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<Reference> in(JsonNode tree) {
        var found = new ArrayList<Reference>();
        look(Pointer.ROOT, tree, false, found);
        return found;
    }

    private static void look(Pointer at, JsonNode node, boolean named, List<Reference> found) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) look(at.child(i), node.get(i), false, found);
        }
        if (!node.isObject()) return;
        for (var member : node.properties()) {
            var here = at.child(member.getKey());
            var value = member.getValue();
            if (!named && member.getKey().equals("$ref") && value.isString())
                found.add(new Reference(here, value.asString()));
            else if (named || !VALUES.contains(member.getKey()))
                look(here, value, !named && NAMED.contains(member.getKey()), found);
        }
    }
}
