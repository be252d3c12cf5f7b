package dev.parley.server.api;

import dev.parley.engine.settings.Settings;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.server.contract.ServedContract;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What concerns the program itself: its health, its contract, a person's settings. */
final class ServerOperations {

    private static final String YAML = "application/yaml";

    private final ServedContract contract;
    private final String version;
    private final int maxBody;
    private final SettingsStore settings;

    ServerOperations(ServedContract contract, String version, int maxBody, SettingsStore settings) {
        this.contract = contract;
        this.version = version;
        this.maxBody = maxBody;
        this.settings = settings;
    }

    void addTo(Map<String, Operation> all) {
        all.put(
                "readHealth",
                _ -> Reply.ok(Json.object()
                        .put("status", "ready")
                        .put("version", version)
                        .put("maxBody", maxBody)));
        all.put("readOpenApi", _ -> new Reply.Text(YAML, null, contract.openApi()));
        all.put("readAsyncApi", _ -> new Reply.Text(YAML, null, contract.asyncApi()));
        all.put("readSettings", _ -> Reply.ok(json(settings.read(Call.PERSON))));
        all.put("saveSettings", call -> {
            settings.save(Call.PERSON, settings(call.body()));
            return Reply.ok(json(settings.read(Call.PERSON)));
        });
    }

    private static Settings settings(JsonNode json) {
        return new Settings(
                Settings.Theme.valueOf(json.path("theme").asString().toUpperCase(Locale.ROOT)),
                json.path("unwatchedMinutes").intValue(),
                json.path("timelineLimit").longValue());
    }

    private static JsonNode json(Settings settings) {
        return Json.object()
                .put("theme", settings.theme().name().toLowerCase(Locale.ROOT))
                .put("unwatchedMinutes", settings.unwatchedMinutes())
                .put("timelineLimit", settings.timelineLimit());
    }
}
