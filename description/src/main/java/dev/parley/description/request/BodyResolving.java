package dev.parley.description.request;

import dev.parley.description.json.JsonText;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a request carries, and its content type. */
final class BodyResolving {

    private static final String AT = "/body";
    private static final String BINARY = "application/octet-stream";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Findings findings;
    private final HeaderResolving headers;
    private final boolean typed;

    /** @param typed whether a content type is sent that no row has */
    BodyResolving(Findings findings, HeaderResolving headers, boolean typed) {
        this.findings = findings;
        this.headers = headers;
        this.typed = typed;
    }

    /** @param random chooses the boundary between the parts of a form */
    ResolvedBody body(HttpBody body, RandomGenerator random) {
        return switch (body) {
            case HttpBody.None() -> new ResolvedBody.None();
            case HttpBody.Text(BodyFormat format, String text) -> text(format, text);
            case HttpBody.GraphQl graphql -> {
                contentType(BodyFormat.JSON.contentType());
                yield written(graphQl(graphql));
            }
            case HttpBody.Form(List<Parameter> rows) -> {
                contentType(FORM);
                yield written(new FormResolving(findings).pairs(rows, AT + "/rows"));
            }
            case HttpBody.Multipart(List<FormPart> parts) -> multipart(parts, random);
            case HttpBody.Binary(FileSource file) -> {
                contentType(BINARY);
                FileSource filled = file(file, AT + "/file");
                yield filled == null ? new ResolvedBody.None() : new ResolvedBody.File(filled);
            }
        };
    }

    private void contentType(String type) {
        if (typed) {
            headers.addUnlessThere("Content-Type", MarkedText.plain(type));
        }
    }

    private ResolvedBody text(BodyFormat format, String text) {
        contentType(format.contentType());
        Format notation = switch (format) {
            case JSON -> Format.JSON;
            case XML -> Format.XML;
            case TEXT -> Format.TEXT;
        };
        String sent = format == BodyFormat.JSON ? JsonComments.without(text) : text;
        MessageBytes bytes = new MessageResolving(new MessageContent(notation, sent), findings, AT + "/text").bytes();
        return bytes == null ? new ResolvedBody.None() : new ResolvedBody.Written(bytes);
    }

    private static ResolvedBody written(@Nullable MarkedText text) {
        return text == null ? new ResolvedBody.None() : new ResolvedBody.Written(MessageBytes.of(text));
    }

    /** A request of GraphQL over HTTP: an object of query, variables and the operation's name. */
    private @Nullable MarkedText graphQl(HttpBody.GraphQl graphql) {
        MarkedText query = findings.fill(graphql.query(), AT + "/query");
        MarkedText variables = findings.fill(graphql.variables(), AT + "/variables");
        String name = graphql.operationName();
        MarkedText operation = findings.fill(name == null ? "" : name, AT + "/operationName");
        if (query == null || variables == null || operation == null || !isObject(variables)) {
            return null;
        }
        var json = new MarkedText.Builder().append("{\"query\":\"").append(query.mapped(BodyResolving::escaped));
        json.append("\"");
        if (!variables.text().isBlank()) {
            json.append(",\"variables\":").append(variables.stripped());
        }
        if (!operation.text().isEmpty()) {
            json.append(",\"operationName\":\"")
                    .append(operation.mapped(BodyResolving::escaped))
                    .append("\"");
        }
        return json.append("}").build();
    }

    private boolean isObject(MarkedText variables) {
        String text = variables.text().strip();
        boolean object = text.isEmpty() || (text.startsWith("{") && JsonText.fault(text) == null);
        if (!object) {
            findings.add("graphql-variables", "The variables are not a JSON object", AT + "/variables");
        }
        return object;
    }

    private static String escaped(String text) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private ResolvedBody multipart(List<FormPart> parts, RandomGenerator random) {
        String own = "parley-%016x%016x".formatted(random.nextLong(), random.nextLong());
        contentType("multipart/form-data; boundary=" + own);
        String boundary = headers.boundary(own);
        var resolved = new ArrayList<ResolvedBody.Part>();
        for (int i = 0; i < parts.size(); i++) {
            FormPart part = parts.get(i);
            if (part.enabled()) {
                add(part, AT + "/parts/" + i, resolved);
            }
        }
        return new ResolvedBody.Multipart(boundary, resolved);
    }

    private void add(FormPart part, String at, List<ResolvedBody.Part> resolved) {
        MarkedText name = findings.fill(part.name(), at + "/name");
        BodyPiece content = content(part.value(), at);
        MarkedText type = contentType(part, at);
        if (name != null && content != null) {
            resolved.add(new ResolvedBody.Part(name, type, content));
        }
    }

    private @Nullable BodyPiece content(FormValue value, String at) {
        return switch (value) {
            case FormValue.TextValue(String text) -> {
                MarkedText filled = findings.fill(text, at + "/text");
                yield filled == null ? null : new BodyPiece.Written(MessageBytes.of(filled));
            }
            case FormValue.FileValue(FileSource file) -> {
                FileSource filled = file(file, at + "/file");
                yield filled == null ? null : new BodyPiece.File(filled);
            }
        };
    }

    private @Nullable MarkedText contentType(FormPart part, String at) {
        String written = part.contentType();
        if (written == null || written.isBlank()) {
            return part.value() instanceof FormValue.FileValue(FileSource file) ? MarkedText.plain(type(file)) : null;
        }
        MarkedText filled = findings.fill(written, at + "/contentType");
        String why = filled == null ? null : FieldSyntax.valueFault(filled.text());
        if (why != null) {
            findings.add("header-value", why, at + "/contentType");
        }
        return filled == null ? null : filled.stripped();
    }

    /** As the file's name tells it, like browsers do. */
    private static String type(FileSource file) {
        String told = FileTypes.of(file.name());
        return told == null ? BINARY : told;
    }

    private @Nullable FileSource file(FileSource file, String at) {
        String path = file.path();
        if (file.content() == null && (path == null || path.isBlank())) {
            findings.add(Problem.of("missing-file", "No file is chosen").at(at));
            return null;
        }
        MarkedText name = findings.fill(file.name(), at + "/name");
        MarkedText filled = path == null ? MarkedText.EMPTY : findings.fill(path, at + "/path");
        return name == null || filled == null
                ? null
                : new FileSource(name.text(), path == null ? null : filled.text(), file.content());
    }
}
