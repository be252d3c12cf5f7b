package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.transfer.GivenFile;
import dev.parley.description.transfer.GivenFiles;
import dev.parley.description.transfer.GivenRequests;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.description.transfer.PackedFiles;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.engine.http.Fetching;
import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Clock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What other programs wrote, brought into projects. */
final class ImportOperations {

    private final Projects projects;
    private final Fetching fetching;
    private final Clock clock;

    ImportOperations(Projects projects, Fetching fetching, Clock clock) {
        this.projects = projects;
        this.fetching = fetching;
        this.clock = clock;
    }

    void addTo(Map<String, Operation> all) {
        all.put("previewImport", this::preview);
        all.put("bringIn", this::bringIn);
    }

    private Reply preview(Call call) throws InterruptedException {
        projects.read(call.project());
        List<GivenFile> sources = sources(call.body());
        List<TakenDescription> described = GivenFiles.descriptions(sources);
        if (!described.isEmpty()) {
            return Reply.ok(
                    DescribedJson.preview(projects.descriptions().foresee(call.project(), described, replaces(call))));
        }
        GivenRequests read = GivenFiles.requests(sources, clock.now());
        return Reply.ok(ImportJson.preview(
                read.formats(),
                read.imported(),
                projects.imports().foresee(call.project(), read.imported(), folder(call))));
    }

    private Reply bringIn(Call call) throws InterruptedException {
        projects.read(call.project());
        List<GivenFile> sources = sources(call.body());
        List<TakenDescription> described = GivenFiles.descriptions(sources);
        if (!described.isEmpty()) {
            return Reply.created(DescribedJson.outcome(
                    projects.descriptions().bring(call.project(), described, replaces(call), Call.PERSON)));
        }
        return Reply.created(ImportJson.outcome(projects.imports()
                .bring(
                        call.project(),
                        GivenFiles.requests(sources, clock.now()).imported(),
                        folder(call),
                        Call.PERSON)));
    }

    /** By names of what differs: whether it takes what comes. */
    private static Predicate<String> replaces(Call call) {
        return switch (Objects.requireNonNullElse(Json.textOrNone(call.body(), "existing"), "keep")) {
            case "replace" -> OnMeeting.REPLACE;
            case "ask" -> Json.texts(call.body().path("replace"))::contains;
            default -> OnMeeting.KEEP;
        };
    }

    private static @Nullable String folder(Call call) {
        return Json.textOrNone(call.body(), "folder");
    }

    private List<GivenFile> sources(JsonNode body) throws InterruptedException {
        List<GivenFile> all = new ArrayList<>();
        for (GivenFile source : given(body)) {
            boolean packed = PackedFiles.isOne(source.bytes());
            all.addAll(packed ? PackedFiles.unpacked(source) : List.of(source));
        }
        return all;
    }

    private List<GivenFile> given(JsonNode body) throws InterruptedException {
        boolean one = List.of("files", "text", "url").stream().filter(body::has).count() == 1;
        if (!one) {
            throw new ProblemException(
                    Problem.of("import-source", "An import is of files, of a text or of a URL, and of one of these")
                            .at(""));
        }
        if (body.has("text")) {
            return List.of(
                    new GivenFile("", "/text", body.path("text").stringValue("").getBytes(StandardCharsets.UTF_8)));
        }
        if (body.has("url")) {
            return List.of(new GivenFile("", "/url", fetched(body.path("url").stringValue(""))));
        }
        List<GivenFile> sources = new ArrayList<>();
        for (JsonNode file : body.path("files")) {
            String pointer = "/files/" + sources.size() + "/content";
            sources.add(new GivenFile(file.path("name").stringValue(""), pointer, decoded(file, pointer)));
        }
        return sources;
    }

    private byte[] fetched(String url) throws InterruptedException {
        try {
            return fetching.fetch(url);
        } catch (ProblemException wrong) {
            throw new ProblemException(
                    wrong.problems().stream().map(each -> each.at("/url")).toList());
        }
    }

    private static byte[] decoded(JsonNode file, String pointer) {
        try {
            return Base64.getDecoder().decode(file.path("content").stringValue(""));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of("base64-syntax", "The content is no Base64").at(pointer));
        }
    }
}
