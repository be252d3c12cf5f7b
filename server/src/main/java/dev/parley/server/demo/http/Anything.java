package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.QueryParameters;
import dev.parley.protocol.http.RequestHead;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /demo/http/anything}: says what was asked. */
final class Anything {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Anything() {}

    static Answer answer(Ask ask) {
        RequestHead head = ask.exchange().head();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", head.method());
        json.put("url", "http://" + head.fields().first("Host") + head.target());
        json.put("path", head.path());
        json.set("query", pairs(ask.query()));
        ArrayNode headers = json.putArray("headers");
        for (HeaderField line : head.fields().lines()) {
            headers.addObject().put("name", line.name()).put("value", line.value());
        }
        body(json, head.fields(), ask.body());
        return Answers.json(200, json);
    }

    private static void body(ObjectNode json, HeaderFields fields, Bytes body) {
        String text = text(body);
        if (text == null) {
            json.put("bodyBase64", body.base64());
            return;
        }
        json.put("body", text);
        String type = String.valueOf(fields.first("Content-Type")).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            json.set("form", pairs(QueryParameters.of(text)));
        } else if (type.contains("json")) {
            try {
                json.set("json", JSON.readTree(text));
            } catch (JacksonException _) {
                json.put("jsonProblem", "The body says that it is JSON, and is not");
            }
        }
    }

    private static @Nullable String text(Bytes body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(body.buffer()).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    static ArrayNode pairs(QueryParameters parameters) {
        return pairs(parameters.parameters());
    }

    static ArrayNode pairs(List<QueryParameters.Parameter> parameters) {
        ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
        parameters.forEach(each -> pairs.addObject().put("name", each.name()).put("value", each.value()));
        return pairs;
    }
}
