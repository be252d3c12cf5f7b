package dev.parley.description.traffic;

import dev.parley.description.auth.Field;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Traffic of a test, and what is made of it. */
final class Traffic {

    static final Field JSON = new Field("Content-Type", "application/json");

    private StandardDocument openApi = StandardDocument.titled(Standard.OPENAPI, "Shop");
    private StandardDocument asyncApi = StandardDocument.titled(Standard.ASYNCAPI, "Shop");
    private Map<String, String> chosen = Map.of();
    private final List<Seen> seen = new ArrayList<>();

    Traffic in(String text) {
        if (text.startsWith("asyncapi")) asyncApi = StandardDocument.cut(Standard.ASYNCAPI, text);
        else openApi = StandardDocument.cut(Standard.OPENAPI, text);
        return this;
    }

    /** An exchange without a request body. */
    Traffic get(String url, int status, String body, Field... sent) {
        return exchange("GET", url, "", status, body, sent);
    }

    Traffic exchange(String method, String url, String request, int status, String response, Field... sent) {
        var fields = new ArrayList<>(Arrays.asList(sent));
        if (!request.isEmpty()) fields.add(JSON);
        seen.add(new Seen.Exchange(
                "s" + seen.size(),
                null,
                method,
                url,
                fields,
                Seen.Body.of(request),
                status,
                response.isEmpty() ? List.of() : List.of(JSON),
                Seen.Body.of(response)));
        return this;
    }

    /** A connection; what the client sent begins with {@code >}, and then the bytes of what is binary with {@code 0x}. */
    Traffic connection(String url, String... messages) {
        var told = Arrays.stream(messages)
                .map(text -> text.startsWith(">") ? message(true, text.substring(1)) : message(false, text))
                .toList();
        seen.add(new Seen.Connection("s" + seen.size(), null, url, List.of(), null, told));
        return this;
    }

    private static Seen.Message message(boolean sent, String text) {
        return text.startsWith("0x") ? new Seen.Message(sent, null, text.substring(2)) : new Seen.Message(sent, text);
    }

    Traffic choosing(Map<String, String> names) {
        chosen = names;
        return this;
    }

    FromTraffic read() {
        return FromTraffic.of(openApi, asyncApi, seen).named(chosen);
    }

    List<String> subjects() {
        return read().proposals().stream().map(Proposal::subject).toList();
    }

    /** The document of a standard with all that is proposed. */
    StandardDocument with(Standard standard) {
        var ids = new HashSet<String>();
        var read = read();
        read.proposals().forEach(each -> ids.add(each.id()));
        var document = standard == Standard.OPENAPI ? openApi : asyncApi;
        return document.with(read.taking(ids).getOrDefault(standard, List.of()));
    }

    JsonNode http(String pointer) {
        return with(Standard.OPENAPI).tree().at(pointer);
    }

    JsonNode socket(String pointer) {
        return with(Standard.ASYNCAPI).tree().at(pointer);
    }
}
