package dev.parley.description.imports;

import static dev.parley.description.imports.PostmanImportTest.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsomniaImportTest {

    private static Imported resources(String resources) {
        return Imports.read("{\"_type\": \"export\", \"__export_format\": 4, \"resources\": ["
                + "{\"_id\": \"w\", \"_type\": \"workspace\", \"parentId\": null, \"name\": \"W\"}, " + resources
                + "]}");
    }

    private static HttpRequest request(String fields) {
        var imported = resources(
                "{\"_id\": \"r\", \"_type\": \"request\", \"parentId\": \"w\", \"name\": \"r\", " + fields + "}");
        return ((ImportedHttp) imported.root().items().getFirst()).request();
    }

    private static void isTheFirstRequest(HttpRequest request) {
        assertThat(request.url()).isEqualTo("{{BASE_URL}}/foo/{id}?query=qqq");
        assertThat(request.path()).containsExactly(Parameter.of("id", "iii"));
        assertThat(request.auth()).isEqualTo(new Auth.Basic("user", "pass"));
        assertThat(request.description()).isEqualTo("My description of the request");
        assertThat(request.headers())
                .contains(Parameter.of("User-Agent", "insomnia/10.3.0"), Parameter.of("X-Header", "xxxx"));
        assertThat(request.body())
                .isEqualTo(new HttpBody.Multipart(List.of(FormPart.of("form", new FormValue.TextValue("data")))));
    }

    @Test
    void aListOfResourcesBecomesATree() {
        var imported = file("yaak/basic.input.json");
        assertThat(imported.root().name()).isEqualTo("Dummy");
        assertThat(imported.root().variables()).containsExactly(ImportedVariable.of("BASE_VAR", "hello"));
        var folder = (ImportedFolder) imported.root().items().getFirst();
        assertThat(folder.name()).isEqualTo("Top Level");
        isTheFirstRequest(((ImportedHttp) folder.items().getFirst()).request());
        assertThat(imported.environments())
                .extracting(ImportedEnvironment::name)
                .containsExactly("Production", "Staging");
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void aTreeOfFormat5ComesInWithItsWebSocket() {
        var imported = file("yaak/version-5.input.yaml");
        assertThat(imported.root().description()).isEqualTo("This is the description");
        assertThat(imported.root().items())
                .extracting(ImportedItem::name)
                .containsExactly("New WebSocket Request", "Top Level");
        var socket = (ImportedWebSocket) imported.root().items().getFirst();
        assertThat(socket.request().url()).isEqualTo("wss://echo.websocket.org");
        assertThat(socket.request().auth()).isEqualTo(new Auth.Basic("user", "password"));
        var folder = (ImportedFolder) imported.root().items().getLast();
        isTheFirstRequest(((ImportedHttp) folder.items().getFirst()).request());
        assertThat(imported.environments().getFirst().variables())
                .containsExactly(ImportedVariable.of("BASE_URL", "https://api.yaak.app"));
        assertThat(imported.notCarried())
                .containsExactly(new NotCarried("", "New Request", "Parley speaks HTTP and WebSocket"));
    }

    @Test
    void headersOfFoldersAreSentWithEachRequest() {
        var imported = file("yaak/version-5-minimal.input.yaml");
        var folder = (ImportedFolder) imported.root().items().getLast();
        assertThat(folder.name()).isEqualTo("My Folder");
        assertThat(folder.variables()).containsExactly(ImportedVariable.of("folder_env_var", "testing"));
        assertThat(((ImportedHttp) folder.items().getFirst()).request().headers())
                .containsExactly(Parameter.of("foo", "bar"), Parameter.of("User-Agent", "insomnia/11.1.0"));
    }

    @Test
    void templatesBecomeVariablesOrAreNamed() {
        var imported = resources("{\"_id\": \"r\", \"_type\": \"request\", \"parentId\": \"w\", \"name\": \"r\","
                + " \"url\": \"{{ _['a-b'] }}/{{ _.c.d }}/{% uuid 'v4' %}/{% response 'body' %}\"}");
        assertThat(((ImportedHttp) imported.root().items().getFirst()).request().url())
                .isEqualTo("{{a-b}}/{{c.d}}/{{$guid}}/{% response 'body' %}");
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("{% response 'body' %}");
    }

    @Test
    void templatesThatStayAreNamedHoweverLongTheyAre() {
        String words = "w".repeat(300);
        var imported = resources("{\"_id\": \"r\", \"_type\": \"request\", \"parentId\": \"w\", \"name\": \"r\","
                + " \"url\": \"{% own '" + words + "' %}/{{ " + words + " | upper }}/{% open\"}");
        assertThat(imported.notCarried())
                .extracting(NotCarried::what)
                .containsExactly("{% own '" + words.substring(0, 192) + "…", "{{ " + words.substring(0, 197) + "…");
    }

    @Test
    void templatesThatMakeValuesBecomeThoseOfParley() {
        var imported = resources(
                "{\"_id\": \"r\", \"_type\": \"request\", \"parentId\": \"w\", \"name\": \"r\", \"url\": \""
                        + "{% uuid %}/{% now 'unix', '' %}/{% now 'millis' %}/{% timestamp %}/{% base64 'encode', 'normal', 'a%b' %}/"
                        + "{% hash 'md5', 'hex', 'abc' %}/{% prompt 'Name', '', '', '', false, true %}/{% hash 'md5', 'hex', '{{ x }}' %}\"}");
        assertThat(((ImportedHttp) imported.root().items().getFirst()).request().url())
                .isEqualTo(
                        "{{$guid}}/{{$timestamp}}/{{$timestampMs}}/{{$timestamp}}/YSVi/900150983cd24fb0d6963f7d28e17f72/"
                                + "{% prompt 'Name', '', '', '', false, true %}/{% hash 'md5', 'hex', '{{x}}' %}");
        assertThat(imported.notCarried())
                .extracting(NotCarried::why)
                .containsExactly(
                        "Nobody is asked while a request is sent; make it a variable",
                        "Templates only look up variables; it stays as it is written");
    }

    @Test
    void bodiesAndCredentialsComeInByTheirKind() {
        assertThat(request("\"body\": {\"mimeType\": \"application/json\", \"text\": \"{}\"}")
                        .body())
                .isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{}"));
        assertThat(request("\"body\": {\"mimeType\": \"application/graphql\", \"text\": \"{\\\"query\\\":"
                                + " \\\"{a}\\\"}\"}")
                        .body())
                .isEqualTo(new HttpBody.GraphQl("{a}", "", null));
        assertThat(request("\"authentication\": {}").auth()).isEqualTo(new Auth.Inherit());
        assertThat(request("\"authentication\": {\"type\": \"apikey\", \"key\": \"k\", \"value\": \"v\","
                                + " \"addTo\": \"cookie\"}")
                        .auth())
                .isEqualTo(new Auth.ApiKey("k", "v", Auth.In.COOKIE));
        assertThat(request("\"authentication\": {\"type\": \"hawk\", \"id\": \"i\"}")
                        .auth())
                .isInstanceOf(Auth.Unsupported.class);
        assertThat(request("\"settingFollowRedirects\": \"off\"").options().followRedirects())
                .isFalse();
    }

    @Test
    void payloadsOfAWebSocketAreItsMessages() {
        var imported = resources(
                "{\"_id\": \"s\", \"_type\": \"websocket_request\", \"parentId\": \"w\", \"name\": \"s\", \"url\":"
                        + " \"ws://x\"}, {\"_id\": \"p\", \"_type\": \"websocket_payload\", \"parentId\": \"s\","
                        + " \"value\": \"{}\", \"mode\": \"application/json\"}");
        assertThat(((ImportedWebSocket) imported.root().items().getFirst())
                        .request()
                        .message())
                .isEqualTo(new MessageContent(Format.JSON, "{}"));
    }

    @Test
    void aFolderThatHoldsItselfIsReadOnce() {
        var imported = resources("{\"_id\": \"f\", \"_type\": \"request_group\", \"parentId\": \"w\", \"name\": \"f\"},"
                + " {\"_id\": \"f\", \"_type\": \"request_group\", \"parentId\": \"f\", \"name\": \"f\"}");
        assertThat(((ImportedFolder) imported.root().items().getFirst()).items())
                .isEmpty();
    }

    @Test
    void aBombOfAliasesIsRefused() {
        var bomb = new StringBuilder("type: collection.insomnia.rest/5.0\na0: &a0 [x, x, x]\n");
        for (int i = 1; i < 60; i++) bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertThatThrownBy(() -> Imports.read(bomb.toString())).hasMessageContaining("alias");
    }

    @Test
    void foldersWithoutEndAreRefused() {
        var folders = new StringBuilder("{\"_id\": \"f0\", \"_type\": \"request_group\", \"parentId\": \"w\"}");
        for (int i = 1; i < 5000; i++) {
            folders.append(
                    ", {\"_id\": \"f%d\", \"_type\": \"request_group\", \"parentId\": \"f%d\"}".formatted(i, i - 1));
        }
        assertThatThrownBy(() -> resources(folders.toString()))
                .hasMessage("Folders stand within each other more than 100 levels deep");
    }

    @Test
    void valuesOfOtherAnswersAreVariablesThatScriptsSet() {
        var imported = Imports.read("""
                {"__export_format": 4, "resources": [
                  {"_id": "wrk_1", "_type": "workspace", "name": "W"},
                  {"_id": "req_1", "_type": "request", "parentId": "wrk_1", "name": "Login", "method": "POST", "url": "http://x"},
                  {"_id": "req_2", "_type": "request", "parentId": "wrk_1", "name": "Use",
                   "url": "http://x/{% response 'body', 'req_1', 'b64::JC5pZA==::46b', 'never', 60 %}/{% faker 'randomFirstName' %}",
                   "headers": [{"name": "A", "value": "{% response 'header', 'req_1', 'Location', 'always', 60 %}"},
                     {"name": "B", "value": "{% response 'body', 'req_1', '/a/b' %}{% response 'raw', 'req_9', '' %}{% faker 'odd' %}"}]}]}
                """);
        var login = (ImportedHttp) imported.root().items().getFirst();
        var use = (ImportedHttp) imported.root().items().getLast();
        assertThat(use.request().url()).isEqualTo("http://x/{{req_1.response.body.$.id}}/{{$randomFirstName}}");
        assertThat(use.request().headers().getFirst().value()).isEqualTo("{{req_1.response.headers.Location}}");
        assertThat(login.request().scripts().at(Moment.AFTER_RESPONSE))
                .contains("pm.globals.set(\"req_1.response.body.$.id\"", "pm.response.headers.get(\"Location\")");
        assertThat(imported.notCarried())
                .extracting(NotCarried::what)
                .containsExactly(
                        "{% response 'header', 'req_1', 'Location', 'always', 60 %}",
                        "{% response 'body', 'req_1', '/a/b' %}",
                        "{% response 'raw', 'req_9', '' %}",
                        "{% faker 'odd' %}");
    }
}
