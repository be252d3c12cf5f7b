package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.SavedMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpFileImportTest {

    private static HttpRequest only(String text) {
        var items = Imports.read(text).root().items();
        assertThat(items).hasSize(1);
        return ((ImportedHttp) items.getFirst()).request();
    }

    private static List<String> lost(String text) {
        return Imports.read(text).notCarried().stream().map(NotCarried::what).toList();
    }

    @Test
    void requestsStandBetweenSeparatorsThatNameThem() {
        var imported = Imports.read("""
            @host = http://x
            ### First
            GET {{host}}/1

            ###
            # @name second
            # what it is for
            POST {{host}}/2 HTTP/1.1
            Content-Type: application/json

            {"a": 1}

            ###
            https://example.org/3
            """);
        assertThat(imported.root().items()).extracting(ImportedItem::name).containsExactly("First", "second", "GET /3");
        assertThat(imported.root().variables()).containsExactly(ImportedVariable.of("host", "http://x"));
        var second = ((ImportedHttp) imported.root().items().get(1)).request();
        assertThat(second.description()).isEqualTo("what it is for");
        assertThat(second.options().version()).isEqualTo(HttpVersion.HTTP_1_1);
        assertThat(second.body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"a\": 1}"));
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void aLongUrlMayStandOnSeveralLines() {
        assertThat(only("GET http://x\n  /api\n  ?a=1\n  &b=2\nA: b").url()).isEqualTo("http://x/api?a=1&b=2");
        assertThat(only("GET http://x/api\n?a=1\n&b=2\nA: b").url()).isEqualTo("http://x/api?a=1&b=2");
    }

    @Test
    void aTargetWithoutHostTakesItFromTheHeader() {
        var request = only("GET /api\nHost: example.com");
        assertThat(request.url()).isEqualTo("http://example.com/api");
        assertThat(request.headers()).isEmpty();
    }

    @Test
    void credentialsInClearBecomeAuth() {
        assertThat(only("GET http://x\nAuthorization: Basic user pass").auth())
                .isEqualTo(new Auth.Basic("user", "pass"));
        assertThat(only("GET http://x\nAuthorization: Digest u:p").auth()).isEqualTo(new Auth.Digest("u", "p", null));
        assertThat(only("GET http://x\nAuthorization: AWS k s token:t region:r service:v")
                        .auth())
                .isEqualTo(new Auth.AwsSignature("k", "s", "t", "r", "v", Auth.In.HEADER));
        assertThat(only("GET http://x\nAuthorization: Basic dTpw").headers())
                .containsExactly(Parameter.of("Authorization", "Basic dTpw"));
    }

    @Test
    void bodiesMayBeFilesFormsAndParts() {
        assertThat(only("POST http://x\n\n< ./a/input.json").body())
                .isEqualTo(new HttpBody.Binary(FileSource.at("./a/input.json")));
        assertThat(only("POST http://x\nContent-Type: application/x-www-form-urlencoded\n\na=1\n&b=2 3")
                        .body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "1"), Parameter.of("b", "2 3"))));
        assertThat(only("""
            POST http://x
            Content-Type: multipart/form-data; boundary=abcd

            --abcd
            Content-Disposition: form-data; name="text"

            Text
            --abcd
            Content-Disposition: form-data; name="file_to_send"; filename="input.txt"

            < ./dir/in.txt
            --abcd--
            """).body())
                .isEqualTo(new HttpBody.Multipart(List.of(
                        FormPart.of("text", new FormValue.TextValue("Text")),
                        FormPart.of(
                                "file_to_send",
                                new FormValue.FileValue(new FileSource("input.txt", "./dir/in.txt", null))))));
    }

    @Test
    void graphQlHasItsVariables() {
        var request = only("GRAPHQL http://x/graphql\n\nquery { a }\n\n{\"b\": 1}");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body()).isEqualTo(new HttpBody.GraphQl("query { a }", "{\"b\": 1}", null));
    }

    @Test
    void scriptsComeWithTheWordsThatTheyAreWrittenIn() {
        var text = "< {%\n  a()\n%}\nGET http://x\n\n> {%\n  client.test(\"t\", f);\n%}\n<> old.json\n>> out.json";
        assertThat(only(text).scripts().at(Moment.BEFORE_REQUEST)).isEqualTo("a()");
        assertThat(only(text).scripts().at(Moment.AFTER_RESPONSE))
                .startsWith("{\nconst client = ")
                .endsWith("client.test(\"t\", f);\n}}")
                .doesNotContain("const response");
        assertThat(lost(text)).containsExactly("<> old.json", ">> out.json");
    }

    @Test
    void filesForAnswersComeWithTheirLinesAndNoneOfAWebSocket() {
        var text =
                "@a = 1\n\n### One\nPOST http://x\n\nbody\n>> out/{{a}}.json\n>>!last.bin\n\n### Two\nws://x\n\n>> no.txt";
        var imported = Imports.read(text);
        var one = (ImportedHttp) imported.root().items().getFirst();
        assertThat(one.answerFiles())
                .containsExactly(new AnswerFile("out/{{a}}.json", false, 7), new AnswerFile("last.bin", true, 8));
        assertThat(one.request().body()).isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "body"));
        assertThat(imported.notCarried())
                .extracting(NotCarried::why)
                .satisfiesExactly(
                        why -> assertThat(why).startsWith("`parley run` of the file"),
                        why -> assertThat(why).startsWith("`parley run` of the file"),
                        why -> assertThat(why).startsWith("A WebSocket has no answer"));
    }

    @Test
    void requestsAddHeadersOfAllOnlyWhereAScriptSetsThem() {
        var text = "### One\nGET http://x\n\n> {% client.global.headers.set('a', 1) %}\n\n### Two\nGET http://y";
        assertThat(Imports.read(text).root().items())
                .extracting(item -> ((ImportedHttp) item).request().scripts().at(Moment.BEFORE_REQUEST))
                .allSatisfy(script -> assertThat(script).contains("pm.request.headers.add"));
        assertThat(only("GET http://x\n\n> {% client.global.set('a', 1) %}")
                        .scripts()
                        .at(Moment.BEFORE_REQUEST))
                .isNull();
    }

    @Test
    void whatScriptsAskForThatParleyHasNotIsNamed() {
        var imported = Imports.read("GET http://x\n\n"
                + "> {% client.global.headers.set('a', 1); response.cookies; xpath(response.body, '/a');"
                + " client.global.get('b') %}");
        assertThat(imported.notCarried())
                .extracting(NotCarried::why)
                .containsExactly(
                        "It is kept, but Parley has no xpath", "It is kept, but Parley has no response.cookies");
        var lua = "GET http://x\n\n> {%\n-- lua\nclient.log(1)\n%}";
        assertThat(only(lua).scripts().texts()).isEmpty();
        assertThat(lost(lua)).containsExactly("script");
    }

    @Test
    void valuesOfEarlierAnswersAreKeptByTheRequestThatGetsThem() {
        var items = Imports.read("""
            # @name login
            POST http://x/login

            ###
            GET http://x/{{login.response.body.$.user['first name'].id}}/{{login.response.headers.Location}}
            """).root().items();
        assertThat(((ImportedHttp) items.getFirst()).request().scripts().at(Moment.AFTER_RESPONSE))
                .contains("pm.globals.set(\"login.response.body.$.user['first name'].id\"")
                .contains("pm.response.headers.get(\"Location\")");
        var text = "# @name a\nGET http://x/{{a.response.body.//item}}{{b.response.body.$.c}}";
        assertThat(lost(text)).containsExactly("{{a.response.body.//item}}", "{{b.response.body.$.c}}");
    }

    @Test
    void aHeaderOrADirectiveMakesABodyGraphQl() {
        for (var told : List.of("POST http://x\nX-REQUEST-TYPE: GraphQL", "# @graphql\nPOST http://x")) {
            var request = only(told + "\n\nquery { a }\n\n{\"b\": 1}");
            assertThat(request.body()).isEqualTo(new HttpBody.GraphQl("query { a }", "{\"b\": 1}", null));
            assertThat(request.headers()).isEmpty();
        }
        assertThat(lost("POST http://x\n\n<@ ./a.json")).containsExactly("<@ ./a.json");
    }

    @Test
    void webSocketRequestsKeepTheirMessages() {
        var item = (ImportedWebSocket) Imports.read("""
            ### Chat
            WEBSOCKET ws://x/chat
            Content-Type: application/json

            {"a": 1}
            ===
            === wait-for-server
            {"b": 2}
            """).root().items().getFirst();
        assertThat(item.name()).isEqualTo("Chat");
        assertThat(item.request().url()).isEqualTo("ws://x/chat");
        assertThat(item.request().messages())
                .extracting(message -> message.content())
                .containsExactly(new MessageContent(Format.JSON, "{\"a\": 1}"));
        assertThat(item.request().messages()).allMatch(SavedMessage::onOpen);
        assertThat(item.scripts().at(Moment.ON_MESSAGE)).contains("[[\"{\\\"b\\\": 2}\"]]", "pm.socket.send");
    }

    @Test
    void directivesAreOptionsOrNamed() {
        var text = """
            // @no-redirect
            # @no-cookie-jar
            # @timeout 5
            # @no-log
            GET http://x/{{$guid}}{{$dotenv A}}{{a.response.body.$.b}}\
            """;
        assertThat(only(text).options().followRedirects()).isFalse();
        assertThat(only(text).options().cookieJar()).isFalse();
        assertThat(only(text).options().timeout()).isEqualTo(5000);
        assertThat(lost(text)).containsExactly("@no-log", "{{$dotenv A}}", "{{a.response.body.$.b}}");
    }

    @Test
    void otherProtocolsAreNamedAndTheRestComesIn() {
        var text = "GRPC localhost:1/s.M\n\n{}\n\n###\nGET http://x\n\n###\ncurl -d a=1 http://y\n";
        assertThat(Imports.read(text).root().items())
                .extracting(ImportedItem::name)
                .containsExactly("GET /", "POST /");
        assertThat(lost(text)).containsExactly("GRPC localhost:1/s.M");
        assertThatThrownBy(() -> Imports.read("### nothing\n### at all\nGRPC a:1"))
                .hasMessage("The file has no request");
    }
}
