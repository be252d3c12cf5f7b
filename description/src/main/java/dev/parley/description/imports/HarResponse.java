package dev.parley.description.imports;

import dev.parley.description.request.FileContent;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came back in a recording: an answer, or messages of a WebSocket. */
final class HarResponse {

    private HarResponse() {}

    /** The answer as an example; none where there was no answer. */
    static List<ImportedExample> examples(JsonNode response, Losses losses) {
        int status = response.path("status").asInt(0);
        if (status <= 0) {
            var error = JsonFile.text(response.path("_error"));
            losses.addToImport(
                    "response", error.isEmpty() ? "No answer was recorded" : "No answer was recorded: " + error);
            return List.of();
        }
        var headers = new ArrayList<Parameter>();
        for (var row : response.path("headers")) {
            var name = JsonFile.text(row.path("name"));
            if (!name.startsWith(":")) headers.add(Parameter.of(name, JsonFile.text(row.path("value"))));
        }
        var reason = JsonFile.text(response.path("statusText"));
        var body = body(response.path("content"), losses);
        return List.of(new ImportedExample((status + " " + reason).strip(), null, status, reason, headers, body));
    }

    private static FileContent body(JsonNode content, Losses losses) {
        var text = JsonFile.text(content.path("text"));
        if (text.isEmpty() && content.path("size").asLong(0) > 0) {
            var why = JsonFile.text(content.path("comment"));
            losses.addToImport(
                    "response content",
                    why.isEmpty() ? "The recording does not hold it" : "The recording does not hold it: " + why);
        }
        if (JsonFile.text(content.path("encoding")).equals("base64")) {
            try {
                return FileContent.ofBase64(text.replaceAll("\\s", ""));
            } catch (IllegalArgumentException e) {
                losses.addToImport("response content", "Its text is not Base64; it stays as it is");
            }
        }
        return FileContent.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A message; the data of a binary one is in Base64. */
    static MessageContent message(JsonNode message) {
        boolean binary = message.path("opcode").asInt(1) == 2;
        return new MessageContent(binary ? Format.BASE64 : Format.TEXT, JsonFile.text(message.path("data")));
    }
}
