package dev.parley.description.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A reference that leads to a thing of another kind than belongs where it stands, by the standard of its document.
 *
 * @param at the reference
 * @param through that of the first file by which it was reached, if it stands in another one
 * @param wanted what belongs there, in words
 * @param found what it leads to, in words
 */
public record Misled(Located at, @Nullable Located through, String wanted, String found) {

    /** Those of a description, in the order of its first file; what leads nowhere is none of them. */
    public static List<Misled> in(Description description) {
        var walk = new Walk(description.root());
        walk.all();
        return walk.found;
    }

    /** Goes through a description once. */
    private static final class Walk {

        /** A node to look at, and by which reference of the first file it was reached. */
        private record Visit(
                Located here, Grammar.Kind kind, @Nullable Located through) {}

        private final Grammar grammar;
        private final List<Misled> found = new ArrayList<>();
        private final Set<JsonNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<Located, Grammar> grammars = new HashMap<>();
        /** What is still to be seen, the next one first: references lead on more often than calls may be nested. */
        private final Deque<Visit> waiting = new ArrayDeque<>();

        Walk(Located root) {
            grammar = Grammar.of(root.node());
            waiting.push(new Visit(root, grammar.root(), null));
        }

        void all() {
            while (!waiting.isEmpty()) look(waiting.pop());
        }

        private void look(Visit visit) {
            var here = visit.here();
            if (!here.node().isContainer() || Bundle.isOfAnotherLanguage(here) || !visited.add(here.node())) return;
            boolean one = visit.kind().shape() == Grammar.Kind.Shape.ONE;
            if (one && here.reference().isPresent()) {
                follow(visit);
                return;
            }
            for (var child : here.children().reversed()) {
                grammar.inside(visit.kind(), child.key())
                        .ifPresent(inside -> waiting.push(new Visit(child, inside, visit.through())));
            }
        }

        private void follow(Visit visit) {
            var here = visit.here();
            if (!(here.step() instanceof Resolution.Found(Located target))) return;
            var root = root(target);
            boolean whole = root.node().has("asyncapi") || root.node().has("openapi");
            if (!whole) {
                waiting.push(new Visit(target, visit.kind(), visit.through() == null ? here : visit.through()));
                return;
            }
            var there = kind(target, root);
            if (there.isPresent() && !there.get().equals(visit.kind())) {
                found.add(new Misled(here, visit.through(), words(visit.kind()), words(there.get())));
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
