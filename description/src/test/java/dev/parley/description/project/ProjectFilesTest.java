package dev.parley.description.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.Imports;
import dev.parley.description.imports.NotCarried;
import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A collection becomes a folder of standard files, and is read from them again. */
class ProjectFilesTest {

    private static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
                  "description": "All of the shop"},
         "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "canary-bearer"}]},
         "event": [{"listen": "prerequest", "script": {"exec": ["console.log('first')"]}}],
         "variable": [{"key": "baseUrl", "value": "https://shop.example.org"}, {"key": "size", "value": "1"},
                      {"key": "size", "value": "2"}, {"key": "off", "value": "1", "disabled": true}],
         "item": [
           {"name": "List", "request": {"method": "GET", "url": "{{baseUrl}}/orders"},
            "response": [{"name": "Two", "code": 200, "header": [{"key": "Content-Type", "value": "application/json"}],
                          "body": "[{\\"id\\": 1}]"}]},
           {"name": "Admin / all", "description": "For the few",
            "auth": {"type": "basic", "basic": [{"key": "username", "value": "ann"}, {"key": "password", "value": "canary-basic"}]},
            "variable": [{"key": "limit", "value": "5"}],
            "item": [{"name": "Create", "request": {"method": "POST", "url": "{{baseUrl}}/orders"}},
                     {"name": "List again", "request": {"method": "GET", "url": "{{baseUrl}}/orders?all=1"}}]},
           {"name": "Admin / all", "item": []},
           {"name": "Ping", "request": {"method": "LINK", "url": "https://other.example.org/ping"}},
           {"name": "Feed", "event": [{"listen": "prerequest", "script": {"exec": ["console.log('feed')"]}}],
            "request": {"method": "GET", "url": "wss://shop.example.org/feed"}}
         ]}\
        """;

    private static final String ENVIRONMENT = """
        {"name": "a/b", "values": [{"key": "key", "value": "canary-key", "type": "secret"}, {"key": "plain", "value": "1"}]}\
        """;

    private static ProjectFiles.With shop() {
        return ProjectFiles.titled("Shop").with(Imports.read(COLLECTION), "");
    }

    private static String text(Map<String, String> texts, String path) {
        return Objects.requireNonNull(texts.get(path), path);
    }

    private static List<String> names(ImportedFolder folder) {
        var names = new ArrayList<String>();
        folder.items().forEach(item -> {
            if (item instanceof ImportedFolder inner) {
                names.add(inner.name() + " [");
                names.addAll(names(inner));
                names.add("]");
            } else {
                names.add(item.name());
            }
        });
        return names;
    }

    @Test
    void aWebSocketKeepsItsPlaceAmongTheRequests() {
        var collection = """
            {"info": {"name": "Mix", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
             "item": [{"name": "In", "item": [{"name": "Before", "request": "https://a.test/1"},
                        {"name": "Feed", "request": "wss://a.test/feed"}, {"name": "After", "request": "https://a.test/2"}]},
                      {"name": "Last", "request": "wss://a.test/last"}]}\
            """;
        var first =
                ProjectFiles.titled("Mix").with(Imports.read(collection), "").project();
        assertThat(names(tree(first))).containsExactly("In [", "Before", "Feed", "After", "]", "Last");
        var second = ProjectFiles.read(first.texts())
                .with(Imports.read(collection), "")
                .project();
        assertThat(names(tree(ProjectFiles.read(second.texts()))))
                .startsWith("In [", "Before", "Feed", "After", "]", "Last")
                .endsWith("Before", "Feed", "After", "]", "Last");
    }

    @Test
    void whatIsWrittenIsValidAndRunsInTheSameOrder() {
        var texts = shop().project().texts();
        assertThat(new OpenApiCheck().check(text(texts, "openapi.yaml"))).isEmpty();
        assertThat(new AsyncApiCheck().check(text(texts, "asyncapi.yaml"))).isEmpty();
        var root = tree(ProjectFiles.read(texts));
        assertThat(names(root)).containsExactly("List", "Admin/all [", "Create", "List again", "]", "Ping", "Feed");
        assertThat(((ImportedHttp) root.items().get(2)).request().method()).isEqualTo("LINK");
    }

    @Test
    void whatFoldersSayIsKept() {
        var root = tree(ProjectFiles.read(shop().project().texts()));
        assertThat(root.auth()).isEqualTo(new Auth.Bearer("{{token}}", "Bearer"));
        assertThat(root.scripts().at(Moment.BEFORE_REQUEST)).isEqualTo("console.log('first')");
        var admin = (ImportedFolder) root.items().get(1);
        assertThat(admin.auth()).isEqualTo(new Auth.Basic("ann", "{{password}}"));
        assertThat(admin.description()).isEqualTo("For the few");
        assertThat(admin.variables())
                .extracting(each -> each.name() + "=" + each.value())
                .containsExactly("limit=5");
        var request = ((ImportedHttp) admin.items().getFirst()).request();
        assertThat(request.auth()).isEqualTo(new Auth.Inherit());
    }

    @Test
    void secretsAreInPersonalFilesOnly() {
        var both = shop().project().with(Imports.read(ENVIRONMENT), "").project();
        both.texts().forEach((path, text) -> {
            if (!ProjectFiles.isPrivate(path)) assertThat(text).as(path).doesNotContain("canary");
        });
        assertThat(both.texts().get(".gitignore")).contains("personal.yaml");
        var again = ProjectFiles.read(both.texts());
        assertThat(again.values(null))
                .containsAllEntriesOf(Map.of(
                        "token",
                        "canary-bearer",
                        "password",
                        "canary-basic",
                        "size",
                        "2",
                        "baseUrl",
                        "https://shop.example.org"));
        assertThat(again.values("a-b")).isEqualTo(Map.of("key", "canary-key", "plain", "1"));
    }

    @Test
    void whatDoesNotComeInIsNamed() {
        var both = shop();
        assertThat(both.notCarried())
                .contains(
                        new NotCarried("Shop", "variable off", "It is switched off"),
                        new NotCarried("Shop", "variable size", "It is there twice; the last one holds"));
        assertThat(both.project().with(Imports.read(ENVIRONMENT), "").notCarried())
                .contains(new NotCarried("a/b", "name of the environment", "As a file it is a-b"));
    }

    @Test
    void answersBecomeDocumentedExamples() {
        var node = shop().project().openApi().tree().at("/paths/~1orders/get/responses/200/content/application~1json");
        assertThat(node.at("/examples/Two/value/0/id").asInt()).isEqualTo(1);
        assertThat(node.at("/schema/type").asString()).isEqualTo("array");
    }

    @Test
    void aSecondCollectionGoesIntoAFolderOfItsOwnBehindTheFirst() {
        Imported other = Imports.read("curl https://shop.example.org/orders -u me:canary-curl");
        var project = shop().project().with(other, "Other").project();
        var root = tree(ProjectFiles.read(project.texts()));
        assertThat(names(root))
                .containsExactly(
                        "List",
                        "Admin/all [",
                        "Create",
                        "List again",
                        "]",
                        "Ping",
                        "Feed",
                        "Other [",
                        "GET /orders",
                        "]");
        assertThat(new OpenApiCheck().check(text(project.texts(), "openapi.yaml")))
                .isEmpty();
        assertThat(project.values(null)).containsEntry("password2", "canary-curl");
        assertThat(((ImportedFolder) root.items().getLast()).auth()).isEqualTo(new Auth.None());
    }

    @Test
    void aBrokenFileIsNamed() {
        assertThatThrownBy(() -> ProjectFiles.read(Map.of("openapi.yaml", "openapi: [")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("openapi.yaml");
    }

    private static ImportedFolder tree(ProjectFiles project) {
        return ProjectTree.of(project.openApi(), project.asyncApi());
    }
}
