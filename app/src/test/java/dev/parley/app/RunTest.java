package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley run} as a process, against the demo services. */
class RunTest {

    private static final String COLLECTION = """
        {"info": {"name": "Demo", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "item": [
           {"name": "Set", "request": "{{base}}/cookies/set?a=1"},
           {"name": "Folder", "item": [
             {"name": "Upload", "request": {"method": "POST", "url": "{{base}}/anything",
               "body": {"mode": "formdata", "formdata": [{"key": "f", "type": "file", "src": "%s"}]}}},
             {"name": "Row", "request": "{{base}}/anything?row={{row}}&key={{key}}"}]},
           {"name": "Gone", "request": "{{base}}/status/410"}
         ]}\
        """;

    @TempDir
    Path directory;

    private final DemoServer server;

    RunTest() throws IOException {
        server = new DemoServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String base() {
        return "base=http://127.0.0.1:" + server.address().getPort() + "/demo/http";
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String collection() throws IOException {
        file("note.txt", "hello");
        return file("demo.json", COLLECTION.formatted("note.txt"));
    }

    @Test
    void requestsRunInTheirOrderWithEachRowOfDataAndAreReported() throws Exception {
        String environment = file(
                "e.json",
                "{\"name\": \"E\", \"values\": [{\"key\": \"key\", \"value\": \"canary\", \"type\": \"secret\"}]}");
        Path reports = directory.resolve("reports");
        Path jar = directory.resolve("jar.txt");
        Program program = Program.run(
                "run",
                collection(),
                "--var",
                base(),
                "--env",
                environment,
                "--data",
                file("d.csv", "row\n1\n2\n"),
                "--output",
                reports.toString(),
                "--cookie-jar",
                jar.toString());
        assertThat(program.code()).as(program.err() + program.out()).isZero();
        JsonNode report =
                JsonMapper.shared().readTree(reports.resolve("report.json").toFile());
        assertThat(report.path("requests")
                        .valueStream()
                        .map(each -> each.path("name").asString() + each.path("iteration")))
                .containsExactly("Set0", "Upload0", "Row0", "Gone0", "Set1", "Upload1", "Row1", "Gone1");
        assertThat(report.at("/requests/6/url").asString()).contains("row=2").doesNotContain("canary");
        assertThat(report.at("/requests/3/status").asInt()).isEqualTo(410);
        assertThat(report.at("/totals/requests").asInt()).isEqualTo(8);
        var xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(reports.resolve("report.xml").toFile());
        assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(8);
        assertThat(jar).content().contains("\ta\t1");
        assertThat(program.out()).contains("8 requests in 2 iterations").doesNotContain("canary");
    }

    @Test
    void whatWasImportedRunsAsAFolder() throws Exception {
        String folder = directory.resolve("project").toString();
        assertThat(Program.run("import", collection(), "-o", folder).code()).isZero();
        Program program = Program.run(
                "run",
                folder,
                "--var",
                base(),
                "--folder",
                "Folder",
                "-r",
                "json",
                "--working-dir",
                directory.toString());
        assertThat(program.code()).as(program.err()).isZero();
        JsonNode report = JsonMapper.shared().readTree(program.out());
        assertThat(report.path("requests")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("Upload", "Row");
        assertThat(report.at("/requests/1/warnings/1").asString()).contains("{{row}}");
        assertThat(report.at("/requests/0/status").asInt()).isEqualTo(200);
    }

    @Test
    void theWebSocketsOfAnHttpFileRunInTheirTurnWithAnEnvironmentBesideIt() throws Exception {
        String calls = file("calls.http", """
            ### Row
            GET {{base}}/anything?row={{row}}&key={{key}}

            ### Echo
            WEBSOCKET ws://{{host}}/demo/echo
            Content-Type: text/plain

            hello {{row}}
            """);
        String host = "127.0.0.1:" + server.address().getPort();
        file("http-client.env.json", """
            {"$shared": {"host": "%1$s"}, "dev": {"base": "http://%1$s/demo/http", "row": 7, "Security": {}}}
            """.formatted(host));
        file("http-client.private.env.json", "{\"dev\": {\"key\": \"canary\"}}");
        Program program = Program.run("run", calls, "--env", "dev", "-r", "json");
        assertThat(program.code()).as(program.err() + program.out()).isZero();
        JsonNode report = JsonMapper.shared().readTree(program.out());
        assertThat(report.path("requests")
                        .valueStream()
                        .map(each -> each.path("status").asInt()))
                .containsExactly(200, 101);
        assertThat(report.at("/requests/0/url").asString()).contains("row=7");
        assertThat(report.at("/requests/1/url").asString()).startsWith("ws://" + host);
        assertThat(program.out()).doesNotContain("canary");
        file("http-client.env.json", "[]");
        Program broken = Program.run("run", calls);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("http-client.env.json").contains("no JSON object");
    }

    @Test
    void whatCannotBeMadeIsAnErrorAndTheRunEndsThereOnlyIfItIsToldSo() throws Exception {
        String collection = file("demo.json", COLLECTION.formatted("../outside.txt"));
        Program all = Program.run("run", collection, "--var", base());
        assertThat(all.code()).isEqualTo(3);
        assertThat(all.out()).contains("is outside of").contains("410 Gone").contains("1 failed");
        Program bailing = Program.run("run", collection, "--var", base(), "--bail");
        assertThat(bailing.code()).isEqualTo(3);
        assertThat(bailing.out()).doesNotContain("410 Gone");
        Program strict = Program.run("run", collection, "--var", base(), "--strict", "--folder", "Row");
        assertThat(strict.code()).isEqualTo(3);
        assertThat(strict.out()).contains("Unknown variable {{row}}");
    }

    private String archive(String name, String entry, String text) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file.toString();
    }

    @Test
    void theCollectionInAnArchiveRunsAndDescriptionsInOneAreImportedFirst() throws Exception {
        String collection = archive("demo.zip", "in/demo.json", COLLECTION.formatted("note.txt"));
        Program run = Program.run("run", collection, "--var", base(), "--folder", "Gone");
        assertThat(run.out()).contains("410 Gone");
        String description = archive(
                "api.zip",
                "api.yaml",
                "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {/a: {get: {responses: {}}}}\n");
        Program refused = Program.run("run", description);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("The archive holds descriptions").contains("parley import");
    }

    @Test
    void mistakesOfACallAndOfItsFilesAreToldApart() throws Exception {
        String collection = collection();
        assertThat(Program.run("run", collection, "--folder", "Nope").code()).isEqualTo(1);
        assertThat(Program.run("run", collection, "-r", "json,junit").code()).isEqualTo(1);
        assertThat(Program.run("run", collection, "-r", "xml").code()).isEqualTo(1);
        assertThat(Program.run("run", collection, "-n", "0").code()).isEqualTo(1);
        Program broken = Program.run("run", file("b.json", "{\"a\": "));
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("b.json").contains("no JSON");
        assertThat(Program.run("run", directory.toString()).code()).isEqualTo(2);
        assertThat(Program.run("run", collection, "--env", "nowhere.json").code())
                .isEqualTo(2);
        assertThat(Program.run("run", collection, "--data", file("d.json", "[1]"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void ofPathParametersOfOneNameTheLastOneGoesOut() throws Exception {
        String collection = """
            {"info": {"schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
             "event": [{"listen": "prerequest", "script": {"exec": "pm.request.url.variables.add({key: 'id', value: '7'})"}}],
             "item": [
               {"name": "A", "request": {"url": {"raw": "{{base}}/anything/:id", "variable": [{"key": "id", "value": ""}]}}},
               {"name": "B", "request": {"url": {"raw": "{{base}}/anything/:id", "variable": [{"key": "id"}]}}},
               {"name": "C", "request": {"url": {"raw": "{{base}}/anything/:id", "variable": [{"key": "id", "value": "1"}]}}}
             ]}\
            """;
        Program run = Program.run("run", file("c.json", collection), "--var", base());
        assertThat(run.out()).containsPattern("(?s)(GET \\S+/anything/7 .*){3}").doesNotContain("no value");
    }
}
