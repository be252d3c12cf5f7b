package dev.parley.engine.docs;

import dev.parley.description.docs.Brand;
import dev.parley.description.docs.CustomPage;
import dev.parley.description.docs.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Publications as JSON, as the contract has them; without passwords. */
public final class PublicationJson {

    private PublicationJson() {}

    public static ObjectNode write(Publication publication) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("published", publication.published());
        json.put("address", publication.address());
        json.put("base", publication.base());
        json.put("title", publication.title());
        json.put("logo", publication.brand().logo());
        json.put("accent", publication.brand().accent());
        Shown shown = publication.shown();
        ObjectNode shows = json.putObject("shown");
        shows.put("schemas", shown.schemas());
        shows.put("deprecated", shown.deprecated());
        shows.put("code", shown.code());
        shows.put("trying", shown.trying());
        var hidden = shows.putArray("hidden");
        shown.hidden().stream().sorted().forEach(hidden::add);
        var pages = json.putArray("pages");
        publication
                .pages()
                .forEach(each -> pages.addObject().put("title", each.title()).put("text", each.text()));
        var folders = json.putArray("folders");
        publication.folders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> folders.addObject().put("name", each.getKey()).put("text", each.getValue()));
        json.put("changelog", publication.changelog());
        var versions = json.putArray("versions");
        publication
                .versions()
                .forEach(each -> versions.addObject()
                        .put("name", each.name())
                        .put("change", each.change())
                        .put("date", each.date()));
        return json.put("first", publication.first());
    }

    /** Reads what {@link #write} has written, or what the contract allows. */
    public static Publication read(JsonNode json) {
        JsonNode shown = json.path("shown");
        Set<String> hidden = new HashSet<>();
        shown.path("hidden").forEach(each -> hidden.add(each.asString("")));
        List<CustomPage> pages = new ArrayList<>();
        json.path("pages").forEach(each -> pages.add(new CustomPage(text(each, "title"), text(each, "text"))));
        Map<String, String> folders = new LinkedHashMap<>();
        json.path("folders").forEach(each -> folders.put(text(each, "name"), text(each, "text")));
        List<Version> versions = new ArrayList<>();
        json.path("versions")
                .forEach(each -> versions.add(
                        new Version(text(each, "name"), each.path("change").asLong(0), text(each, "date"))));
        return new Publication(
                json.path("published").asBoolean(false),
                text(json, "address"),
                text(json, "base"),
                text(json, "title"),
                new Brand(text(json, "logo"), text(json, "accent")),
                new Shown(
                        shown.path("schemas").asBoolean(true),
                        shown.path("deprecated").asBoolean(true),
                        shown.path("code").asBoolean(true),
                        shown.path("trying").asBoolean(true),
                        hidden),
                pages,
                folders,
                text(json, "changelog"),
                versions,
                text(json, "first"));
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
