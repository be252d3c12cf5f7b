package dev.parley.engine.project;

import dev.parley.description.transfer.OnMeeting;
import dev.parley.engine.http.Validators;
import dev.parley.engine.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where projects import from again and again; sealed, since a URL may hold a token. Thread-safe; blocks. */
public final class ImportSources {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "import-sources";

    private final ProjectStore store;
    private final Workspace workspace;
    private final SecretBox box;

    ImportSources(ProjectStore store, Workspace workspace, SecretBox box) {
        this.store = store;
        this.workspace = workspace;
        this.box = box;
    }

    /** Those of a project. */
    public List<ImportSource> all(String project) {
        byte[] kept = store.read(rows -> {
            if (rows.project(project).isEmpty()) {
                throw new NotFoundException("project", project);
            }
            return rows.secrets(project).get(NAME);
        });
        if (kept == null) {
            return List.of();
        }
        List<ImportSource> sources = new ArrayList<>();
        JSON.readTree(box.open(Credentials.place(project), kept)).forEach(each -> sources.add(read(each)));
        return sources;
    }

    /** Makes an id for a new one. */
    public String id() {
        return workspace.id();
    }

    /** One of a project. */
    public ImportSource read(String project, String id) {
        return all(project).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("import source", id));
    }

    /** Changes those of a project, while no one else of this program does. */
    public List<ImportSource> change(String project, UnaryOperator<List<ImportSource>> change) {
        return workspace.alone(project, () -> {
            List<ImportSource> after = List.copyOf(change.apply(all(project)));
            byte[] sealed = box.seal(Credentials.place(project), JSON.writeValueAsBytes(json(after)));
            store.write(rows -> {
                if (after.isEmpty()) {
                    rows.removeSecret(project, NAME);
                } else {
                    rows.putSecret(project, NAME, sealed);
                }
                return NAME;
            });
            return after;
        });
    }

    private static ImportSource read(JsonNode json) {
        Map<String, String> declined = new HashMap<>();
        json.path("declined")
                .properties()
                .forEach(each -> declined.put(each.getKey(), each.getValue().asString()));
        JsonNode last = json.path("last");
        return new ImportSource(
                json.path("id").asString(),
                json.path("url").asString(),
                json.has("minutes") ? Duration.ofMinutes(json.path("minutes").asLong()) : null,
                OnMeeting.valueOf(json.path("existing").asString()),
                declined,
                last.isObject() ? outcome(last) : null,
                new Validators(
                        json.path("entityTag").stringValue(null),
                        json.path("lastModified").stringValue(null)));
    }

    private static ImportSource.Outcome outcome(JsonNode json) {
        return new ImportSource.Outcome(
                Instant.parse(json.path("at").asString()),
                json.path("problem").stringValue(null),
                texts(json.path("added")),
                texts(json.path("changed")),
                texts(json.path("waiting")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static ArrayNode json(List<ImportSource> sources) {
        ArrayNode list = JSON.createArrayNode();
        for (ImportSource each : sources) {
            ObjectNode one = list.addObject()
                    .put("id", each.id())
                    .put("url", each.url())
                    .put("existing", each.existing().name());
            if (each.every() != null) {
                one.put("minutes", each.every().toMinutes());
            }
            ObjectNode declined = one.putObject("declined");
            each.declined().forEach(declined::put);
            put(one, each.last());
            put(one, each.validators());
        }
        return list;
    }

    private static void put(ObjectNode source, Validators validators) {
        if (validators.entityTag() != null) {
            source.put("entityTag", validators.entityTag());
        }
        if (validators.lastModified() != null) {
            source.put("lastModified", validators.lastModified());
        }
    }

    private static void put(ObjectNode source, ImportSource.@Nullable Outcome last) {
        if (last == null) {
            return;
        }
        ObjectNode json = source.putObject("last").put("at", last.at().toString());
        if (last.problem() != null) {
            json.put("problem", last.problem());
        }
        last.added().forEach(json.putArray("added")::add);
        last.changed().forEach(json.putArray("changed")::add);
        last.waiting().forEach(json.putArray("waiting")::add);
    }
}
