package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley import} as a process. */
class ImportTest {

    private static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "item": [{"name": "List", "request": {"method": "GET", "url": "https://shop.example.org/orders",
                   "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "canary"}]}}}],
         "variable": [{"key": "off", "value": "1", "disabled": true}]}\
        """;

    @TempDir
    Path directory;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void aPreviewSaysWhatComesInAndWhatNotAndWritesNothing() throws Exception {
        Path file = file("shop.json", COLLECTION);
        Program program = Program.run("import", "--json", file.toString());
        assertThat(program.code()).isZero();
        JsonNode told = JsonMapper.shared().readTree(program.out()).at("/files/0");
        assertThat(told.path("format").asString()).isEqualTo("Postman collection");
        assertThat(told.path("requests").asInt()).isEqualTo(1);
        assertThat(told.at("/notCarried/0/what").asString()).isEqualTo("variable off");
        assertThat(directory.toFile().list()).containsExactly("shop.json");
    }

    @Test
    void anHttpFileThatAnotherOneRunsComesInOnce() throws Exception {
        String run = file("b.http", "### B\nGET http://b\n").toString();
        String main = file("a.http", "### A\nGET http://a\n###\nrun ./b.http\n").toString();
        JsonNode told = JsonMapper.shared()
                .readTree(Program.run("import", "--json", run, main).out());
        assertThat(told.at("/files/0/requests").asInt()).isZero();
        assertThat(told.at("/files/0/notCarried/0/why").asString()).contains("the file that runs it");
        assertThat(told.at("/files/1/requests").asInt()).isEqualTo(2);
    }

    @Test
    void anHttpFileOutOfReachOfTheOneThatRunsItComesInByItself() throws Exception {
        String run = file("b.http", "### B\nGET http://b\n").toString();
        Files.createDirectory(directory.resolve("one"));
        String main =
                file("one/a.http", "### A\nGET http://a\n###\nrun ../b.http\n").toString();
        JsonNode told = JsonMapper.shared()
                .readTree(Program.run("import", "--json", run, main).out());
        assertThat(told.at("/files/0/requests").asInt()).isEqualTo(1);
        assertThat(told.at("/files/1/requests").asInt()).isEqualTo(1);
    }

    @Test
    void aProjectIsWrittenWhoseSecretsOnlyItsOwnerCanReadAndMoreIsAdded() throws Exception {
        String folder = directory.resolve("out").toString();
        Program first = Program.run("import", file("shop.json", COLLECTION).toString(), "-o", folder);
        assertThat(first.code()).as(first.err()).isZero();
        Path personal = Path.of(folder, "personal.yaml");
        assertThat(personal).content().contains("canary");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(personal)))
                .isEqualTo("rw-------");
        assertThat(Path.of(folder, "openapi.yaml"))
                .content()
                .contains("{{token}}")
                .doesNotContain("canary");
        Files.writeString(Path.of(folder, ".gitignore"), "mine\n");
        Path curl = file("call.txt", "curl https://other.example.org/x");
        Program second = Program.run("import", curl.toString(), "-o", folder);
        assertThat(second.out()).contains("in the folder “call”").contains("openapi.yaml");
        assertThat(Path.of(folder, "openapi.yaml"))
                .content()
                .contains("title: Shop")
                .contains("https://other.example.org");
        assertThat(Path.of(folder, ".gitignore")).content().startsWith("mine\n").contains("personal.yaml");
    }

    @Test
    void aRecordingIsDescribedAndWhatIsDescribedStays() throws Exception {
        String folder = directory.resolve("out").toString();
        String entry = """
            {"request": {"method": "GET", "url": "https://shop.example.org/orders/%d",
                         "headers": [{"name": "Authorization", "value": "Bearer canary-canary"}]},
             "response": {"status": 200, "headers": [],
                          "content": {"mimeType": "application/json", "text": "{\\"id\\": %d}"}}}\
            """;
        String har = "{\"log\": {\"entries\": [" + entry.formatted(1, 1) + "," + entry.formatted(2, 2) + "]}}";
        Path file = file("shop.har", har);
        Program seen = Program.run("import", file.toString(), "--describe");
        assertThat(seen.code()).as(seen.err()).isZero();
        assertThat(seen.out())
                .contains("new       GET /orders/{orderId}", "path {orderId}: 2 different values, integers");
        Program first = Program.run("import", file.toString(), "--describe", "-o", folder);
        assertThat(first.code()).as(first.err()).isZero();
        Path written = Path.of(folder, "openapi.yaml");
        assertThat(written)
                .content()
                .contains("/orders/{orderId}:", "bearerAuth")
                .doesNotContain("canary");
        String text = Files.readString(written).replace("description: OK", "description: An order");
        Files.writeString(written, text);
        Program again = Program.run("import", file.toString(), "--describe", "--json", "-o", folder);
        assertThat(JsonMapper.shared()
                        .readTree(again.out())
                        .at("/described/0/state")
                        .asString())
                .isEqualTo("described");
        assertThat(written).content().isEqualTo(text);
        assertThat(Program.run("import", file("a.txt", "curl http://a").toString(), "--describe")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aFileWithoutAnImporterIsRefusedByNameAndNothingIsWritten() throws Exception {
        Path first = file("first.json", "{\"id\": \"1\", \"name\": \"Old\", \"order\": [], \"requests\": []}");
        Path good = file("shop.json", COLLECTION);
        Program program = Program.run(
                "import",
                good.toString(),
                first.toString(),
                "-o",
                directory.resolve("out").toString());
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err()).contains("first.json: The file is a Postman collection of format 1.0");
        assertThat(directory.resolve("out")).doesNotExist();
        assertThat(Program.run("import", "nothing.json").code()).isEqualTo(2);
        assertThat(Program.run("import", "http://127.0.0.1:1/collection.json").code())
                .isEqualTo(3);
        assertThat(Program.run("import").code()).isEqualTo(1);
    }

    @Test
    void aProjectComesInWithItsVariablesAndEnvironments() throws Exception {
        Path from = directory.resolve("from");
        String api = "openapi: 3.1.1\ninfo: {title: Shop, version: '1'}\npaths: {/a: {get: {responses: {}}}}\n";
        assertThat(Program.run("import", file("api.yaml", api).toString(), "-o", from.toString())
                        .code())
                .isZero();
        Files.createDirectory(from.resolve("environments"));
        Files.writeString(from.resolve("environment.yaml"), "variables:\n  - {name: host, value: a}\n");
        Files.writeString(from.resolve("environments/live.yaml"), "variables:\n  - {name: host, value: b}\n");
        Path to = directory.resolve("to");
        Program in = Program.run("import", from.toString(), "-o", to.toString());
        assertThat(in.code()).as(in.err()).isZero();
        assertThat(in.out()).contains("1 operation");
        for (String file : List.of("openapi.yaml", "environment.yaml", "environments/live.yaml")) {
            assertThat(to.resolve(file)).hasSameTextualContentAs(from.resolve(file));
        }
        Files.writeString(from.resolve("environments/live.yaml"), "variables: []\n");
        assertThat(Program.run("import", from.toString(), "-o", to.toString()).code())
                .isZero();
        assertThat(to.resolve("environments/live.yaml")).content().contains("value: b");
        assertThat(Program.run("import", from.toString(), "-o", to.toString(), "--existing", "replace")
                        .code())
                .isZero();
        assertThat(to.resolve("environments/live.yaml")).content().isEqualTo("variables: []\n");
    }

    @Test
    void aDescriptionComesInAndGoesOutAsItWas() throws Exception {
        String text = """
            # ours
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /a:
                get:
                  colour: red
                  responses: {'200': {description: d}}
            """;
        String folder = directory.resolve("out").toString();
        Program in = Program.run("import", "--json", file("api.yaml", text).toString(), "-o", folder);
        assertThat(in.code()).as(in.err()).isZero();
        JsonNode told = JsonMapper.shared().readTree(in.out()).at("/files/0");
        assertThat(told.path("format").asString()).isEqualTo("OpenAPI 3.1.1");
        assertThat(told.path("operations").asInt()).isEqualTo(1);
        assertThat(told.at("/problems/0/line").asInt()).isEqualTo(7);
        Path yaml = directory.resolve("again.yaml");
        assertThat(Program.run("export", folder, "-o", yaml.toString()).code()).isZero();
        assertThat(yaml).hasContent(text);
        Path json = directory.resolve("again.json");
        Path split = directory.resolve("split");
        assertThat(Program.run("export", folder, "-o", split.toString(), "--split")
                        .code())
                .isZero();
        assertThat(Files.readString(split.resolve("openapi.yaml"))).contains("$ref: paths/");
        assertThat(split.resolve("paths")).isNotEmptyDirectory();
        Program out = Program.run("export", folder, "-o", json.toString(), "--openapi", "3.0", "--json");
        assertThat(JsonMapper.shared().readTree(out.out()).path("format").asString())
                .isEqualTo("OpenAPI 3.0.4");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(json))
                        .at("/paths/~1a/get/colour")
                        .asString())
                .isEqualTo("red");
    }

    @Test
    void aLaterSplitTakesAwayWhatIsLeftOfTheEarlierOneButForWhatWasChanged() throws Exception {
        String head = "openapi: 3.1.1\ninfo: {title: A, version: '1'}\npaths:\n";
        String path = ":\n    get:\n      responses: {}\n";
        Path split = directory.resolve("split");
        Path before = file("before.yaml", head + "  /a" + path + "  /b" + path + "  /c" + path);
        assertThat(Program.run("export", before.toString(), "-o", split.toString(), "--split")
                        .code())
                .isZero();
        Files.writeString(split.resolve("mine.yaml"), "own: file\n");
        Files.writeString(split.resolve("paths/c.yaml"), "get: {summary: Mine, responses: {}}\n");
        Path after = file("after.yaml", head + "  /a" + path);
        Program again = Program.run("export", after.toString(), "-o", split.toString(), "--split");
        assertThat(again.err()).contains("paths/c.yaml is no part of it any more");
        assertThat(split.resolve("paths").toFile().list()).containsExactlyInAnyOrder("a.yaml", "c.yaml");
        assertThat(split.resolve("mine.yaml")).exists();
    }

    @Test
    void aLimitIsNamedWithTheOptionThatRaisesIt() throws Exception {
        String deep =
                "openapi: 3.1.1\ninfo: {title: A, version: '1'}\nx-deep: " + "[".repeat(120) + "]".repeat(120) + "\n";
        Path file = file("deep.yaml", deep);
        Program refused = Program.run("import", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("deep.yaml:3:").contains("--max-depth raises it");
        assertThat(Program.run("import", file.toString(), "--max-depth", "200").code())
                .isZero();
        assertThat(Program.run("import", file.toString(), "--max-depth", "0").code())
                .isEqualTo(1);
    }

    @Test
    void aDescriptionThatCannotBeReadIsToldAtItsLineAndNothingIsWritten() throws Exception {
        Path broken = file("api.yaml", "openapi: 3.1.1\ninfo: {title: [}\n");
        Program program = Program.run(
                "import", broken.toString(), "-o", directory.resolve("out").toString());
        assertThat(program.code()).isEqualTo(2);
        assertThat(program.err()).contains("api.yaml:2:16: The text is no YAML");
        assertThat(directory.resolve("out")).doesNotExist();
        assertThat(Program.run("export", directory.toString(), "-o", "x.yaml").code())
                .isEqualTo(2);
        assertThat(Program.run("export", directory.toString(), "-o", "x.txt").code())
                .isEqualTo(1);
    }

    private Path archive(String name, Map<String, String> files) throws IOException {
        Path archive = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return archive;
    }

    @Test
    void anExportNamesWhatIsLostWithItsPlace() throws Exception {
        Path file = file("api.yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1', x-most: .inf}\npaths: {}\n");
        Program program = Program.run(
                "export", file.toString(), "-o", directory.resolve("api.json").toString());
        assertThat(program.code()).isZero();
        assertThat(program.err()).contains("api.yaml:2:32: JSON has no such number: null stands in its place");
    }

    @Test
    void whatHelpsAgainstAProblemIsToldOnceForAllThatItHelps() throws Exception {
        Path file = file("shop.yaml", """
                openapi: 3.1.1
                info: {title: Shop, version: '1'}
                paths:
                  /a: {$ref: 'https://shop.example.org/a.yaml'}
                  /b: {$ref: 'gone.yaml'}
                  /c: {$ref: 'https://shop.example.org/c.yaml'}
                """);
        Program seen = Program.run("import", file.toString());
        assertThat(seen.code()).as(seen.err()).isZero();
        assertThat(seen.out())
                .containsSubsequence("a.yaml is at another place", "gone.yaml", "c.yaml is at another place")
                .containsOnlyOnce("--allow-remote follows it.");
    }

    @Test
    void anArchiveComesInAsTheFolderThatItHolds() throws Exception {
        Path api = archive(
                "api.zip",
                Map.of(
                        "api/openapi.yaml",
                        """
                        openapi: 3.1.0
                        info: {title: Packed, version: "1"}
                        paths:
                          /a:
                            get:
                              responses:
                                "200":
                                  description: ok
                                  content: {application/json: {schema: {$ref: "parts/a.yaml#/A"}}}
                        """,
                        "api/parts/a.yaml",
                        "A: {type: string, const: packed}\n",
                        "api/notes.txt",
                        "not: [a description"));
        String folder = directory.resolve("out").toString();
        Program described = Program.run("import", api.toString(), "-o", folder);
        assertThat(described.code()).as(described.err()).isZero();
        assertThat(described.out()).contains("api.zip/api/notes.txt");
        assertThat(Path.of(folder, "openapi.yaml")).content().contains("const: packed");

        Path collections = archive(
                "shop.zip",
                Map.of(
                        "shop.json",
                        COLLECTION,
                        "staging.json",
                        "{\"name\": \"Staging\", \"values\": [{\"key\": \"host\", \"value\": \"h\"}]}",
                        "readme.txt",
                        "nothing"));
        JsonNode told = JsonMapper.shared()
                .readTree(
                        Program.run("import", "--json", collections.toString()).out())
                .at("/files/0");
        assertThat(told.path("requests").asInt()).isEqualTo(1);
        assertThat(told.at("/environments/0").asString()).isEqualTo("Staging");
        assertThat(told.path("notCarried").toString()).contains("shop.zip/readme.txt");

        Path broken = file("broken.zip", "PK\u0003\u0004 and no more");
        Program refused = Program.run("import", broken.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("broken.zip");
    }
}
