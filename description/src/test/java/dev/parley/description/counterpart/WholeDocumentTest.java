package dev.parley.description.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeDocumentTest {

    private static final URI HTTP = URI.create("parley:/http.yaml");
    private static final URI CHAT = URI.create("parley:/chat.yaml");
    private static final String HTTP_TEXT = "openapi: 3.1.1\ninfo: {title: Zoo, version: '1'}\n";
    private static final String CHAT_TEXT = "asyncapi: 3.0.0\ninfo:\n  title: Chat\n  version: '1'\n";

    /** The texts of OpenAPI and AsyncAPI after a move. */
    private static List<String> moved(URI from, String http, String chat, String pointer, boolean anyway) {
        var documents = new LinkedHashMap<URI, StandardDocument>();
        documents.put(HTTP, StandardDocument.cut(Standard.OPENAPI, http));
        documents.put(CHAT, StandardDocument.cut(Standard.ASYNCAPI, chat));
        CounterpartMove.edits(documents, from, Pointer.parse(pointer), from.equals(HTTP) ? CHAT : HTTP, anyway)
                .forEach((address, each) -> documents.computeIfPresent(address, (_, document) -> document.with(each)));
        return documents.values().stream().map(StandardDocument::text).toList();
    }

    @Test
    void aServerOfTheHostIsOneForWebSocketAndBackAndStaysAsItsDocumentMeansItUnsaid() {
        var servers = """
            servers:
              - url: https://{region}.a.example:8443/v1 # ours
                description: Ours
                variables: {region: {enum: [eu, us], default: eu}}
              - url: http://b.example/
            """;
        var there = moved(HTTP, HTTP_TEXT + servers, CHAT_TEXT, "/servers/0", false);
        assertThat(there.getFirst()).isEqualTo(HTTP_TEXT + servers);
        assertThat(there.getLast()).isEqualTo(CHAT_TEXT + """
            servers:
              region-a-example-8443-v1:
                host: '{region}.a.example:8443'
                protocol: wss
                pathname: /v1
                description: Ours
                variables:
                  region:
                    enum: [eu, us]
                    default: eu
            """);
        var back = moved(CHAT, HTTP_TEXT, there.getLast(), "/servers/region-a-example-8443-v1", false);
        assertThat(back.getFirst()).contains("  - url: https://{region}.a.example:8443/v1\n    description: Ours\n");
        assertThat(back.getLast()).isEqualTo(there.getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://a.example{base}   | {base: {default: /v2}}                 | a.example      | '{base}'
        https://a.example{base}/x | {base: {default: '', enum: ['', /v2]}} | a.example      | '{base}/x'
        https://a.example{v}{w}   | {v: {default: /v2}, w: {default: /w}}  | a.example      | '{v}{w}'
        https://a.{host}/{v}      | {host: {default: example}, v: {default: a/b}} | 'a.{host}' | /{v}
        """)
    void aVariableWithASlashBelongsToThePath(String url, String variables, String host, String path) {
        var servers = "servers: [{url: '" + url + "', variables: " + variables + "}]\n";
        var moved = moved(HTTP, HTTP_TEXT + servers, CHAT_TEXT, "/servers/0", false);
        var document = StandardDocument.cut(Standard.ASYNCAPI, moved.getLast());
        var key = document.keys("servers").getFirst();
        var server = document.node(Pointer.of("servers", key)).orElseThrow();
        assertThat(server.path("host").asString()).isEqualTo(host);
        assertThat(server.path("pathname").asString()).isEqualTo(path);
    }

    @Test
    void aServerIsThereAlreadyWhereItsAddressIsAndElseGetsAFreeKey() {
        var servers = "servers: [{url: 'https://a.example/v1'}, {url: 'http://a.example/v1'}]\n";
        var one =
                moved(HTTP, HTTP_TEXT + servers, CHAT_TEXT, "/servers/0", false).getLast();
        var both = moved(HTTP, HTTP_TEXT + servers, one, "/servers/1", false).getLast();
        assertThat(both).contains("\n  a-example-v1:\n", "protocol: wss", "\n  a-example-v12:\n", "protocol: ws\n");
        assertThatThrownBy(() ->
                        moved(HTTP, HTTP_TEXT + servers, both.replace("a-example-v12", "mine"), "/servers/1", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("`mine` already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://a.example       | {host: A.Example, protocol: WSS}
        HTTPS://A.example/      | {host: 'a.example:443', protocol: wss}
        http://a.example:80/v1  | {host: a.example, protocol: ws, pathname: /v1}
        https://{R}.A.example   | {host: '{R}.a.example', protocol: wss, pathname: /}
        """)
    void anAddressIsTheSameInAnyCaseAndWithTheUsualPort(String url, String server) {
        var servers = "servers: [{url: '" + url + "', variables: {R: {default: eu}}}]\n";
        var there = CHAT_TEXT + "servers:\n  mine: " + server + "\n";
        assertThatThrownBy(() -> moved(HTTP, HTTP_TEXT + servers, there, "/servers/0", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("`mine` already");
        assertThatThrownBy(() -> moved(CHAT, HTTP_TEXT + servers, there, "/servers/mine", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("`" + url + "` already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://a.example:80    | {host: a.example, protocol: wss}
        https://a.example/V1    | {host: a.example, protocol: wss, pathname: /v1}
        https://a.example       | {host: a.example, protocol: ws}
        https://{r}.example     | {host: '{R}.example', protocol: wss}
        """)
    void whatMeansAnotherPlaceIsAnotherServer(String url, String server) {
        var servers = "servers: [{url: '" + url + "'}]\n";
        var there = CHAT_TEXT + "servers:\n  mine: " + server + "\n";
        assertThat(moved(HTTP, HTTP_TEXT + servers, there, "/servers/0", false).getLast())
                .startsWith(there)
                .isNotEqualTo(there);
    }

    @Test
    void aTagIsThereAlreadyWhereItsNameIs() {
        var tags = "tags: [{name: a b}]\n";
        var others = CHAT_TEXT + "components:\n  tags:\n    a-b: {name: a-b}\n";
        assertThat(moved(HTTP, HTTP_TEXT + tags, others, "/tags/0", false).getLast())
                .contains("a-b: {name: a-b}", "    a-b2:\n      name: a b\n");
        var same = CHAT_TEXT + "components:\n  tags:\n    mine: {name: a b}\n";
        assertThatThrownBy(() -> moved(HTTP, HTTP_TEXT + tags, same, "/tags/0", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("`mine` already");
    }

    @Test
    void aTagGoesToTheSharedOnesAndStaysWhereOperationsNameIt() {
        var tags = """
            tags:
              # first
              - name: cats
              - name: Dogs & co
                description: All of them
                externalDocs: {url: 'https://a.example'}
            paths:
              /a: {get: {tags: [cats]}}
            """;
        var moved = moved(HTTP, HTTP_TEXT + tags, CHAT_TEXT, "/tags/1", false);
        assertThat(moved.getFirst()).contains("tags:\n  # first\n  - name: cats\npaths:\n");
        assertThat(moved.getLast()).endsWith("""
            components:
              tags:
                Dogs-co:
                  name: Dogs & co
                  description: All of them
                  externalDocs:
                    url: https://a.example
            """);
        assertThat(moved(HTTP, HTTP_TEXT + tags, CHAT_TEXT, "/tags/0", false).getFirst())
                .isEqualTo(HTTP_TEXT + tags);
        assertThatThrownBy(() -> moved(HTTP, HTTP_TEXT + tags, moved.getLast(), "/tags/1", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("`Dogs-co` already");
    }

    @Test
    void aTagOfTheWholeAsyncApiGoesToTheListOfTheOtherOne() {
        var moved = moved(CHAT, HTTP_TEXT, CHAT_TEXT + "  tags:\n    - name: cats\n", "/info/tags/0", false);
        assertThat(moved).containsExactly(HTTP_TEXT + "tags:\n  - name: cats\n", CHAT_TEXT);
    }

    @Test
    void theDocumentationOfADocumentGoesToTheOtherOneUnlessThatHasSome() {
        var docs = "externalDocs:\n  url: https://a.example\n  x-own: 1\n";
        var there = moved(HTTP, HTTP_TEXT + docs, CHAT_TEXT, "/externalDocs", false);
        assertThat(there).containsExactly(HTTP_TEXT, CHAT_TEXT + "  " + docs.replace("\n  ", "\n    "));
        assertThat(moved(CHAT, HTTP_TEXT, there.getLast(), "/info/externalDocs", false))
                .containsExactly(HTTP_TEXT + docs, CHAT_TEXT);
        assertThatThrownBy(() -> moved(HTTP, HTTP_TEXT + docs, there.getLast(), "/externalDocs", true))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("`externalDocs` already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        servers:\\n  - url: /v1                    | /servers/0   | has a host
        servers:\\n  - url: '{scheme}://a.example' | /servers/0   | has a host
        servers:\\n  - url: https://a.example?q=1  | /servers/0   | nothing behind its path
        servers:\\n  - {url: 'https://a{v}b', variables: {v: {default: /v}}} | /servers/0 | `v` holds a slash
        servers:\\n  - {url: 'https://a.{v}', variables: {v: {default: b/c}}} | /servers/0 | `v` holds a slash
        servers:\\n  - {url: 'https://{v}', variables: {v: {default: /v}}}   | /servers/0 | has a host
        paths:\\n  /a: {summary: A}               | /paths/~1a   | Only a shared thing
        tags: []                                 | ''           | Only a shared thing
        """)
    void whatCannotBeSaidTruthfullyStaysAndSaysWhy(String text, String pointer, String reason) {
        refused(HTTP, HTTP_TEXT + text.replace("\\n", "\n") + "\n", CHAT_TEXT, pointer, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        servers:\\n  a: {host: a.example, protocol: mqtt} | /servers/a  | speaks HTTP, this one `mqtt`
        channels:\\n  a: {address: /a}                    | /channels/a | Only a shared thing
        channels: {}                                      | /info       | Only a shared thing
        channels: {}                                      | ''          | Only a shared thing
        """)
    void whatOfAsyncApiCannotBeSaidTruthfullyStaysToo(String text, String pointer, String reason) {
        refused(CHAT, HTTP_TEXT, CHAT_TEXT + text.replace("\\n", "\n") + "\n", pointer, reason);
    }

    private static void refused(URI from, String http, String chat, String pointer, String reason) {
        assertThatThrownBy(() -> moved(from, http, chat, pointer, true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems().getFirst().hint()).contains(reason));
    }
}
