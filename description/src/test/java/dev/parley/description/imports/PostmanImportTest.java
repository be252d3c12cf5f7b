package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;

class PostmanImportTest {

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    static Imported file(String name) {
        try (var in = Objects.requireNonNull(PostmanImportTest.class.getResourceAsStream(name))) {
            return Imports.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Imported collection(String rest) {
        return Imports.read("{\"info\": {\"name\": \"C\", \"schema\": \"" + SCHEMA + "\"}, " + rest + "}");
    }

    private static Imported ofRequest(String request) {
        return collection("\"item\": [{\"name\": \"r\", \"request\": " + request + "}]");
    }

    private static HttpRequest request(String request) {
        return ((ImportedHttp) ofRequest(request).root().items().getFirst()).request();
    }

    private static List<String> lost(Imported imported) {
        return imported.notCarried().stream().map(NotCarried::what).toList();
    }

    @Test
    void foldersOrderNamesAndInheritanceStay() {
        var imported = collection("""
            "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{t}}"}]},
            "variable": [{"key": "base", "value": "http://x"}, {"key": "s", "value": "1", "type": "secret"},
              {"key": "off", "value": 5, "disabled": true}],
            "event": [{"listen": "prerequest", "script": {"exec": ["a();", "b();"]}}],
            "item": [
              {"name": "F", "description": {"content": "about"}, "auth": {"type": "noauth"},
               "item": [{"name": "same", "request": "{{base}}/1"}, {"name": "same", "request": "{{base}}/2"}]},
              {"name": "G", "item": [{"name": "deep", "request": {"url": "x", "auth": null}}]}]
            """);
        var root = imported.root();
        assertThat(root.name()).isEqualTo("C");
        assertThat(root.auth()).isEqualTo(new Auth.Bearer("{{t}}", "Bearer"));
        assertThat(root.scripts().at(Moment.BEFORE_REQUEST)).isEqualTo("a();\nb();");
        assertThat(root.variables())
                .containsExactly(
                        ImportedVariable.of("base", "http://x"),
                        new ImportedVariable("s", "1", true, true, null),
                        new ImportedVariable("off", "5", false, false, null, IntNode.valueOf(5)));
        var folder = (ImportedFolder) root.items().getFirst();
        assertThat(folder.description()).isEqualTo("about");
        assertThat(folder.auth()).isEqualTo(new Auth.None());
        assertThat(folder.items()).extracting(ImportedItem::name).containsExactly("same", "same");
        var other = (ImportedFolder) root.items().getLast();
        assertThat(other.auth()).isEqualTo(new Auth.Inherit());
        assertThat(((ImportedHttp) other.items().getFirst()).request().auth()).isEqualTo(new Auth.Inherit());
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void urlsKeepParametersDescriptionsAndRowsThatAreOff() {
        var imported = file("yaak/params.input.json");
        var request = ((ImportedHttp) imported.root().items().getFirst()).request();
        assertThat(request.url()).isEqualTo("example.com/{foo}/{bar}?q=qqq");
        assertThat(request.path())
                .containsExactly(
                        Row.of("foo", "fff", true, "Description"), Row.of("bar", "bbb", true, "bbb description"));
        assertThat(request.query())
                .containsExactly(
                        Row.of("disabled", "secondvalue", false, "this is disabled"),
                        Row.of("q", "qqq", true, "hello"));
        assertThat(request.headers())
                .containsExactly(
                        Row.of("X-foo", "bar", true, "description"),
                        Row.of("Disabled", "tnroant", false, "ntisorantosra"));
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void aUrlIsMadeOfItsPartsAsPostmanDoes() {
        var request = request("""
            {"url": {"raw": "ostman-echo.com/old", "protocol": "https", "host": ["postman-echo", "com"], "port": "8443",
              "path": [":id", "{x}", "{{v}}"], "query": [{"key": "a&b", "value": "c%20d&e"}, {"key": "bare", "value": null}],
              "hash": "h", "variable": [{"id": "id", "value": "7"}]}}\
            """);
        assertThat(request.url()).isEqualTo("https://postman-echo.com:8443/{id}/%7Bx%7D/{{v}}?a%26b=c%20d%26e&bare#h");
        assertThat(request.path()).containsExactly(Parameter.of("id", "7"));
        assertThat(request.query()).extracting(Parameter::name).containsExactly("a&b", "bare");
        assertThat(request.query().getFirst().value()).isEqualTo("c d&e");
    }

    @Test
    void everyKindOfBodyComesIn() {
        assertThat(request("{\"method\": \"POST\", \"url\": \"x\", \"body\": {\"mode\": \"raw\", \"raw\": \"{}\","
                                + " \"options\": {\"raw\": {\"language\": \"json\"}}}}")
                        .body())
                .isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{}"));
        assertThat(request("{\"method\": \"POST\", \"url\": \"x\", \"body\": {\"mode\": \"urlencoded\", \"urlencoded\":"
                                + " [{\"key\": \"a\", \"value\": \"1\", \"disabled\": true}]}}")
                        .body())
                .isEqualTo(new HttpBody.Form(List.of(Row.of("a", "1", false, null))));
        assertThat(request("{\"method\": \"POST\", \"url\": \"x\", \"body\": {\"mode\": \"formdata\", \"formdata\":"
                                + " [{\"key\": \"f\", \"type\": \"file\", \"src\": [\"a/b.txt\", \"c.txt\"]},"
                                + " {\"key\": \"t\", \"value\": \"v\", \"contentType\": \"text/csv\"}]}}")
                        .body())
                .isEqualTo(new HttpBody.Multipart(List.of(
                        FormPart.of("f", new FormValue.FileValue(FileSource.at("a/b.txt"))),
                        FormPart.of("f", new FormValue.FileValue(FileSource.at("c.txt"))),
                        new FormPart("t", new FormValue.TextValue("v"), "text/csv", true, null))));
        assertThat(request("{\"method\": \"POST\", \"url\": \"x\", \"body\": {\"mode\": \"file\", \"file\":"
                                + " {\"src\": \"a.bin\"}}}")
                        .body())
                .isEqualTo(new HttpBody.Binary(FileSource.at("a.bin")));
        assertThat(request("{\"method\": \"POST\", \"url\": \"x\", \"body\": {\"mode\": \"graphql\", \"graphql\":"
                                + " {\"query\": \"{a}\", \"variables\": {\"b\": 1}, \"operationName\": \"O\"}}}")
                        .body())
                .isEqualTo(new HttpBody.GraphQl("{a}", "{\"b\":1}", "O"));
    }

    @Test
    void aBodyThatPostmanWouldNotSendIsNamed() {
        var pruned = "{\"method\": \"GET\", \"url\": \"x\", \"body\": {\"mode\": \"raw\", \"raw\": \"a\"}}";
        assertThat(request(pruned).body()).isEqualTo(new HttpBody.None());
        assertThat(lost(ofRequest(pruned))).containsExactly("body");
        var kept = collection("\"item\": [{\"request\": " + pruned
                + ", \"protocolProfileBehavior\": {\"disableBodyPruning\": true}}]");
        assertThat(((ImportedHttp) kept.root().items().getFirst()).request().body())
                .isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "a"));
    }

    @Test
    void behaviourOfFoldersHoldsForTheirRequests() {
        var imported = collection("""
            "protocolProfileBehavior": {"followRedirects": false, "strictSSL": false},
            "item": [{"name": "r", "request": "x", "protocolProfileBehavior": {"maxRedirects": 2, "followOriginalHttpMethod": true,
              "followAuthorizationHeader": true, "disableCookies": true, "disabledSystemHeaders": {"user-agent": true},
              "protocolVersion": "http2", "tlsPreferServerCiphers": true}}]
            """);
        var item = (ImportedHttp) imported.root().items().getFirst();
        var options = item.request().options();
        assertThat(options.followRedirects()).isFalse();
        assertThat(options.maxRedirects()).isEqualTo(2);
        assertThat(options.keepMethod()).isTrue();
        assertThat(options.keepCredentials()).isTrue();
        assertThat(options.cookieJar()).isFalse();
        assertThat(options.omitted()).containsExactly("user-agent");
        assertThat(options.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(item.personal().verifyTls()).isFalse();
        assertThat(lost(imported)).containsExactly("protocolProfileBehavior tlsPreferServerCiphers");
    }

    @Test
    void credentialsOfBothFormatsComeIn() {
        assertThat(request("{\"url\": \"x\", \"auth\": {\"type\": \"basic\", \"basic\": {\"username\": \"u\","
                                + " \"password\": \"p\"}}}")
                        .auth())
                .isEqualTo(new Auth.Basic("u", "p"));
        assertThat(request("{\"url\": \"x\", \"auth\": {\"type\": \"basic\", \"basic\": [{\"key\": \"username\","
                                + " \"value\": \"u\"}]}}")
                        .auth())
                .isEqualTo(new Auth.Basic("u", ""));
        assertThat(request("{\"url\": \"x\", \"auth\": {\"type\": \"oauth2\", \"oauth2\": [{\"key\":"
                                + " \"accessToken\", \"value\": \"T\"}, {\"key\": \"addTokenTo\", \"value\":"
                                + " \"queryParams\"}]}}")
                        .auth())
                .isEqualTo(new Auth.ApiKey("access_token", "T", Auth.In.QUERY));
        var hawk =
                ofRequest("{\"url\": \"x\", \"auth\": {\"type\": \"hawk\", \"hawk\": [{\"key\": \"authId\", \"value\":"
                        + " \"i\"}]}}");
        assertThat(((ImportedHttp) hawk.root().items().getFirst()).request().auth())
                .isInstanceOf(Auth.Unsupported.class);
        assertThat(lost(hawk)).containsExactly("auth Hawk");
    }

    @Test
    void allCredentialsOfARealCollectionComeIn() {
        var imported = file("yaak/auth.input.json");
        assertThat(imported.root().items())
                .extracting(item ->
                        ((ImportedHttp) item).request().auth().getClass().getSimpleName())
                .containsExactly(
                        "None",
                        "Inherit",
                        "OAuth2",
                        "OAuth2",
                        "OAuth2",
                        "OAuth2",
                        "OAuth2",
                        "AwsSignature",
                        "ApiKey",
                        "Jwt");
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void savedAnswersAreExamples() {
        var imported = collection("""
            "item": [{"name": "r", "request": "x", "response": [{"name": "Found", "status": "OK", "code": 200,
              "originalRequest": {"method": "PUT", "url": "x/1"}, "header": [{"key": "A", "value": "b"}], "body": "{}"}]}]\
            """);
        var example =
                ((ImportedHttp) imported.root().items().getFirst()).examples().getFirst();
        assertThat(example.name()).isEqualTo("Found");
        assertThat(example.status()).isEqualTo(200);
        assertThat(example.request()).extracting(HttpRequest::method).isEqualTo("PUT");
        assertThat(example.headers()).containsExactly(Parameter.of("A", "b"));
        assertThat(example.body().bytes()).asString().isEqualTo("{}");
    }

    @Test
    void aWebSocketUrlIsAWebSocketRequest() {
        var imported = collection("""
            "item": [{"name": "live", "request": {"method": "GET", "url": "wss://x/live"},
              "event": [{"listen": "prerequest", "script": {"exec": "a()"}}, {"listen": "test", "script": {"exec": "b()"}}]}]\
            """);
        var item = (ImportedWebSocket) imported.root().items().getFirst();
        assertThat(item.request().url()).isEqualTo("wss://x/live");
        assertThat(item.scripts().at(Moment.BEFORE_CONNECT)).isEqualTo("a()");
        assertThat(lost(imported)).containsExactly("test");
    }

    @Test
    void filesOfOtherProgramsComeInWhole() {
        for (var name : List.of(
                "newman/single-file-inside.json",
                "newman/response-bodies.json",
                "newman/failing-collection.json",
                "yaak/nested.input.json")) {
            assertThat(file(name).notCarried()).as(name).isEmpty();
        }
    }

    @Test
    void environmentsAndGlobalsAreTold() {
        assertThat(file("newman/simple-variables.json")
                        .environments()
                        .getFirst()
                        .variables())
                .containsExactly(ImportedVariable.of("var-1", "value-1"), ImportedVariable.of("var-2", "value-2"));
        var globals =
                Imports.read("{\"name\": \"g\", \"values\": [{\"key\": \"a\", \"value\": \"b\", \"type\": \"secret\","
                        + " \"enabled\": false}], \"_postman_variable_scope\": \"globals\"}");
        assertThat(globals.environments())
                .containsExactly(
                        new ImportedEnvironment("g", true, List.of(new ImportedVariable("a", "b", true, false, null))));
    }

    @Test
    void whatPostmanKnowsAndParleyDoesNotIsNamedWithItsPlace() {
        var imported = collection("""
            "item": [{"name": "F", "item": [{"name": "r", "request": {"url": "x", "proxy": {"host": "p"}}},
              {"name": "g", "type": "grpc-request"}]}]\
            """);
        assertThat(imported.notCarried())
                .containsExactly(
                        new NotCarried("F / r", "proxy", "Parley has nothing that this could become"),
                        new NotCarried("F", "g", "It holds neither a request of HTTP or WebSocket nor a folder"));
    }

    @Test
    void otherVersionsAndBrokenFilesAreRefusedByName() {
        assertThatThrownBy(() -> Imports.read("{\"id\": \"1\", \"name\": \"old\", \"order\": [], \"requests\": []}"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The file is a Postman collection of format 1.0, for which there is no importer");
        assertThatThrownBy(() -> Imports.read("{\"info\": {\"schema\":"
                        + " \"https://schema.getpostman.com/json/collection/v3.0.0/collection.json\"},"
                        + " \"item\": []}"))
                .hasMessage("Only the formats 2.0 and 2.1 of Postman’s collections can be imported");
        assertThatThrownBy(() -> collection("\"item\": [")).hasMessageStartingWith("The file is no JSON");
        assertThatThrownBy(() -> collection("\"item\": " + "[".repeat(10_000) + "]".repeat(10_000)))
                .hasMessageStartingWith("The file is no JSON");
    }
}
