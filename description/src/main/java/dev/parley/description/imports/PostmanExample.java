package dev.parley.description.imports;

import dev.parley.description.request.FileContent;
import dev.parley.description.request.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer that Postman saved. */
final class PostmanExample {

    private PostmanExample() {}

    static ImportedExample read(JsonNode response, String name, @Nullable HttpRequest asked) {
        return new ImportedExample(
                name,
                asked,
                response.path("code").asInt(0),
                JsonFile.text(response.path("status")),
                PostmanRows.headers(response.path("header")),
                FileContent.of(JsonFile.text(response.path("body")).getBytes(StandardCharsets.UTF_8)));
    }
}
