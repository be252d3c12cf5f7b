package dev.parley.server.api;

import dev.parley.description.imports.ImportFormat;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.Imports;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.description.transfer.TakenDescription;
import dev.parley.engine.http.Fetching;
import dev.parley.engine.project.Projects;
import dev.parley.protocol.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What other programs wrote, brought into projects. */
final class ImportOperations {

    private final Projects projects;
    private final Fetching fetching;

    ImportOperations(Projects projects, Fetching fetching) {
        this.projects = projects;
        this.fetching = fetching;
    }

    void addTo(Map<String, Operation> all) {
        all.put("previewImport", this::preview);
        all.put("bringIn", this::bringIn);
    }

    private Reply preview(Call call) throws InterruptedException {
        projects.read(call.project());
        List<ImportSource> sources = sources(call.body());
        List<TakenDescription> described = ImportSource.descriptions(sources);
        if (!described.isEmpty()) {
            return Reply.ok(
                    DescribedJson.preview(projects.descriptions().foresee(call.project(), described, replaces(call))));
        }
        Read read = read(sources);
        return Reply.ok(ImportJson.preview(
                read.formats, read.imported, projects.imports().foresee(call.project(), read.imported, folder(call))));
    }

    private Reply bringIn(Call call) throws InterruptedException {
        projects.read(call.project());
        List<ImportSource> sources = sources(call.body());
        List<TakenDescription> described = ImportSource.descriptions(sources);
        if (!described.isEmpty()) {
            return Reply.created(DescribedJson.outcome(
                    projects.descriptions().bring(call.project(), described, replaces(call), Call.PERSON)));
        }
        return Reply.created(ImportJson.outcome(
                projects.imports().bring(call.project(), read(sources).imported, folder(call), Call.PERSON)));
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

    private record Read(Set<String> formats, Imported imported) {}

    private static Read read(List<ImportSource> sources) {
        Map<String, String> folder = folder(sources);
        if (Imports.isDirectory(folder)) {
            return new Read(Set.of(ImportFormat.BRUNO.title()), Imports.directory(folder));
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> formats = new LinkedHashSet<>();
        List<Imported> imported = new ArrayList<>();
        List<NotCarried> left = new ArrayList<>();
        for (ImportSource source : sources) {
            byte[] bytes = source.bytes().toArray();
            try {
                formats.add(Imports.format(bytes).title());
                imported.add(Imports.read(bytes));
            } catch (ProblemException wrong) {
                wrong.problems().forEach(each -> problems.add(source.told(each)));
                left.add(new NotCarried(
                        "", source.name(), wrong.problems().getFirst().message()));
            }
        }
        // a folder has other files beside those that are meant, a choice of files has not
        boolean some = !folder.isEmpty() && !imported.isEmpty();
        if (!problems.isEmpty() && !some) {
            throw new ProblemException(problems);
        }
        Imported all = Imports.together(imported);
        left.addAll(0, all.notCarried());
        return new Read(formats, new Imported(all.root(), all.environments(), some ? left : all.notCarried()));
    }

    /** The texts of files that lie in one folder, by their paths within it; none where they do not. */
    private static Map<String, String> folder(List<ImportSource> sources) {
        Map<String, String> files = new LinkedHashMap<>();
        String root = sources.getFirst().name().replaceFirst("/.*", "/");
        for (ImportSource source : sources) {
            if (!root.endsWith("/") || !source.name().startsWith(root)) return Map.of();
            files.put(
                    source.name().substring(root.length()),
                    new String(source.bytes().toArray(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private List<ImportSource> sources(JsonNode body) throws InterruptedException {
        List<ImportSource> all = new ArrayList<>();
        for (ImportSource source : given(body)) {
            boolean packed = PackedFiles.isOne(source.bytes().toArray());
            all.addAll(packed ? PackedFiles.unpacked(source) : List.of(source));
        }
        return all;
    }

    private List<ImportSource> given(JsonNode body) throws InterruptedException {
        boolean one = List.of("files", "text", "url").stream().filter(body::has).count() == 1;
        if (!one) {
            throw new ProblemException(
                    Problem.of("import-source", "An import is of files, of a text or of a URL, and of one of these")
                            .at(""));
        }
        if (body.has("text")) {
            return List.of(
                    new ImportSource("", "/text", Bytes.utf8(body.path("text").stringValue(""))));
        }
        if (body.has("url")) {
            return List.of(new ImportSource(
                    "", "/url", Bytes.wrap(fetched(body.path("url").stringValue("")))));
        }
        List<ImportSource> sources = new ArrayList<>();
        for (JsonNode file : body.path("files")) {
            String pointer = "/files/" + sources.size() + "/content";
            sources.add(
                    new ImportSource(file.path("name").stringValue(""), pointer, Bytes.wrap(decoded(file, pointer))));
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
