package dev.parley.description.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.imports.Imports;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.source.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Postman's collections say is held against the importer, which reads real ones. */
class PostmanExportTest {

    private static ImportedHttp http(String name, HttpRequest request) {
        return new ImportedHttp(name, request, PersonalOptions.NONE, List.of());
    }

    private static HttpRequest request(String url, Auth auth, HttpBody body) {
        return new HttpRequest(
                "POST",
                url,
                List.of(Parameter.of("state", "open")),
                List.of(Parameter.of("id", "7")),
                List.of(Parameter.of("X-Trace", "{{trace}}")),
                List.of(),
                auth,
                body,
                new Scripts(Map.of(
                        Moment.AFTER_RESPONSE, "pm.test('a', () => {});\n// b", Moment.BEFORE_REQUEST, "let x = 1;")),
                HttpOptions.NONE,
                "What it does");
    }

    private static ImportedHttp back(HttpRequest request) {
        var exported = PostmanExport.write(folder("Shop", http("One", request)), Map.of());
        return (ImportedHttp) Imports.read(exported.text()).root().items().getFirst();
    }

    private static ImportedFolder folder(String name, ImportedItem... items) {
        return new ImportedFolder(name, null, new Auth.None(), Scripts.NONE, List.of(), List.of(items));
    }

    @Test
    void aRequestComesBackAsItWas() {
        var auth = new Auth.Basic("user", "{{password}}");
        var body = new HttpBody.Text(BodyFormat.JSON, "{\"a\": 1}");
        var request = request("https://api.example.org:8443/orders/{id}/x?state=open", auth, body);
        var read = back(request);
        assertThat(read.name()).isEqualTo("One");
        assertThat(read.request()).isEqualTo(request);
    }

    @Test
    void bodiesAndCredentialsOfAllKindsComeBack() {
        var bodies = List.of(
                new HttpBody.GraphQl("{ a }", "{}", null),
                new HttpBody.Form(List.of(Parameter.of("a", "b"))),
                new HttpBody.Multipart(List.of(
                        FormPart.of("a", new FormValue.TextValue("b")),
                        FormPart.of("f", new FormValue.FileValue(FileSource.at("pictures/one.png"))))),
                new HttpBody.Binary(FileSource.at("one.bin")));
        for (var body : bodies) {
            var request = request("{{baseUrl}}/orders/{id}?state=open", new Auth.Bearer("{{token}}", "Bearer"), body);
            assertThat(back(request).request().body()).isEqualTo(body);
            assertThat(back(request).request().auth()).isEqualTo(request.auth());
        }
        var credentials = List.of(
                new Auth.ApiKey("key", "{{key}}", Auth.In.QUERY),
                new Auth.Digest("user", "secret", null),
                new Auth.AwsSignature("a", "s", "", "eu", "s3", Auth.In.HEADER),
                new Auth.Inherit());
        for (var auth : credentials) {
            assertThat(back(request("https://a.example/{id}?state=open", auth, new HttpBody.None()))
                            .request()
                            .auth())
                    .isEqualTo(auth);
        }
    }

    @Test
    void whatPostmanDoesNotHaveIsNamed() {
        var root = folder(
                "Shop",
                http(
                        "Signed",
                        request(
                                "https://a.example/{id}?state=open",
                                new Auth.Unsupported("Hawk", Map.of()),
                                new HttpBody.None())),
                new ImportedWebSocket(
                        "Chat", WebSocketRequest.of("wss://a.example"), PersonalOptions.NONE, Scripts.NONE, List.of()));
        assertThat(PostmanExport.write(root, Map.of()).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Shop / Signed: Its credentials have no such kind in Postman",
                        "Shop / Chat: A collection of format 2.1 holds no WebSocket requests");
    }

    @Test
    void foldersAndVariablesAreThoseOfTheCollectionAndSecretsHaveNoValue() {
        var inner = new ImportedFolder(
                "Old",
                "Words",
                new Auth.Bearer("t", "Bearer"),
                Scripts.NONE,
                List.of(new ImportedVariable("pin", "1234", true, true, null)),
                List.of());
        var tree = Source.parse(PostmanExport.write(folder("Shop", inner), Map.of("base", "x"))
                        .text())
                .tree();
        assertThat(tree.at("/item/0/name").asString()).isEqualTo("Old");
        assertThat(tree.at("/item/0/auth/type").asString()).isEqualTo("bearer");
        assertThat(tree.at("/item/0/variable/0/value").asString()).isEmpty();
        assertThat(tree.at("/variable/0/value").asString()).isEqualTo("x");
    }
}
