package dev.parley.description.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A reference that leads to a thing of another kind than belongs where it stands, by the standard of its document.
 *
 * @param at the reference
 * @param through those of the first file by which it was reached, if it stands in another one
 * @param wanted what belongs there, in words
 * @param found what it leads to, in words
 */
public record Misled(Located at, List<Located> through, String wanted, String found) {

    /** Those of a description, in the order of its first file; what leads nowhere is none of them. */
    public static List<Misled> in(Description description) {
        var walk = new Walk();
        var root = description.root();
        walk.visit(root, Grammar.of(root.node()), Grammar.of(root.node()).root(), List.of());
        return walk.found;
    }

    /** Goes through a description once. */
    private static final class Walk {

        private final List<Misled> found = new ArrayList<>();
        private final Set<JsonNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<Located, Grammar> grammars = new HashMap<>();

        private void visit(Located here, Grammar grammar, Grammar.Kind kind, List<Located> through) {
            if (!here.node().isContainer() || Bundle.isOfAnotherLanguage(here) || !visited.add(here.node())) return;
            boolean one = kind.shape() == Grammar.Kind.Shape.ONE;
            if (one && here.reference().isPresent()) {
                follow(here, grammar, kind, through);
                return;
            }
            for (var child : here.children()) {
                grammar.inside(kind, child.key()).ifPresent(inside -> visit(child, grammar, inside, through));
            }
        }

        private void follow(Located here, Grammar grammar, Grammar.Kind kind, List<Located> through) {
            if (!(here.step() instanceof Resolution.Found(Located target))) return;
            var root = root(target);
            boolean whole = root.node().has("asyncapi") || root.node().has("openapi");
            if (!whole) {
                var way = new ArrayList<>(through);
                way.add(here);
                visit(target, grammar, kind, way);
                return;
            }
            var there = kind(target, root);
            if (there.isPresent() && !there.get().equals(kind)) {
                found.add(new Misled(here, through, words(kind), words(there.get())));
            }
        }

        private Optional<Grammar.Kind> kind(Located target, Located root) {
            var grammar = grammars.computeIfAbsent(root, each -> Grammar.of(each.node()));
            var kind = Optional.of(grammar.root());
            for (var token : target.pointer().tokens()) kind = kind.flatMap(each -> grammar.inside(each, token));
            return kind;
        }

        private static Located root(Located node) {
            var here = node;
            while (here.parent().isPresent()) here = here.parent().get();
            return here;
        }

        /** Such as {@code a channel}, or {@code several messages}. */
        private static String words(Grammar.Kind kind) {
            var plural = kind.name().replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            if (kind.shape() != Grammar.Kind.Shape.ONE) return "several " + plural;
            if (plural.equals("external docs")) return "external documentation";
            var one = plural.endsWith("ies")
                    ? plural.substring(0, plural.length() - 3) + "y"
                    : plural.replaceFirst("(?<=ss)es$|s$", "");
            return ("aeiou".indexOf(one.charAt(0)) < 0 ? "a " : "an ") + one;
        }
    }
}
