package dev.parley.description.counterpart;

import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;

/** What a message is in OpenAPI: the schema of its payload; the message itself stays, and refers to it. */
final class Payloads {

    private Payloads() {}

    static Counterpart of(Located message) {
        var payload = message.node().path("payload");
        if (!payload.isObject())
            return new Counterpart.None("OpenAPI has no messages, and this one has no payload to share.");
        if (payload.has("$ref"))
            return new Counterpart.None("OpenAPI has no messages. The schema of its payload is shared: move that one.");
        if (payload.has("schemaFormat"))
            return new Counterpart.None("OpenAPI has no messages, and the payload has a schema format of its own.");
        return new Counterpart.Schema(
                message.pointer().child("payload"), Pointer.of("components", "schemas", message.key()));
    }
}
