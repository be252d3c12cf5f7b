package dev.parley.engine.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.BodyPiece;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ResolvedBody;
import dev.parley.description.request.ResolvedHttpRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request carried, filled in, in the form in which it was edited. */
final class SentBody {

    private SentBody() {}

    static HttpBody of(ResolvedHttpRequest sent, HttpBody edited) {
        return switch (sent.body()) {
            case ResolvedBody.Written(MessageBytes bytes) when bytes.text() != null -> written(bytes.text(), edited);
            case ResolvedBody.Multipart(String _, List<ResolvedBody.Part> parts)
            when edited instanceof HttpBody.Multipart(List<FormPart> rows) ->
                new HttpBody.Multipart(filled(parts, rows));
            case ResolvedBody.Written _, ResolvedBody.Multipart _, ResolvedBody.File _, ResolvedBody.None _ -> edited;
        };
    }

    private static HttpBody written(String text, HttpBody edited) {
        return switch (edited) {
            case HttpBody.Text(BodyFormat format, String _) -> new HttpBody.Text(format, text);
            case HttpBody.Form(List<Parameter> rows) -> new HttpBody.Form(form(text, rows));
            case HttpBody.GraphQl graphQl -> graphQl(text, graphQl);
            case HttpBody.None _, HttpBody.Multipart _, HttpBody.Binary _ -> new HttpBody.Text(BodyFormat.TEXT, text);
        };
    }

    private static List<Parameter> form(String text, List<Parameter> rows) {
        List<Parameter> filled = new ArrayList<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                filled.add(Parameter.of(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        rows.stream().filter(row -> !row.enabled()).forEach(filled::add);
        return filled;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private static HttpBody graphQl(String text, HttpBody.GraphQl edited) {
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            JsonNode variables = json.path("variables");
            return new HttpBody.GraphQl(
                    json.path("query").asString(edited.query()),
                    variables.isMissingNode() ? edited.variables() : variables.toString(),
                    json.path("operationName").asString(edited.operationName()));
        } catch (JacksonException _) {
            return edited;
        }
    }

    private static List<FormPart> filled(List<ResolvedBody.Part> parts, List<FormPart> rows) {
        List<FormPart> filled = new ArrayList<>();
        int at = 0;
        for (FormPart row : rows) {
            if (!row.enabled() || at == parts.size()) {
                filled.add(row);
                continue;
            }
            ResolvedBody.Part part = parts.get(at++);
            @Nullable
            String text = part.content() instanceof BodyPiece.Written(MessageBytes bytes) ? bytes.text() : null;
            filled.add(new FormPart(
                    part.name().text(),
                    text == null ? row.value() : new FormValue.TextValue(text),
                    row.contentType(),
                    true,
                    row.description()));
        }
        return filled;
    }
}
