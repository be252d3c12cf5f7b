package dev.parley.description.project;

import dev.parley.description.document.BaseUrls;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.BaseUrl;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first servers of a project's documents, for URLs that begin with their path. Nobody is to type their names. */
public record ServerUrls(StandardDocument openApi, StandardDocument asyncApi) implements VariableSource {

    @Override
    public @Nullable Value find(String name) {
        return switch (name) {
            case BaseUrl.HTTP_SERVER -> first(openApi);
            case BaseUrl.WEB_SOCKET_SERVER -> first(asyncApi);
            default -> null;
        };
    }

    private static @Nullable Value first(StandardDocument document) {
        return BaseUrls.of(document).stream()
                .filter(url -> url.contains("://"))
                .findFirst()
                .map(url -> new Value(url, false, Value.Origin.PROJECT))
                .orElse(null);
    }

    @Override
    public List<String> names() {
        return List.of();
    }
}
