package dev.parley.description.docs;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.code.Code;
import dev.parley.description.code.CodeLanguage;
import dev.parley.description.code.CodeWriting;
import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.html.Html;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Resolver;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Pointer;
import dev.parley.description.variables.BuiltIn;
import dev.parley.description.variables.BuiltIns;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Requests as code in the languages of the debugger; what a reader must fill in is written in capitals. The same description gives the same code. */
final class CodeSamples {

    private static final FileSource FILE = new FileSource("file.bin", "file.bin", null);
    /** Characters of a body that hide the code around them. */
    private static final int LONG = 1_500;

    private static final String PARLEY_HOST = "$parley.host";
    /** A host that a reader must fill in. */
    private static final String HOST = "YOUR_HOST";

    private static final String SOMEWHERE = "https://" + HOST;
    private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NO_WORD = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern AROUND = Pattern.compile("^_|_$");

    private final StandardDocument document;
    private final String parleyHost;

    /** @param parleyHost host and port of the Parley that shows it; empty for an example */
    CodeSamples(StandardDocument document, String parleyHost) {
        this.document = document;
        this.parleyHost = parleyHost;
    }

    /** Every variable, each as a word in capitals; those of servers are what the description says, built-in ones their examples. */
    private VariableSource open() {
        var host = document.node(Pointer.of("servers")).stream()
                .flatMap(each -> each.valueStream())
                .map(each -> Nodes.text(each, "host", ""))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(HOST);
        return new VariableSource() {
            @Override
            public Value find(String name) {
                return Value.of(
                        switch (name) {
                            case "baseUrl" -> SOMEWHERE;
                            case "host" -> host;
                            case PARLEY_HOST -> parleyHost.isEmpty() ? example(name) : parleyHost;
                            default -> example(name);
                        });
            }

            @Override
            public List<String> names() {
                return List.of();
            }
        };
    }

    private static String example(String name) {
        return BuiltIns.named(name).map(BuiltIn::example).orElseGet(() -> "YOUR_" + capitals(name));
    }

    /** Those of an operation of OpenAPI. A body that is made up, and too long to be read in the midst of code, is a short one. */
    List<Html> operation(String path, String method, SentBody body) {
        return HttpEndpointReading.operation(document, path, method, body::sample)
                .map(endpoint -> filled(endpoint.request(), body::brief))
                .map(request -> HttpResolver.resolve(request, open(), new SplittableRandom(1))
                        .request())
                .map(resolved -> all(resolved.url().text(), () -> writing().http(resolved, PersonalOptions.NONE)))
                .orElse(List.of());
    }

    /** Those of a WebSocket channel of AsyncAPI, with a message that it may be sent. */
    List<Html> channel(String key, @Nullable String message) {
        return EndpointReading.endpoint(document, key)
                .map(endpoint -> filled(endpoint.request()))
                .map(request -> Resolver.resolve(request, open()).request())
                .map(resolved -> all(
                        resolved.url().text(),
                        () -> language -> writing()
                                .webSocket(
                                        language,
                                        resolved,
                                        PersonalOptions.NONE,
                                        message == null
                                                ? null
                                                : new MessageBytes(
                                                        false,
                                                        message.getBytes(StandardCharsets.UTF_8),
                                                        message,
                                                        List.of()))))
                .orElse(List.of());
    }

    private static CodeWriting writing() {
        return new CodeWriting(true, Instant.EPOCH, new SplittableRandom(1));
    }

    private static List<Html> all(String url, Supplier<Function<CodeLanguage, Code>> code) {
        try {
            return section(url, code.get());
        } catch (ProblemException _) {
            return List.of(); // what signs it is a key that only a reader has
        }
    }

    private static List<Html> section(String url, Function<CodeLanguage, Code> code) {
        var all = new ArrayList<Html>();
        for (var language : CodeLanguage.values()) {
            var shown = Html.of(
                            "details",
                            Html.of("summary", language.title()),
                            Html.of(
                                            "pre",
                                            Html.of(
                                                            "code",
                                                            capital(
                                                                    url,
                                                                    code.apply(language)
                                                                            .text()))
                                                    .with("data-language", language.id()))
                                    .with("tabindex", "0"))
                    .with("name", "code");
            all.add(all.isEmpty() ? shown.with("open", "") : shown.with("data-web", "1"));
        }
        return List.of(
                Html.of("section", Html.of("h2", "Code"), Html.of("div", all).in("samples")));
    }

    /** Hosts are written small by what reads URLs; what else is called so is left as it is. */
    private static String capital(String url, String code) {
        var host = "://" + HOST;
        var small = host.toLowerCase(Locale.ROOT);
        return url.toLowerCase(Locale.ROOT).contains(small) ? code.replace(small, host) : code;
    }

    private static HttpRequest filled(HttpRequest request, Supplier<Optional<JsonNode>> brief) {
        return new HttpRequest(
                request.method(),
                absolute(request.url()),
                filled(request.query()),
                filled(request.path()),
                filled(request.headers()),
                filled(request.cookies()),
                request.auth(),
                filled(shortened(request.body(), brief)),
                request.scripts(),
                request.options(),
                null);
    }

    private static HttpBody shortened(HttpBody body, Supplier<Optional<JsonNode>> brief) {
        return body instanceof HttpBody.Text(BodyFormat format, String text)
                        && format == BodyFormat.JSON
                        && text.length() > LONG
                ? brief.get()
                        .<HttpBody>map(shorter -> new HttpBody.Text(format, JsonContent.pretty(shorter)))
                        .orElse(body)
                : body;
    }

    private static WebSocketRequest filled(WebSocketRequest request) {
        return new WebSocketRequest(
                absolute(request.url()).replaceFirst("^\\{\\{baseUrl}}|^" + SOMEWHERE, "wss://" + HOST),
                filled(request.query()),
                filled(request.path()),
                filled(request.headers()),
                filled(request.cookies()),
                request.auth(),
                request.message(),
                List.of(),
                request.scripts(),
                request.options(),
                null);
    }

    /** Addresses of servers may be relative to wherever the description is published. */
    private static String absolute(String url) {
        return url.startsWith("/") ? SOMEWHERE + url : url;
    }

    private static List<Parameter> filled(List<Parameter> rows) {
        return rows.stream().filter(Parameter::enabled).map(CodeSamples::filled).toList();
    }

    private static Parameter filled(Parameter row) {
        boolean list = row.type() == ParameterType.ARRAY;
        boolean there = list
                ? !row.values().isEmpty()
                : row.value() != null && !row.value().isEmpty();
        if (there) return row;
        var value = switch (row.type()) {
            case INTEGER, NUMBER -> "1";
            case BOOLEAN -> "true";
            case STRING, ARRAY -> capitals(row.name());
        };
        return new Parameter(
                row.name(),
                list ? null : value,
                list ? List.of(value) : List.of(),
                null,
                null,
                false,
                row.type(),
                true,
                null,
                row.explode());
    }

    private static HttpBody filled(HttpBody body) {
        return switch (body) {
            case HttpBody.Binary _ -> new HttpBody.Binary(FILE);
            case HttpBody.Form(List<Parameter> rows) -> new HttpBody.Form(filled(rows));
            case HttpBody.Multipart(List<FormPart> parts) ->
                new HttpBody.Multipart(parts.stream()
                        .filter(FormPart::enabled)
                        .map(CodeSamples::filled)
                        .toList());
            case HttpBody.None _, HttpBody.Text _, HttpBody.GraphQl _ -> body;
        };
    }

    private static FormPart filled(FormPart part) {
        var value = part.value() instanceof FormValue.FileValue
                ? new FormValue.FileValue(FILE)
                : part.value() instanceof FormValue.TextValue(String text) && text.isEmpty()
                        ? new FormValue.TextValue(capitals(part.name()))
                        : part.value();
        return new FormPart(part.name(), value, part.contentType(), true, null);
    }

    private static String capitals(String name) {
        var words = NEW_WORD.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
        var capitals = AROUND.matcher(NO_WORD.matcher(words).replaceAll("_")).replaceAll("");
        return capitals.isEmpty() ? "VALUE" : capitals;
    }
}
