package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP files with all that they name, run by {@code parley run} against the demo services. */
class HttpFilesTest {

    @TempDir
    Path directory;

    @AutoClose
    private final DemoServer server = new DemoServer();

    HttpFilesTest() throws IOException {}

    private String file(String name, String text) throws IOException {
        String host = "127.0.0.1:" + server.address().getPort();
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(
                        file, text.replace("BASE", "http://HOST/demo/http").replace("HOST", host))
                .toString();
    }

    @Test
    void handlersHaveJsonPathAndDigests() throws Exception {
        String calls = file("calls.http", """
            POST BASE/anything
            Content-Type: application/json

            {"rows": [{"id": 1, "n": "a", "t": ["x", "y"]}, {"id": 2, "n": "b", "t": ["z"]}], "a b": 3}

            > {%
              const eq = (path, wanted) => client.test(path, () => {
                const found = JSON.stringify(jsonPath(response.body.json, path));
                client.assert(found === wanted, found);
              });
              eq("$.rows[0].n", '"a"');
              eq("$.rows[-1].n", '"b"');
              eq("$['a b']", '3');
              eq("$.none.at.all", undefined);
              eq("$.rows[*].n", '["a","b"]');
              eq("$..n", '["a","b"]');
              eq("$..t[0]", '["x","z"]');
              eq("$.rows[0:1].id", '[1]');
              eq("$.rows[0,1].id", '[1,2]');
              eq("$.rows[?(@.id > 1 && @.n == 'b')].n", '["b"]');
              eq("$.rows[?(@.n =~ /A/i)].id", '[1]');
              eq("$.rows[?(@.t.length() == 2)].id", '[1]');
              eq("$.rows.length()", '2');
              client.test("digests", () => {
                client.assert(crypto.md5().updateWithText("a").updateWithText("bc").digest().toHex() === "900150983cd24fb0d6963f7d28e17f72");
                client.assert(crypto.hmac.sha256().withTextSecret("key").updateWithText("text").digest().toBase64(true).length === 43);
                client.assert(crypto.sha1().updateWithHex("616263").digest().toHex() === "a9993e364706816aba3e25717850c26c9cd0d89d");
              });
            %}
            """);
        Program program = Program.run("run", calls);
        assertThat(program.out()).doesNotContain("✗").contains("14 tests");
    }

    @Test
    void filesInReachOfTheFileAreReadAndNoOthers() throws Exception {
        file("secret.js", "client.test('outside', () => {});");
        file("calls/lib/check.js", "client.test('inside', () => client.assert(response.status === 200));");
        file("calls/common.http", "### Common\nGET BASE/anything?who={{who}}\n\n> lib/check.js\n");
        file("calls/.env", "TEA='green tea'\n");
        String calls = file("calls/calls.http", """
            import common.http

            ### Go
            run #Common (@who=bob)

            ### Out
            GET BASE/anything?tea={{$dotenv TEA}}&path={{$processEnv PATH}}

            > ../secret.js
            """);
        Program program = Program.run("run", calls);
        assertThat(program.out())
                .contains("who=bob", "✓ inside")
                .doesNotContain("outside", "is not known", System.getenv("PATH"));
        assertThat(Program.run("import", calls).out()).contains("> ../secret.js");
    }

    @Test
    void aRunTellsOfFilesOutOfReachByTheirLinesAndWithoutOptionsThatItLacks() throws Exception {
        file("secret.txt", "secret");
        String calls = file("calls/calls.http", """
            POST BASE/anything

            before
            < ../secret.txt
            """);
        Program program = Program.run("run", calls);
        assertThat(program.err())
                .contains("line 4: < ../secret.txt", "outside " + directory.resolve("calls"))
                .doesNotContain("--root");
        assertThat(Program.run("import", calls).out()).contains("line 4: < ../secret.txt", "`--root` names another");
    }

    @Test
    void messagesWaitForTheServer() throws Exception {
        String calls = file("calls.http", """
            ### Chat
            WEBSOCKET ws://HOST/demo/echo

            ===
            one
            === wait-for-server
            two
            === wait-for-server
            three

            """);
        Program program = Program.run("run", calls);
        assertThat(program.code()).as(program.out()).isZero();
        assertThat(program.out()).contains("11 B");
    }

    @Test
    void answersAreWrittenToTheFilesThatAreNamedForThem() throws Exception {
        Files.writeString(directory.resolve("kept.txt"), "kept");
        String calls = file("calls.http", """
            @dir = out

            ### Binary
            GET BASE/documents/image.png

            > {% pm.variables.set("name", "a" + response.status) %}
            >>! {{dir}}/{{name}}.png

            ### Beside
            GET BASE/anything?n=1

            >> kept.txt

            ### Packed
            GET BASE/compressed/gzip

            >> {{$historyFolder}}/packed.json

            ### Out
            GET BASE/anything

            >>! ../out.txt
            """);
        Program program = Program.run("run", calls);
        assertThat(program.code()).as(program.out()).isEqualTo(3);
        assertThat(program.out())
                .contains("→ out/a200.png", "→ kept-1.txt", "→ .idea/httpRequests/packed.json")
                .contains("Line 22: >>! ../out.txt is outside of " + directory.toRealPath());
        assertThat(directory.resolve("out/a200.png"))
                .binaryContent()
                .startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
        assertThat(directory.resolve("kept.txt")).hasContent("kept");
        assertThat(directory.resolve("kept-1.txt")).content().contains("n=1");
        assertThat(directory.resolve(".idea/httpRequests/packed.json"))
                .content()
                .startsWith("{");
        assertThat(directory.resolveSibling("out.txt")).doesNotExist();
        assertThat(Program.run("import", calls).out()).contains(">> kept.txt", "`parley run` of the file writes it");
    }

    @Test
    void headersThatAScriptSetsForAllGoWithEachLaterRequestThatHasNoneOfThatName() throws Exception {
        String calls = file("calls.http", """
            ### One
            < {% client.global.headers.set("X-Own", "here") %}
            GET BASE/anything

            > {%
              client.test("own", () => client.assert(response.body.headers.some(({ name, value }) => name === "X-Own" && value === "here")));
              client.global.headers.set("X-Token", "t{{n}}");
              client.global.headers.set("Authorization", "Bearer all");
            %}

            ### Two
            GET BASE/anything?two
            x-own: mine

            > {%
              client.test("two", () => {
                const headers = Object.fromEntries(response.body.headers.map(({ name, value }) => [name, value]));
                client.assert(headers["X-Token"] === "t7" && headers["Authorization"] === "Bearer all", JSON.stringify(headers));
                client.assert(headers["x-own"] === "mine" && !("X-Own" in headers), JSON.stringify(headers));
              });
              client.global.headers.clear("x-token");
            %}

            ### Three
            GET BASE/anything?three
            Authorization: Bearer mine

            > {%
              client.test("three", () => {
                const headers = Object.fromEntries(response.body.headers.map(({ name, value }) => [name, value]));
                client.assert(!("X-Token" in headers) && headers["Authorization"] === "Bearer mine", JSON.stringify(headers));
              });
              client.global.headers.clearAll();
            %}

            ### Four
            GET BASE/anything?four

            > {% client.test("four", () => client.assert(!response.body.headers.some(({ name }) => /^(Authorization|X-Own)$/.test(name)))) %}
            """);
        Program program = Program.run("run", calls, "--var", "n=7");
        assertThat(program.out()).contains("✓ own", "✓ two", "✓ three", "✓ four");
        assertThat(program.code()).as(program.out()).isZero();
    }

    @Test
    void handlersTakeXmlAndHtmlAsTrees() throws Exception {
        String calls = file("calls.http", """
            ### Xml
            GET BASE/documents/data.xml

            > {%
              const eq = (name, found, wanted) => client.test(name, () => client.assert(found === wanted, String(found)));
              const orders = response.body.getElementsByTagName("order");
              eq("tags", orders.length, 2);
              eq("attribute", orders[0].getAttribute("status"), "open");
              eq("none", orders.item(2), null);
              eq("text", orders[1].firstElementChild.textContent, "Grace");
              eq("root", response.body.documentElement.nodeName, "orders");
              eq("id", response.body.getElementById("1002"), orders[1]);
              eq("parent", orders[0].parentNode.tagName, "orders");
              const made = new DOMParser().parseFromString('<r><a name="n" class="x y"><![CDATA[1 < 2]]></a><!-- c -->&amp;</r>', "text/xml");
              eq("name", made.getElementsByName("n")[0].textContent, "1 < 2");
              eq("class", made.getElementsByClassName("y x").length, 1);
              eq("whole", made.documentElement.textContent, "1 < 2&");
              eq("written", String(made.getElementsByTagName("a")[0]).startsWith('<a name="n"'), true);
            %}

            ### Html
            GET BASE/documents/page.html

            > {% client.test("html", () => client.assert(response.body.getElementsByTagName("TITLE")[0].textContent.length > 0)) %}

            ### Text
            GET BASE/documents/data.xml

            > {% client.test("as text", () => client.assert(response.body.includes("<customer>Ada"))) %}
            """);
        Program program = Program.run("run", calls);
        assertThat(program.out()).doesNotContain("✗").contains("13 tests");
        assertThat(Program.run("import", calls).out()).doesNotContain("DOMParser");
    }
}
