package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;

/** A shared tag of AsyncAPI: in OpenAPI it is one of the list of the whole document, with the documentation that it refers to. */
final class Tags {

    private Tags() {}

    static Counterpart of(Located tag) {
        var reworded = new Rewording().take(tag.node(), Rewording.same("name", "description", "externalDocs"));
        tag.child("externalDocs")
                .ifPresent(docs -> reworded.say("externalDocs", docs.resolved().node()));
        return new Counterpart.Other(Pointer.of("tags", Pointer.END), reworded.value(), reworded.lost());
    }
}
