package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.request.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpFolderWritingTest {

    private static StandardDocument with(StandardDocument document, String name, String folder, String path) {
        var request = HttpRequest.of("GET", "{{baseUrl}}" + path);
        return document.with(HttpEndpointWriting.create(document, name, folder, request, null)
                .edits());
    }

    private static StandardDocument shop() {
        var document = with(StandardDocument.titled(Standard.OPENAPI, "Shop"), "List", "Orders", "/orders");
        document = with(document, "List again", "Orders / Old", "/orders");
        document = with(document, "Ping", "", "/ping");
        return with(document, "List once more", "", "/orders");
    }

    private static List<String> names(StandardDocument document) {
        return HttpEndpointReading.keys(document).stream()
                .map(key -> HttpEndpointReading.endpoint(document, key).orElseThrow())
                .map(endpoint -> endpoint.folder() + ": " + endpoint.name())
                .toList();
    }

    @Test
    void aFolderMovesWithAllThatIsInIt() {
        var document = shop().with(HttpFolderWriting.move(shop(), "Orders", "Shop / Orders"));
        assertThat(names(document))
                .containsExactly(
                        "Shop / Orders: List", "Shop / Orders / Old: List again", ": Ping", ": List once more");
        assertThat(HttpEndpointReading.folders(document))
                .containsExactly("Shop", "Shop / Orders", "Shop / Orders / Old");
    }

    @Test
    void aFolderGoesWithAllThatIsInItAndNothingElse() {
        var document = shop().with(HttpFolderWriting.delete(shop(), "Orders"));
        assertThat(names(document)).containsExactly(": Ping", ": List once more");
        assertThat(HttpEndpointReading.folders(document)).isEmpty();
        assertThat(new OpenApiCheck().check(document.text())).isEmpty();
    }

    @Test
    void anEmptyFolderStays() {
        var document = shop();
        document = document.with(HttpFolderWriting.create(document, "Empty"));
        var key = HttpEndpointReading.keys(document).getFirst();
        document = document.with(HttpEndpointWriting.move(document, key, "", null));
        document = document.with(HttpEndpointWriting.delete(document, new EndpointKey("/orders", "GET", "List-again")));
        assertThat(HttpEndpointReading.folders(document)).containsExactly("Empty", "Orders", "Orders / Old");
    }
}
