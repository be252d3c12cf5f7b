package dev.parley.cli.sync;

import dev.parley.cli.project.WebRequests;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.project.EditConflict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a server, as far as it is about projects. Confined to one thread. */
final class ServedProjects {

    private static final int MOST = 512 << 20;

    private final WebRequests web;
    private final Supplier<String> server;

    /** @param server its address, such as {@code http://127.0.0.1:4321}; a server that is started again may have another one */
    ServedProjects(WebRequests web, Supplier<String> server) {
        this.web = web;
        this.server = server;
    }

    private String root() {
        return server.get().replaceAll("/+$", "") + "/api/v1";
    }

    /** Whether a server is there and answers. */
    boolean answers() throws InterruptedException {
        try {
            return web.fetch(root() + "/health", MOST).status() == 200;
        } catch (IOException | ProblemException _) {
            return false;
        }
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        String root = root();
        return read(root, path, answered(() -> web.fetch(root + path, MOST)));
    }

    JsonNode send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        String root = root();
        return read(root, path, answered(() -> web.sendJson(method, root + path, body.toString(), MOST)));
    }

    private interface Asking {
        WebRequests.Answer ask() throws IOException, InterruptedException;
    }

    private static WebRequests.Answer answered(Asking asking) throws IOException, InterruptedException {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new IOException(
                    e.getMessage() + ". Is parley serve running there? --server URL names another one", e);
        }
    }

    private static JsonNode read(String root, String path, WebRequests.Answer answer) throws IOException {
        JsonNode body = body(answer);
        if (answer.status() == 200 || answer.status() == 201) {
            if (body == null) {
                throw new IOException(root + path + " is no Parley: it answers with no JSON");
            }
            return body;
        }
        List<Problem> problems = new ArrayList<>();
        if (body != null) {
            body.path("problems").forEach(each -> problems.add(problem(each)));
        }
        if (answer.status() == 409 && !problems.isEmpty()) {
            throw new EditConflict(problems, null);
        }
        if (answer.status() == 422 && !problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        String why = body == null ? "" : ": " + body.path("title").asString("");
        throw new IOException(root + path + " answers with " + WebRequests.status(answer) + why);
    }

    private static Problem problem(JsonNode told) {
        Problem problem =
                Problem.of(told.path("code").asString(""), told.path("message").asString(""));
        return told.path("hint").isString() ? problem.hint(told.path("hint").asString()) : problem;
    }

    private static @Nullable JsonNode body(WebRequests.Answer answer) {
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException _) {
            return null;
        }
    }
}
