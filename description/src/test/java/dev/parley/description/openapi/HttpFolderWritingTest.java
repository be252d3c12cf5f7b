package dev.parley.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.FolderSettings;
import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.environment.EnvironmentVariable;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.List;
import java.util.Map;
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

    private static final FolderSettings SETTINGS = new FolderSettings(
            "Old ones",
            new Auth.Bearer("{{token}}", "Bearer"),
            new Scripts(Map.of(Moment.BEFORE_REQUEST, "console.log(1)\n")),
            List.of(
                    new EnvironmentVariable("size", "20", false, null),
                    new EnvironmentVariable("token", "hidden", true, "From the desk")));

    @Test
    void whatAFolderSaysIsInTheDocumentAndReadAgain() {
        var document = shop();
        document = document.with(FolderSettings.write(document, "Orders / Old", SETTINGS));
        document = document.with(FolderSettings.write(document, "", SETTINGS));
        assertThat(document.text()).doesNotContain("hidden");
        assertThat(new OpenApiCheck().check(document.text())).isEmpty();
        var again = StandardDocument.cut(Standard.OPENAPI, document.text());
        assertThat(FolderSettings.all(again).keySet()).containsExactly("Orders / Old", "");
        assertThat(FolderSettings.of(again, "Orders / Old")).isEqualTo(SETTINGS);
        assertThat(FolderSettings.of(again, "Orders")).isEqualTo(FolderSettings.NONE);
        var without = document.with(FolderSettings.write(document, "", FolderSettings.NONE));
        without = without.with(FolderSettings.write(without, "Orders / Old", FolderSettings.NONE));
        assertThat(without.text()).isEqualTo(shop().text());
    }

    @Test
    void whatAFolderSaysGoesWithIt() {
        var document = shop();
        document = document.with(FolderSettings.write(document, "Orders / Old", SETTINGS));
        var moved = document.with(HttpFolderWriting.move(document, "Orders", "Archive"));
        assertThat(FolderSettings.all(moved)).isEqualTo(Map.of("Archive / Old", SETTINGS));
        var deleted = document.with(HttpFolderWriting.delete(document, "Orders"));
        assertThat(FolderSettings.all(deleted)).isEmpty();
    }
}
