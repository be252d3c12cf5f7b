package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Recordings of browsers and proxies (HTTP Archive 1.2), and single requests in its notation. */
final class HarImport {

    private static final Set<String> OF_REQUESTS = Set.of(
            "method",
            "url",
            "httpVersion",
            "cookies",
            "headers",
            "queryString",
            "postData",
            "headersSize",
            "bodySize",
            "comment");

    private final Losses losses = new Losses();
    private final Map<String, List<ImportedItem>> pages = new LinkedHashMap<>();

    static boolean fits(JsonNode file) {
        return file.path("log").isObject() || isRequest(file);
    }

    private static boolean isRequest(JsonNode file) {
        boolean addressed = file.path("method").isString() && file.path("url").isString();
        return addressed && OF_REQUESTS.containsAll(file.propertyNames());
    }

    Imported read(JsonNode file) {
        if (isRequest(file)) {
            var draft = new HarRequest(file, losses).read();
            var item = draft.item(RequestName.of(draft.method, draft.url), List.of(), losses);
            return new Imported(ImportedFolder.of("", List.of(item)), List.of(), losses.list());
        }
        var log = file.path("log");
        if (!log.path("entries").isArray()) {
            throw new ProblemException(Problem.of("har-no-entries", "The recording has no list of entries")
                    .at("/log/entries"));
        }
        int number = 0;
        for (var entry : log.path("entries")) entry(entry, ++number);
        if (number > 0)
            losses.addToImport("timings, connections, cache", "How an exchange went then is no part of a request");
        return new Imported(root(log), List.of(), losses.list());
    }

    private ImportedFolder root(JsonNode log) {
        var titles = new LinkedHashMap<String, String>();
        for (var page : log.path("pages"))
            titles.put(JsonFile.text(page.path("id")), JsonFile.text(page.path("title")));
        if (pages.size() <= 1) {
            var title = pages.keySet().stream().findFirst().map(titles::get).orElse("");
            return ImportedFolder.of(
                    title, pages.values().stream().flatMap(List::stream).toList());
        }
        var folders = new ArrayList<ImportedItem>();
        pages.forEach((id, items) -> {
            if (id.isEmpty()) folders.addAll(items);
            else folders.add(ImportedFolder.of(titles.getOrDefault(id, id), items));
        });
        return ImportedFolder.of("", folders);
    }

    private void entry(JsonNode entry, int number) {
        var request = entry.path("request");
        var here = losses.in("entry " + number);
        if (!request.isObject() || JsonFile.text(request.path("url")).isEmpty()) {
            here.add("request", "It names no URL");
            return;
        }
        if (JsonFile.text(request.path("url")).matches("(?is)(?!https?:|wss?:)[a-z][a-z0-9+.-]*:.*")) {
            here.add(
                    JsonFile.text(request.path("url")).replaceFirst("(?s)(.{60}).*", "$1…"),
                    "It is not sent over a network");
            return;
        }
        var draft = new HarRequest(request, here).read();
        if (draft.description == null) draft.description = JsonFile.description(entry.path("comment"));
        var name = RequestName.of(draft.method, draft.url);
        var named = losses.in("entry " + number + " (" + name + ")");
        messages(entry.path("_webSocketMessages"), draft);
        var examples =
                draft.isWebSocket() ? List.<ImportedExample>of() : HarResponse.examples(entry.path("response"), named);
        var items = pages.computeIfAbsent(JsonFile.text(entry.path("pageref")), _ -> new ArrayList<>());
        items.add(draft.item(draft.isWebSocket() ? name.replaceFirst("^\\S+ ", "") : name, examples, named));
    }

    private static void messages(JsonNode messages, RequestDraft draft) {
        for (var message : messages) {
            var content = HarResponse.message(message);
            if (JsonFile.text(message.path("type")).equals("send")) draft.sent.add(content);
            else draft.received.add(content);
        }
        if (!messages.isEmpty() && !draft.isWebSocket()) draft.url = draft.url.replaceFirst("^(?i)http", "ws");
    }
}
