package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import java.util.List;

/** What commands of a shell come in as. */
final class Commands {

    private Commands() {}

    static Imported imported(String text) {
        return Imports.read(text);
    }

    static HttpRequest only(String text) {
        var items = imported(text).root().items();
        assertThat(items).hasSize(1);
        return ((ImportedHttp) items.getFirst()).request();
    }

    static List<String> lost(String text) {
        return imported(text).notCarried().stream().map(NotCarried::what).toList();
    }
}
