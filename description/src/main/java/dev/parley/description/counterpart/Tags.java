package dev.parley.description.counterpart;

import dev.parley.description.document.Keys;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.util.List;

/** Tags, with the documentation that they refer to: those of OpenAPI are a list of the whole document, those of AsyncAPI are shared by name. */
final class Tags {

    private Tags() {}

    static Counterpart toOpenApi(Located tag) {
        return at(Pointer.of("tags", Pointer.END), tag);
    }

    static Counterpart toAsyncApi(Located tag) {
        var key = Keys.free(tag.node().path("name").asString(""), "tag", List.of());
        return at(Pointer.of("components", "tags", key), tag);
    }

    private static Counterpart at(Pointer to, Located tag) {
        var reworded = new Rewording().take(tag.node(), Rewording.same("name", "description", "externalDocs"));
        tag.child("externalDocs")
                .ifPresent(docs -> reworded.say("externalDocs", docs.resolved().node()));
        return new Counterpart.Other(to, reworded.value(), reworded.lost());
    }
}
