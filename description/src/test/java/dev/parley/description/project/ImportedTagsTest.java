package dev.parley.description.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.imports.Imports;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.openapi.HttpEndpointReading;
import dev.parley.description.openapi.HttpEndpointWriting;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportedTagsTest {

    private static final String LISTED = "tags: [\n    smoke\n    slow\n  ]";

    private final StandardDocument openApi =
            StandardDocument.cut(Standard.OPENAPI, "openapi: 3.1.0\ninfo:\n  title: Shop\n  version: '1'\npaths: {}\n");
    private final StandardDocument asyncApi = StandardDocument.cut(
            Standard.ASYNCAPI, "asyncapi: 3.0.0\ninfo:\n  title: Shop\n  version: '1'\nchannels: {}\n");

    private static String bru(String name, String call, String url, String tags) {
        return """
                meta {
                  name: %s
                  type: %s
                  %s
                }

                %s {
                  url: %s
                  body: none
                  auth: none
                }
                """.formatted(name, call.equals("ws") ? "ws" : "http", tags, call, url);
    }

    private static Imported collection() {
        return Imports.directory(Map.of(
                "bruno.json", "{\"version\": \"1\", \"name\": \"Shop\"}",
                "a.bru", bru("List", "get", "http://shop.test/orders", LISTED),
                "b.bru", bru("Again", "get", "http://shop.test/orders", "tags: [\n    other\n  ]"),
                "c.bru", bru("Plain", "get", "http://shop.test/orders", ""),
                "In/d.bru", bru("Feed", "ws", "ws://shop.test/feed", LISTED),
                "In/e.bru", bru("One", "get", "http://shop.test/orders/1", "tags: [\n    smoke\n    smoke\n  ]")));
    }

    private static Stream<String> told(ImportedFolder folder) {
        return folder.items().stream().flatMap(item -> switch (item) {
            case ImportedFolder inner -> told(inner).map(each -> inner.name() + " / " + each);
            case ImportedHttp http -> Stream.of(http.name() + " " + http.tags());
            case ImportedWebSocket socket -> Stream.of(socket.name() + " " + socket.tags());
        });
    }

    @Test
    void tagsOfBrunoComeIn() {
        var imported = collection();
        assertThat(told(imported.root()))
                .containsExactly(
                        "In / Feed [smoke, slow]",
                        "In / One [smoke]",
                        "List [smoke, slow]",
                        "Again [other]",
                        "Plain []");
        assertThat(imported.notCarried()).isEmpty();
        var yaml = Imports.read("""
                info:
                  name: List
                  type: http
                  tags:
                    - smoke
                    - slow
                http:
                  method: GET
                  url: http://shop.test/orders
                """);
        assertThat(told(yaml.root())).containsExactly("List [smoke, slow]");
    }

    @Test
    void tagsInOneLineWhichBrunoDoesNotReadAreNamed() {
        var imported = Imports.read(bru("List", "get", "http://shop.test/", "tags: [smoke, slow]"));
        assertThat(told(imported.root())).containsExactly("List []");
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("tags [smoke, slow]");
        assertThat(Imports.read(bru("List", "get", "http://shop.test/", "tags: []"))
                        .notCarried())
                .isEmpty();
    }

    @Test
    void aProjectHasThemAtItsOperationsAndChannelsAndTheRequestsStayInTheirFolders() {
        var imported = collection();
        var written = ImportWriting.write(openApi, asyncApi, imported, "");
        var operations = openApi.with(written.openapi());
        var channels = asyncApi.with(written.asyncapi());
        assertThat(told(ProjectTree.of(operations, channels)))
                .containsExactlyElementsOf(told(imported.root()).toList());
        assertThat(operations.text())
                .contains("tags: [smoke, slow]", "name: Again, tags: [other]", "name: Plain, tags: []");
        assertThat(channels.text()).contains("name: smoke");
    }

    @Test
    void aFurtherRequestThatTakesThePlaceOfItsOperationBringsItsTags() {
        var operations = openApi.with(
                ImportWriting.write(openApi, asyncApi, collection(), "").openapi());
        var key = new EndpointKey("/orders", "GET", "");
        var after = operations.with(HttpEndpointWriting.delete(operations, key));
        var promoted = HttpEndpointReading.endpoint(after, key).orElseThrow();
        assertThat(promoted.name()).isEqualTo("Again");
        assertThat(promoted.tags()).isEqualTo(List.of("other"));
        assertThat(promoted.folder()).isEmpty();
    }

    @Test
    void aFurtherRequestThatSaysNoTagsHasThoseOfItsOperation() {
        var tagged = StandardDocument.cut(Standard.OPENAPI, """
                openapi: 3.1.0
                info: {title: Shop, version: '1'}
                paths:
                  /orders:
                    get:
                      tags: [Orders, public]
                      responses: {}
                """);
        var list = HttpEndpointReading.keys(tagged).getFirst();
        var request = HttpEndpointReading.endpoint(tagged, list).orElseThrow().request();
        var added = HttpEndpointWriting.create(tagged, "Second", "Orders", request, null);
        var after = tagged.with(added.edits());
        assertThat(HttpEndpointReading.endpoint(after, added.key())
                        .orElseThrow()
                        .tags())
                .containsExactly("Orders", "public");
        assertThat(told(ProjectTree.of(after, asyncApi)))
                .containsExactly("Orders / GET /orders [Orders, public]", "Orders / Second [Orders, public]");
    }
}
