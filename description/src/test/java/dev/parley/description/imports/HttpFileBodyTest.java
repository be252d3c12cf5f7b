package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.variables.Template;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bodies of HTTP files that are written over several lines, or hold what other files hold. */
class HttpFileBodyTest {

    private static Imported imported(String text, Map<String, byte[]> files) {
        var beside = new FilesBeside() {
            @Override
            public @Nullable String text(String path) {
                var bytes = files.get(path);
                return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
            }

            @Override
            public byte @Nullable [] bytes(String path) {
                return files.get(path);
            }
        };
        return Imports.read(text.getBytes(StandardCharsets.UTF_8), beside, Instant.EPOCH);
    }

    private static HttpRequest first(Imported imported) {
        return ((ImportedHttp) imported.root().items().getFirst()).request();
    }

    private static HttpRequest request(String text, Map<String, byte[]> files) {
        var imported = imported(text, files);
        assertThat(imported.notCarried()).isEmpty();
        return first(imported);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whiteSpaceAroundTheMarksOfAFormIsNotSent() {
        var body = request("""
                POST http://x
                Content-Type: application/x-www-form-urlencoded

                name = John Doe &
                mail=a%40b.c
                & none =
                """, Map.of()).body();
        assertThat(body)
                .isEqualTo(new HttpBody.Form(List.of(
                        Parameter.of("name", "John Doe"), Parameter.of("mail", "a@b.c"), Parameter.of("none", ""))));
    }

    @Test
    void formsOverSeveralLinesThatAreNoRowsAreJoined() {
        var start = "POST http://x\nContent-Type: application/x-www-form-urlencoded\n\n";
        assertThat(request(start + "flag&\n  b = 1 &\n  c = 2\n", Map.of()).body())
                .isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "flag&b=1&c=2"));
        assertThat(request(start + "a=1\n&b=%zz\n", Map.of()).body())
                .isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "a=1&b=%zz"));
        assertThat(request(start + "a=1&\n< ./b.txt\n", Map.of("./b.txt", utf8("b=2 3\n")))
                        .body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "1"), Parameter.of("b", "2 3"))));
    }

    @Test
    void aFileBetweenLinesStandsInItsPlace() {
        var text = "POST http://x\nContent-Type: application/json\n\n[1,\n< ./two.json\n, 3]\n";
        assertThat(request(text, Map.of("./two.json", utf8("2\n"))).body())
                .isEqualTo(new HttpBody.Text(BodyFormat.JSON, "[1,\n2\n, 3]"));
        var without = imported(text, Map.of());
        assertThat(without.notCarried()).extracting(NotCarried::what).containsExactly("< ./two.json");
        assertThat(first(without).body()).isEqualTo(new HttpBody.Text(BodyFormat.JSON, "[1,\n< ./two.json\n, 3]"));
    }

    @Test
    void aFileBetweenLinesIsReadInItsCoding() {
        var latin = Map.of("l1.txt", "café".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(request("POST http://x\nContent-Type: text/plain\n\nbefore\n<@latin1 l1.txt\nafter\n", latin)
                        .body())
                .isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "before\ncafé\nafter"));
        var socket = imported("WEBSOCKET ws://x\n\n===\n<@latin1 l1.txt\n", latin);
        assertThat(((ImportedWebSocket) socket.root().items().getFirst())
                        .request()
                        .messages())
                .extracting(each -> each.content().content())
                .containsExactly("café");
    }

    @Test
    void aFileWhoseVariablesAreToBeFilledInIsAText() {
        var text = "POST http://x\nContent-Type: application/json\n\n<@ a.json\n";
        assertThat(request(text, Map.of("a.json", utf8("{\"a\": \"{{b}}\"}"))).body())
                .isEqualTo(new HttpBody.Text(BodyFormat.JSON, "{\"a\": \"{{b}}\"}"));
        var latin = "POST http://x\nContent-Type: text/plain\n\n<@latin1 a.txt\n";
        assertThat(request(latin, Map.of("a.txt", new byte[] {(byte) 0xfc})).body())
                .isEqualTo(new HttpBody.Text(BodyFormat.TEXT, "ü"));
    }

    @Test
    void whyVariablesInAFileAreNotFilledInIsTold() {
        var reasons = Map.of(
                "<@ none.json",
                "The file does not come with this one",
                "<@klingon a.json",
                "Parley knows no coding of the name klingon");
        reasons.forEach((line, reason) -> {
            var imported = imported("POST http://x\n\n" + line + "\n", Map.of("a.json", utf8("{}")));
            assertThat(imported.notCarried()).singleElement().satisfies(lost -> {
                assertThat(lost.what()).isEqualTo(line);
                assertThat(lost.why()).startsWith(reason).endsWith("; its variables are not filled in");
            });
            assertThat(first(imported).body())
                    .isEqualTo(new HttpBody.Binary(FileSource.at(line.substring(line.indexOf(' ') + 1))));
        });
    }

    @Test
    void valuesThatVariablesOfTheFileAskForAreMade() {
        var imported = imported("""
                @when = at {{now}}
                @now = {{$datetime iso8601}}
                @other = {{$nothing here}}

                ### One
                GET http://x?{{when}}

                ### Two
                GET http://x
                """, Map.of());
        assertThat(first(imported).scripts().at(Moment.BEFORE_REQUEST)).contains("$datetime iso8601");
        assertThat(((ImportedHttp) imported.root().items().get(1))
                        .request()
                        .scripts()
                        .texts())
                .isEmpty();
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void filesWhoseVariablesAreFilledInAskForMadeValuesAndEarlierAnswers() {
        var imported = imported(
                """
                # @name login
                POST http://x

                ###
                POST http://x
                Content-Type: application/json

                <@ order.json

                ###
                POST http://x
                Content-Type: application/json

                [
                <@ other.json
                ]
                """,
                Map.of(
                        "order.json",
                        utf8("[\"{{$random.uuid}}\",\n\"{{login.response.body.$.x}}\"]"),
                        "other.json",
                        utf8("\"{{$datetime iso8601}} {{$nothing here}}\"")));
        var requests = imported.root().items().stream()
                .map(item -> ((ImportedHttp) item).request().scripts())
                .toList();
        assertThat(requests.getFirst().at(Moment.AFTER_RESPONSE)).contains("\"login.response.body.$.x\"");
        assertThat(requests.get(1).at(Moment.BEFORE_REQUEST)).contains("\"$random.uuid\"");
        assertThat(requests.get(2).at(Moment.BEFORE_REQUEST)).contains("\"$datetime iso8601\"");
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("{{$nothing here}}");
    }

    @Test
    void variablesInAFileThatIsNotToBeFilledInGoOutAsTheyStand() {
        var files = Map.of("a.txt", utf8("{{{$processEnv PATH}}} {{b}}"));
        var request = request("POST http://x\nContent-Type: text/plain\n\n{{c}}\n< a.txt\n", files);
        assertThat(request.scripts().at(Moment.BEFORE_REQUEST)).isEqualTo("pm.variables.set(\"$openingBrace\", '{');");
        var known = VariableSource.of(Map.of("$openingBrace", Value.of("{"), "c", Value.of("see")));
        assertThat(request.body())
                .isInstanceOfSatisfying(
                        HttpBody.Text.class,
                        body -> assertThat(Template.parse(body.text())
                                        .fill(known)
                                        .marked()
                                        .text())
                                .isEqualTo("see\n{{{$processEnv PATH}}} {{b}}"));
        var socket = imported("WEBSOCKET ws://x\n\n=== wait-for-server\n< a.txt\n", files);
        assertThat(((ImportedWebSocket) socket.root().items().getFirst())
                        .scripts()
                        .at(Moment.ON_MESSAGE))
                .contains("pm.variables.replaceIn(text).replaceAll('{{$openingBrace}}', '{')");
    }

    @Test
    void variablesThatAskForOneAnotherInACircleEnd() {
        assertThat(request("@a = {{b}}\n@b = {{a}}\n\nGET http://x?{{a}}\n", Map.of())
                        .url())
                .isEqualTo("http://x?{{a}}");
    }
}
