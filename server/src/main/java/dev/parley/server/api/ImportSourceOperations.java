package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.transfer.OnMeeting;
import dev.parley.engine.http.Validators;
import dev.parley.engine.imports.ImportsAgain;
import dev.parley.engine.project.ImportSource;
import dev.parley.engine.project.ImportSources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where projects import from again and again. */
final class ImportSourceOperations {

    private static final int MOST = 100;

    private final ImportSources sources;
    private final ImportsAgain imports;

    ImportSourceOperations(Services services) {
        this.sources = services.projects().importSources();
        this.imports = new ImportsAgain(services.projects(), services.fetching(), services.clock());
    }

    void addTo(Map<String, Operation> all) {
        all.put("listImportSources", call -> Reply.ok(json(sources.all(call.project()))));
        all.put("addImportSource", call -> Reply.created(json(add(call))));
        all.put("changeImportSource", call -> Reply.ok(json(change(call))));
        all.put("removeImportSource", call -> {
            String id = known(call).id();
            return Reply.ok(json(sources.change(
                    call.project(),
                    before -> before.stream()
                            .filter(each -> !each.id().equals(id))
                            .toList())));
        });
        all.put("importAgain", call -> {
            imports.importNow(call.project(), known(call).id(), Call.PERSON);
            return Reply.ok(json(sources.all(call.project())));
        });
        all.put("cancelImport", call -> {
            imports.cancel(known(call).id());
            return Reply.ok(json(sources.all(call.project())));
        });
        all.put(
                "readWaiting",
                call -> Reply.ok(Json.object()
                        .set(
                                "differing",
                                Json.list(
                                        imports.waiting(
                                                call.project(), known(call).id()),
                                        DescribedJson::of))));
        all.put("answerWaiting", call -> {
            imports.answer(
                    call.project(), known(call).id(), Json.texts(call.body().path("accepted")), Call.PERSON);
            return Reply.ok(json(sources.all(call.project())));
        });
    }

    private ImportSource known(Call call) {
        return sources.read(call.project(), call.parameters().text("source"));
    }

    private List<ImportSource> add(Call call) {
        ImportSource made = setting(call.body(), sources.id(), null);
        return sources.change(call.project(), before -> {
            if (before.size() >= MOST) {
                throw new ProblemException(
                        Problem.of("too-many", "A project imports from at most " + MOST + " places"));
            }
            List<ImportSource> after = new ArrayList<>(before);
            after.add(made);
            return after;
        });
    }

    private List<ImportSource> change(Call call) {
        ImportSource changed = setting(call.body(), known(call).id(), known(call));
        return sources.change(
                call.project(),
                before -> before.stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList());
    }

    private static ImportSource setting(JsonNode body, String id, @Nullable ImportSource before) {
        String url = body.path("url").asString().strip();
        if (!url.matches("(?i)https?://\\S+")) {
            throw new ProblemException(Problem.of("url-scheme", "The address begins with http:// or https://")
                    .at("/url"));
        }
        ImportSource same = before != null && before.url().equals(url) ? before : null;
        OnMeeting existing = OnMeeting.valueOf(body.path("existing").asString().toUpperCase(Locale.ROOT));
        return new ImportSource(
                id,
                url,
                body.has("minutes") ? Duration.ofMinutes(body.path("minutes").asLong()) : null,
                existing,
                same == null ? Map.of() : same.declined(),
                same == null ? null : same.last(),
                same == null || same.existing() != existing ? Validators.NONE : same.validators());
    }

    private static ObjectNode json(List<ImportSource> all) {
        return Json.object().set("sources", Json.list(all, ImportSourceOperations::json));
    }

    private static JsonNode json(ImportSource source) {
        ObjectNode json = Json.object()
                .put("id", source.id())
                .put("url", source.url())
                .put("existing", source.existing().name().toLowerCase(Locale.ROOT));
        if (source.every() != null) {
            json.put("minutes", source.every().toMinutes());
        }
        ImportSource.Outcome last = source.last();
        if (last != null) {
            ObjectNode told = json.putObject("last").put("at", last.at().toString());
            Json.put(told, "problem", last.problem());
            told.set("added", Json.texts(last.added()));
            told.set("changed", Json.texts(last.changed()));
            told.set("waiting", Json.texts(last.waiting()));
        }
        return json;
    }
}
