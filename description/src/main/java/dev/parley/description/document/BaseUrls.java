package dev.parley.description.document;

import dev.parley.description.source.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The addresses that the servers of an OpenAPI or AsyncAPI document say, their variables with their usual values. */
public final class BaseUrls {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

    private BaseUrls() {}

    /** All of them in their order, each once, without a slash at the end. */
    public static List<String> of(StandardDocument document) {
        SequencedSet<String> urls = new LinkedHashSet<>();
        for (JsonNode given : Source.parse(document.text()).tree().path("servers")) {
            JsonNode server = References.resolved(document, given);
            String url = filled(document, server, url(server));
            if (!url.isEmpty()) {
                urls.add(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            }
        }
        return List.copyOf(urls);
    }

    private static String url(JsonNode server) {
        if (!server.has("host")) {
            return Nodes.text(server, "url", "");
        }
        return Nodes.text(server, "protocol", "ws") + "://" + Nodes.text(server, "host", "")
                + Nodes.text(server, "pathname", "");
    }

    private static String filled(StandardDocument document, JsonNode server, String url) {
        return VARIABLE.matcher(url).replaceAll(found -> {
            JsonNode variable =
                    References.resolved(document, server.path("variables").path(found.group(1)));
            String value = Nodes.scalar(variable.path("default"));
            String usual = value.isEmpty() ? Nodes.scalar(Described.example(variable)) : value;
            return Matcher.quoteReplacement(usual.isEmpty() ? found.group() : usual);
        });
    }
}
