package dev.parley.engine.project;

import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.Environment;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.openapi.HttpEndpointReading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a project has at its beginning.
 *
 * @param ids of parts
 */
record Beginning(Supplier<String> ids) {

    /** The parts of its documents, with an environment that says nothing yet. */
    List<Part> of(StandardDocument asyncApi, StandardDocument openApi) {
        List<Part> parts = new ArrayList<>(parts(Contents.ASYNCAPI, asyncApi));
        parts.addAll(parts(Contents.OPENAPI, openApi));
        for (EndpointKey key : HttpEndpointReading.keys(openApi)) {
            parts.add(new Part(ids.get(), Contents.OPENAPI, Contents.REQUEST, key.toString(), "", 0));
        }
        parts.add(new Part(ids.get(), Contents.ENVIRONMENT, Contents.WHOLE, "", Environment.empty(), 0));
        return parts;
    }

    private List<Part> parts(String name, StandardDocument document) {
        return document.parts().stream()
                .map(part -> new Part(
                        ids.get(), name, part.name().kind().name(), part.name().key(), part.text(), 0))
                .toList();
    }
}
