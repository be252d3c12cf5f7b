package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an HTTP file names beside itself: scripts, other such files, and environments. */
class HttpFileBesideTest {

    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");

    private static Imported read(String text, Map<String, String> files) {
        return Imports.read(text.getBytes(StandardCharsets.UTF_8), files::get, NOW);
    }

    private static String script(Imported imported, int at, Moment moment) {
        var http = (ImportedHttp) imported.root().items().get(at);
        return String.valueOf(http.request().scripts().at(moment));
    }

    @Test
    void scriptsInFilesComeIn() {
        var text = "< ./before.js\nGET http://x\n\n> after.js\n";
        var files = Map.of("./before.js", "a();", "after.js", "client.log(1);");
        var imported = read(text, files);
        assertThat(script(imported, 0, Moment.BEFORE_REQUEST)).isEqualTo("a();");
        assertThat(script(imported, 0, Moment.AFTER_RESPONSE)).contains("const client = ", "client.log(1);");
        assertThat(imported.notCarried()).isEmpty();
        assertThat(read(text, Map.of()).notCarried())
                .extracting(NotCarried::what)
                .containsExactly("< ./before.js", "> after.js");
    }

    @Test
    void noticesOfABodyNameTheirOwnLines() {
        var imported = read("""
                ### One
                POST http://x

                [
                < none.json
                < none.json
                ]

                > after.js
                >> answer.json

                ### Two
                POST http://x

                <@ none.json

                ### Three
                WEBSOCKET ws://x

                ===

                < none.json
                """, Map.of());
        assertThat(imported.notCarried())
                .extracting(lost -> lost.place() + ": " + lost.what())
                .containsExactly(
                        "line 9: > after.js",
                        "line 10: >> answer.json",
                        "line 5: < none.json",
                        "line 6: < none.json",
                        "line 15: <@ none.json",
                        "line 22: < none.json");
    }

    @Test
    void aQueryOfGraphQlComesFromItsFile() {
        var query = Map.of("q.graphql", "query { a }\n");
        assertThat(((ImportedHttp) read("GRAPHQL http://x\n\n< q.graphql\n\n{\"b\": 1}\n", query)
                                .root()
                                .items()
                                .getFirst())
                        .request()
                        .body())
                .isEqualTo(new HttpBody.GraphQl("query { a }", "{\"b\": 1}", null));
    }

    @Test
    void partsWhoseVariablesAreNotFilledInAreTold() {
        var text = """
                POST http://x
                Content-Type: multipart/form-data; boundary=B

                --B
                Content-Disposition: form-data; name="a"

                <@ a.json
                --B--
                """;
        assertThat(read(text, Map.of("a.json", "{{b}}")).notCarried())
                .extracting(NotCarried::place, NotCarried::what)
                .containsExactly(tuple("line 7", "<@ a.json"));
    }

    @Test
    void optionsThatDoNothingAreNamedWithTheReason() {
        var imported = read("# @prompt name\n# @no-log\n# @odd\nGET http://x\n", Map.of());
        assertThat(imported.notCarried())
                .extracting(NotCarried::what, NotCarried::why)
                .containsExactly(
                        tuple("@prompt name", "Nobody is asked while a request is sent; make it a variable"),
                        tuple("@no-log", "What is sent is kept in the history"),
                        tuple("@odd", "Parley has no such option"));
    }

    @Test
    void requestsOfOtherFilesAndNamedOnesRunAtTheirPlace() {
        var imported = read(
                """
                import common.http

                ### First
                GET http://x/first

                ### again
                run #First
                run #Common (@host=y, @id=7)
                run other.http

                ### Last
                GET http://x/last

                ###
                run #Missing
                run gone.http
                """,
                Map.of(
                        "common.http", "@base = http://x\n### Common\nGET http://{{host}}/{{id}}\n",
                        "other.http", "### Other\nGET http://x/other\n"));
        assertThat(imported.root().items())
                .extracting(ImportedItem::name)
                .containsExactly("First", "First", "Common", "Other", "Last");
        assertThat(script(imported, 2, Moment.BEFORE_REQUEST))
                .isEqualTo("pm.variables.set(\"host\", \"y\");\npm.variables.set(\"id\", \"7\");");
        assertThat(imported.root().variables())
                .extracting(ImportedVariable::name)
                .containsExactly("base");
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("run gone.http", "run #Missing");
    }

    @Test
    void filesThatNameEachOtherEnd() {
        var imported = read(
                "### A\nGET http://x\n\n###\nrun a.http\n", Map.of("a.http", "### B\nGET http://x\n###\nrun a.http\n"));
        assertThat(imported.root().items()).hasSizeLessThan(20);
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("run a.http");
    }

    @Test
    void valuesOfAnswersAreTakenByJsonPathAlsoOutOfRequests() {
        var imported = read("""
                # @name login
                POST http://x

                {"user": "a"}

                ###
                GET http://x/{{login.response.body.$..rows[?(@.id == 2)].name}}/{{login.request.body.$.user}}
                """, Map.of());
        assertThat(script(imported, 0, Moment.AFTER_RESPONSE))
                .contains(
                        "const jsonPath = ", "[jsonPath(pm.response.text(), \"$..rows[?(@.id == 2)].name\")].flat()[0]")
                .contains("JSON.parse(pm.variables.replaceIn(String(pm.request.body)))");
        assertThat(imported.notCarried()).isEmpty();
    }

    @Test
    void environmentsBesideComeIn() {
        var imported = read(
                "GET http://{{host}}",
                Map.of(
                        "http-client.env.json",
                                "{\"$shared\": {\"a\": 1}, \"dev\": {\"host\": \"x\", \"Security\": {}}}",
                        "http-client.private.env.json", "{\"dev\": {\"key\": \"k\"}}"));
        assertThat(imported.environments())
                .extracting(ImportedEnvironment::name)
                .containsExactly("$shared", "dev");
        assertThat(imported.environments().getLast().variables())
                .extracting(ImportedVariable::name)
                .containsExactly("a", "host", "key");
        assertThat(imported.notCarried()).extracting(NotCarried::what).containsExactly("dev / Security");
    }

    @Test
    void filesThatRunOneAnotherManyTimesAreBounded() {
        var many = new HashMap<String, String>();
        for (int depth = 0; depth < 8; depth++) {
            many.put("f" + depth + ".http", ("run f" + (depth + 1) + ".http\n").repeat(50));
        }
        many.put("f8.http", "GET http://x\n");
        assertThatThrownBy(() -> read("run f0.http\n", many))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("requests");
    }
}
