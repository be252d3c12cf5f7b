package dev.parley.description.openapi;

import dev.parley.description.document.HeadFields;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.Stated;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpRequestJson;
import dev.parley.description.request.Scripts;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts into {@code x-parley} what the standard's fields do not say of a request. What says the same already stays as it is written. */
final class OwnFields {

    private OwnFields() {}

    static void write(ObjectNode own, HttpRequest request, Stated stated, HttpBody statedBody) {
        HeadFields.write(own, HttpEndpointReading.head(request), stated);
        write(own, "body", request.body(), statedBody, HttpRequestJson::looseBody, HttpRequestJson::write);
        write(own, "scripts", request.scripts(), Scripts.NONE, HttpRequestJson::looseScripts, HttpRequestJson::write);
        write(
                own,
                "options",
                request.options(),
                HttpOptions.NONE,
                HttpRequestJson::looseOptions,
                HttpRequestJson::write);
    }

    private static <T> void write(
            ObjectNode own,
            String key,
            T value,
            T otherwise,
            Function<JsonNode, T> reading,
            Function<T, ObjectNode> writing) {
        var older = own.get(key);
        if (older != null && reading.apply(older).equals(value)) return;
        @Nullable JsonNode written = value.equals(otherwise) ? null : writing.apply(value);
        Nodes.put(own, key, written);
    }
}
