package dev.parley.description.reference;

import dev.parley.description.document.Keys;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something in a document that has a name by which others use it. */
record Thing(Located node, Kind kind) {

    private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");
    private static final int LONGEST = 1_000;

    enum Kind {
        COMPONENT,
        /** A channel, operation or server of AsyncAPI, or a message of a channel. */
        ENTRY,
        PATH,
        WEBHOOK,
        /** A schema that another one defines for itself. */
        DEFINITION,
        TAG
    }

    /**
     * What stands there.
     *
     * @throws ProblemException when it is nothing that has a name
     */
    static Thing at(Located node) {
        return kind(node)
                .map(kind -> new Thing(node, kind))
                .orElseThrow(() -> new ProblemException(Problem.of(
                                "nothing-named", "What stands at `" + node.pointer() + "` has no name that others use")
                        .hint("Paths, webhooks, components, channels, their messages, operations,"
                                + " servers and tags have one.")));
    }

    private static Optional<Kind> kind(Located node) {
        List<String> tokens = node.pointer().tokens();
        if (tokens.size() < 2) return Optional.empty();
        boolean asyncApi = root(node).node().has("asyncapi");
        if (DEFINITIONS.contains(tokens.get(tokens.size() - 2))) return Optional.of(Kind.DEFINITION);
        var found = switch (tokens.getFirst()) {
            case "components" -> tokens.size() == 3 ? Kind.COMPONENT : null;
            case "definitions", "securityDefinitions", "responses" -> tokens.size() == 2 ? Kind.COMPONENT : null;
            case "paths" -> tokens.size() == 2 ? Kind.PATH : null;
            case "webhooks" -> tokens.size() == 2 ? Kind.WEBHOOK : null;
            case "tags" -> tokens.size() == 2 && !asyncApi ? Kind.TAG : null;
            case "channels" -> {
                boolean message = tokens.size() == 4 && tokens.get(2).equals("messages");
                yield asyncApi && (tokens.size() == 2 || message) ? Kind.ENTRY : null;
            }
            case "operations", "servers" -> asyncApi && tokens.size() == 2 ? Kind.ENTRY : null;
            default -> null;
        };
        return Optional.ofNullable(found);
    }

    private static Located root(Located node) {
        var here = node;
        while (here.parent().isPresent()) here = here.parent().get();
        return here;
    }

    String name() {
        return kind == Kind.TAG ? node.node().path("name").asString("") : node.key();
    }

    Pointer pointer() {
        return node.pointer();
    }

    /** Checks that it can have the name. */
    void check(String name) {
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw refused("name-invalid", "A name has 1 to " + LONGEST + " characters, and no line breaks");
        }
        switch (kind) {
            case COMPONENT -> {
                if (!Keys.isKey(name))
                    throw refused("name-invalid", "A component has a name of letters, digits, `.`, `-` and `_`");
            }
            case PATH -> {
                if (!name.startsWith("/")) throw refused("name-invalid", "A path begins with `/`");
            }
            case ENTRY, WEBHOOK, DEFINITION, TAG -> {}
        }
        if (siblings().stream().anyMatch(sibling -> same(sibling, name))) {
            throw refused("name-taken", "There is `" + name + "` already");
        }
    }

    private List<Located> siblings() {
        return node.parent().orElseThrow().children().stream()
                .filter(each -> !each.equals(node))
                .toList();
    }

    /** Paths that differ by the names of their parameters are the same. */
    private boolean same(Located sibling, String name) {
        return switch (kind) {
            case TAG -> sibling.node().path("name").asString("").equals(name);
            case PATH -> shape(sibling.key()).equals(shape(name));
            case COMPONENT, ENTRY, WEBHOOK, DEFINITION -> sibling.key().equals(name);
        };
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[^{}/]*\\}", "{}");
    }

    private static ProblemException refused(String code, String message) {
        return new ProblemException(Problem.of(code, message).at("/name"));
    }
}
