package dev.parley.server.api;

import dev.parley.engine.sending.ExchangeView;
import dev.parley.engine.sending.HopView;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a body is called when it is saved as a file. */
final class BodyName {

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/json", ".json"),
            Map.entry("application/problem+json", ".json"),
            Map.entry("application/xml", ".xml"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/yaml", ".yaml"),
            Map.entry("text/xml", ".xml"),
            Map.entry("text/html", ".html"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/css", ".css"),
            Map.entry("text/javascript", ".js"),
            Map.entry("text/event-stream", ".txt"),
            Map.entry("image/png", ".png"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/webp", ".webp"),
            Map.entry("image/svg+xml", ".svg"));

    private BodyName() {}

    /** The last part of the URL's path, with an ending that the type asks for where it has none. */
    static String of(ExchangeView exchange, int number) {
        return exchange.hops().stream()
                .filter(hop -> hop.number() == number)
                .findFirst()
                .map(BodyName::of)
                .orElse("body.bin");
    }

    /** The types that the response of a hop says it has; usually one. */
    static List<String> types(ExchangeView exchange, int number) {
        return exchange.hops().stream()
                .filter(hop -> hop.number() == number)
                .findFirst()
                .map(BodyName::types)
                .orElse(List.of());
    }

    private static List<String> types(HopView hop) {
        HopView.Head response = hop.response();
        return response == null ? List.of() : HeadJson.values(response.bytes(), "Content-Type");
    }

    private static String of(HopView hop) {
        String path = hop.url().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?#].*$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        String name = last.isEmpty() ? "body" : last.substring(0, Math.min(last.length(), 100));
        return name.matches(".*\\.[A-Za-z0-9]{1,5}") ? name : name + ending(hop);
    }

    private static String ending(HopView hop) {
        List<String> types = types(hop);
        String type =
                types.isEmpty() ? "" : types.getFirst().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return ENDINGS.getOrDefault(type, ".bin");
    }
}
