package dev.parley.description.request;

import dev.parley.description.json.Fields;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of an HTTP request and its parts, as the contract has them. */
final class HttpRequestReader {

    private static final List<String> BODIES = List.of("none", "text", "graphql", "form", "multipart", "binary");
    private static final FileSource NO_FILE = new FileSource("", null, null);

    private HttpRequestReader() {}

    static HttpRequest request(Fields fields) {
        return new HttpRequest(
                fields.text("method"),
                fields.text("url"),
                fields.parts("query", RequestReader::parameter),
                fields.parts("path", RequestReader::parameter),
                fields.parts("headers", RequestReader::parameter),
                fields.parts("cookies", RequestReader::parameter),
                or(fields.part("auth", AuthReader::auth), new Auth.None()),
                or(fields.part("body", HttpRequestReader::body), new HttpBody.None()),
                or(fields.optionalPart("scripts", HttpRequestReader::scripts), Scripts.NONE),
                or(fields.optionalPart("options", HttpRequestReader::options), HttpOptions.NONE),
                fields.optionalText("description"));
    }

    static HttpBody body(Fields fields) {
        return switch (fields.word("kind", BODIES)) {
            case "text" -> new HttpBody.Text(fields.choice("format", BodyFormat.class), fields.text("text"));
            case "graphql" ->
                new HttpBody.GraphQl(
                        fields.text("query"), fields.text("variables", ""), fields.optionalText("operationName"));
            case "form" -> new HttpBody.Form(fields.parts("rows", RequestReader::parameter));
            case "multipart" -> new HttpBody.Multipart(fields.parts("parts", HttpRequestReader::part));
            case "binary" -> new HttpBody.Binary(or(fields.part("file", HttpRequestReader::file), NO_FILE));
            default -> new HttpBody.None();
        };
    }

    private static FormPart part(Fields fields) {
        String name = fields.text("name");
        FileSource file = fields.optionalPart("file", HttpRequestReader::file);
        return new FormPart(
                name,
                file == null ? new FormValue.TextValue(fields.text("text")) : new FormValue.FileValue(file),
                fields.optionalText("contentType"),
                fields.flag("enabled", true),
                fields.optionalText("description"));
    }

    private static FileSource file(Fields fields) {
        return new FileSource(fields.text("name"), fields.optionalText("path"), content(fields));
    }

    private static @Nullable FileContent content(Fields fields) {
        byte[] bytes = fields.optionalBytes("content");
        return bytes == null ? null : FileContent.of(bytes);
    }

    static Scripts scripts(Fields fields) {
        Map<Moment, String> texts = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            texts.put(moment, fields.text(moment.word(), ""));
        }
        return new Scripts(texts);
    }

    static HttpOptions options(Fields fields) {
        return new HttpOptions(
                fields.optionalFlag("followRedirects"),
                fields.optionalInteger("maxRedirects", 0, Integer.MAX_VALUE),
                fields.optionalFlag("keepMethod"),
                fields.optionalFlag("keepCredentials"),
                fields.optionalInteger("timeout", 0, Integer.MAX_VALUE),
                fields.choice("version", HttpVersion.AUTO, HttpVersion::word),
                fields.optionalText("acceptEncoding"),
                fields.optionalFlag("cookieJar"),
                fields.texts("omitted"));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
