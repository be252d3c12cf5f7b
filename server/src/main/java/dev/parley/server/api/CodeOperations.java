package dev.parley.server.api;

import dev.parley.description.code.Code;
import dev.parley.description.code.CodeLanguage;
import dev.parley.description.code.CodeWriting;
import dev.parley.description.imports.ImportFormat;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.imports.Imports;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.MessageResolution;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.request.RequestJson;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.Resolver;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.VariableSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as code, and commands as requests. */
final class CodeOperations {

    private static final String WHERE = "/text";

    private final Services services;

    CodeOperations(Services services) {
        this.services = services;
    }

    void addTo(Map<String, Operation> all) {
        all.put("writeCode", this::write);
        all.put("readPaste", this::paste);
    }

    private Reply write(Call call) {
        services.projects().read(call.project());
        VariableSource known = services.variables().apply(Bodies.place(call.project(), call.body()));
        JsonNode body = call.body();
        PersonalOptions given = Bodies.personalOrNone(body, "personal");
        PersonalOptions personal = given == null ? PersonalOptions.NONE : given;
        CodeLanguage language = CodeLanguage.of(call.text("language"));
        var writing = new CodeWriting(
                body.path("secrets").booleanValue(false), services.clock().now(), services.random());
        Code code = switch (Bodies.either(body, "request")) {
            case HttpRequest http -> {
                ResolvedHttpRequest resolved = under(
                        "/request",
                        () -> HttpResolver.resolve(http, known, services.random())
                                .orThrow());
                yield under("/request/auth", () -> writing.http(language, resolved, personal));
            }
            case WebSocketRequest socket -> {
                ResolvedRequest resolved =
                        under("/request", () -> Resolver.resolve(socket, known).orThrow());
                MessageBytes message = message(socket, known);
                yield under("/request/auth", () -> writing.webSocket(language, resolved, personal, message));
            }
        };
        ObjectNode json = Json.object().put("code", code.text());
        json.set("notes", Json.texts(code.notes()));
        return Reply.ok(json);
    }

    /** The composer's message, where there is one that can be sent. */
    private static @Nullable MessageBytes message(WebSocketRequest request, VariableSource known) {
        return request.message().content().isEmpty()
                ? null
                : MessageResolution.of(request.message(), known).message();
    }

    private static <T> T under(String place, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException wrong) {
            throw wrong.under(place);
        }
    }

    private Reply paste(Call call) {
        services.projects().read(call.project());
        String text = call.text("text");
        Imported read = under(WHERE, () -> command(text));
        ObjectNode json = under(WHERE, () -> pasted(read.root()));
        ArrayNode left = Json.list(read.notCarried(), ImportJson::of);
        int more = read.root().items().size() - 1;
        if (more > 0) {
            left.add(ImportJson.of(new NotCarried(
                    "the text", more + " further commands", "A paste is one request; Import reads all")));
        }
        json.set("notCarried", left);
        return Reply.ok(json);
    }

    private static Imported command(String text) {
        ImportFormat format = Imports.format(text);
        if (format != ImportFormat.CURL && format != ImportFormat.POWERSHELL) {
            throw noCommand();
        }
        return Imports.read(text);
    }

    /** The first request of what was read. */
    private static ObjectNode pasted(ImportedFolder folder) {
        for (ImportedItem each : folder.items()) {
            return switch (each) {
                case ImportedFolder inner -> pasted(inner);
                case ImportedHttp http -> json(http.name(), http.request(), http.personal());
                case ImportedWebSocket socket -> json(socket.name(), socket.request(), socket.personal());
            };
        }
        throw noCommand();
    }

    private static ObjectNode json(String name, Request request, PersonalOptions personal) {
        ObjectNode json = Json.object().put("name", name);
        json.set("request", RequestJson.write(request));
        json.set("personal", RequestJson.write(personal));
        return json;
    }

    private static ProblemException noCommand() {
        return new ProblemException(Problem.of("no-command", "This is no command of curl or PowerShell")
                .hint("Other formats are read by Import"));
    }
}
