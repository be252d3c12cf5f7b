package dev.parley.description.imports;

import static dev.parley.description.imports.PostmanImportTest.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.description.request.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoppscotchImportTest {

    private static Imported collection(String request) {
        return Imports.read(
                "{\"v\": 7, \"name\": \"C\", \"folders\": [], \"requests\": [{\"v\": \"11\", \"name\": \"r\","
                        + " \"method\": \"POST\", \"endpoint\": \"<<base>>/a?b=1\", " + request + "}]}");
    }

    private static HttpRequest request(String request) {
        return ((ImportedHttp) collection(request).root().items().getFirst()).request();
    }

    private static List<String> lost(Imported imported) {
        return imported.notCarried().stream().map(NotCarried::what).toList();
    }

    @Test
    void variablesAndRowsComeIn() {
        var request = request(
                "\"params\": [{\"key\": \"c\", \"value\": \"<<v>>\", \"active\": true}, {\"key\": \"d\", \"value\":"
                        + " \"2\", \"active\": false}], \"headers\": [{\"key\": \"X\", \"value\": \"y\", \"active\":"
                        + " false}]");
        assertThat(request.url()).isEqualTo("{{base}}/a?b=1&c={{v}}");
        assertThat(request.query())
                .containsExactly(Parameter.of("b", "1"), Parameter.of("c", "{{v}}"), Row.of("d", "2", false, null));
        assertThat(request.headers()).containsExactly(Row.of("X", "y", false, null));
    }

    @Test
    void theFirstVersionComesInToo() {
        var request = ((ImportedHttp)
                        file("hoppscotch/coll-v1-req-v0.json").root().items().getLast())
                .request();
        assertThat(request.url()).isEqualTo("https://echo.hoppscotch.io/get?key=value");
        assertThat(request.auth()).isEqualTo(new Auth.Bearer("token123", "Bearer"));
    }

    @Test
    void headersOfFoldersHoldUnlessARequestHasItsOwn() {
        var root = file("hoppscotch/collection-level-auth-headers-coll.json").root();
        assertThat(root.auth()).isNotInstanceOf(Auth.Inherit.class);
        assertThat(root.items()).isNotEmpty();
    }

    @Test
    void variablesOfARequestAreSetByItsScript() {
        var request = request(
                "\"preRequestScript\": \"a()\", \"requestVariables\": [{\"key\": \"k\\\"\", \"value\": \"<<w>>\","
                        + " \"active\": true}, {\"key\": \"off\", \"value\": \"1\", \"active\": false}]");
        assertThat(request.scripts().at(Moment.BEFORE_REQUEST))
                .isEqualTo("pm.variables.set(\"k\\\"\", \"{{w}}\");\na()");
    }

    @Test
    void bodiesComeInByTheirType() {
        assertThat(request("\"body\": {\"contentType\": \"application/json\", \"body\": \"{}\"}")
                        .body())
                .isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{}"));
        assertThat(request("\"body\": {\"contentType\": \"application/x-www-form-urlencoded\", \"body\": \"a:"
                                + " 1\\n"
                                + "#b: 2\"}")
                        .body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "1"), Row.of("b", "2", false, null))));
        assertThat(lost(collection("\"body\": {\"contentType\": \"application/json\", \"body\": \"{\\\"a\\\": 1,}\"}")))
                .containsExactly("body");
        assertThat(lost(file("hoppscotch/multipart-form-data-coll.json"))).contains("file of key2");
    }

    @Test
    void credentialsComeInOrAreNamed() {
        var oauth = (Auth.OAuth2) ((ImportedHttp) file("hoppscotch/oauth2-auth-code-coll.json")
                        .root()
                        .items()
                        .getFirst())
                .request()
                .auth();
        assertThat(oauth.grant())
                .isEqualTo(new OAuth2Grant.AuthorizationCode(
                        "test-authorization-endpoint", "test-token-endpont", "", OAuth2Grant.Pkce.S256, "", ""));
        assertThat(lost(file("hoppscotch/hawk-auth-success-coll.json"))).contains("auth Hawk");
        assertThat(request("\"auth\": {\"authType\": \"basic\", \"username\": \"u\", \"password\": \"p\","
                                + " \"authActive\": true}")
                        .auth())
                .isEqualTo(new Auth.Basic("u", "p"));
        assertThat(lost(collection("\"auth\": {\"authType\": \"basic\", \"authActive\": false}")))
                .containsExactly("auth basic");
    }

    @Test
    void graphQlRequestsComeIn() {
        assertThat(request("\"query\": \"{a}\", \"variables\": \"{}\"").body())
                .isEqualTo(new HttpBody.GraphQl("{a}", "{}", null));
    }

    @Test
    void answersThatWereSavedAreExamples() {
        var imported = collection(
                "\"responses\": {\"ok\": {\"name\": \"ok\", \"code\": 200, \"status\": \"OK\", \"headers\": [],"
                        + " \"body\": \"hi\", \"originalRequest\": {\"method\": \"GET\", \"endpoint\": \"http://x\"}}}");
        var example =
                ((ImportedHttp) imported.root().items().getFirst()).examples().getFirst();
        assertThat(example.status()).isEqualTo(200);
        assertThat(example.request()).extracting(HttpRequest::url).isEqualTo("http://x");
    }

    @Test
    void environmentsComeInOneOrMany() {
        assertThat(file("hoppscotch/bulk-envs.json").environments())
                .extracting(ImportedEnvironment::name)
                .startsWith("Env-I", "Env-II");
        assertThat(file("hoppscotch/env-v2.json").environments().getFirst().variables())
                .containsExactly(ImportedVariable.of("baseURL", "https://echo.hoppscotch.io"));
    }

    @Test
    void aCollectionWithoutRequestsIsRefused() {
        assertThatThrownBy(() -> file("hoppscotch/malformed-coll-2.json"))
                .hasMessage("The collection “tests” has no list of requests");
    }
}
