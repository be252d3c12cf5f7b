package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;

/** What is said of a document as a whole: the servers, tags and documentation that stand beside its components. */
final class WholeDocument {

    private static final Pointer DOCUMENTATION = Pointer.of("externalDocs");
    private static final Pointer DOCUMENTATION_OF_ASYNCAPI = Pointer.of("info", "externalDocs");

    private WholeDocument() {}

    static Counterpart toAsyncApi(Located thing) {
        if (thing.pointer().equals(DOCUMENTATION)) return documentation(thing, DOCUMENTATION_OF_ASYNCAPI);
        return switch (list(thing)) {
            case "servers" -> HttpServers.of(thing);
            case "tags" -> Tags.toAsyncApi(thing);
            case String _ -> none();
        };
    }

    static Counterpart toOpenApi(Located thing) {
        if (thing.pointer().equals(DOCUMENTATION_OF_ASYNCAPI)) return documentation(thing, DOCUMENTATION);
        if (thing.pointer().parent().equals(Pointer.of("info", "tags"))) return Tags.toOpenApi(thing);
        return list(thing).equals("servers") ? Servers.of(thing) : none();
    }

    /** Whether its document means it without naming it, as whatever is or will be described there means a server. */
    static boolean isMeantUnsaid(Located thing) {
        return list(thing).equals("servers");
    }

    /** The section of the document in which it stands at once; empty where it stands elsewhere. */
    private static String list(Located thing) {
        var tokens = thing.pointer().tokens();
        return tokens.size() == 2 ? tokens.getFirst() : "";
    }

    private static Counterpart documentation(Located thing, Pointer to) {
        var reworded = new Rewording().take(thing.node(), Rewording.same("description", "url"));
        return new Counterpart.Other(to, reworded.value(), reworded.lost());
    }

    static Counterpart none() {
        return new Counterpart.None(
                "Only a shared thing, or a server, a tag or the documentation of the whole document, moves.");
    }
}
