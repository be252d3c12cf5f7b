package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley sync} as a process, with a server and with a data directory. */
class SyncTest {

    private static final String SHOP = """
        # The shop.
        openapi: 3.1.0
        info:
          title: Shop
          version: 1.0.0
        paths:
          /orders:
            get:
              summary: All orders # listed
              responses: {}
          /items:
            get:
              summary: All items
              responses: {}
        """;

    @TempDir
    Path directory;

    private Path folder() throws IOException {
        return Files.createDirectories(directory.resolve("shop"));
    }

    private Path file() throws IOException {
        return folder().resolve("openapi.yaml");
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(file(), Files.readString(file()).replace(from, to));
    }

    private static String project(RunningParley parley) throws Exception {
        return parley.get("/projects")
                .at("/projects")
                .valueStream()
                .filter(each -> each.path("name").asString().equals("Shop"))
                .map(each -> each.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String text(RunningParley parley, String path) throws Exception {
        return parley.get("/projects/" + project(parley) + "/files")
                .path("files")
                .valueStream()
                .filter(each -> each.path("path").asString().equals(path))
                .map(each -> each.path("text").asString())
                .findFirst()
                .orElse("");
    }

    private static void editThere(RunningParley parley, String from, String to) throws Exception {
        String project = "/projects/" + project(parley) + "/files";
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("sequence", parley.get(project).path("sequence"));
        body.putArray("files")
                .addObject()
                .put("path", "openapi.yaml")
                .put("text", text(parley, "openapi.yaml").replace(from, to));
        parley.send("PUT", project, body.toString());
    }

    @Test
    void aFolderAndAProjectOfAServerComeTogetherBothWays() throws Exception {
        try (RunningParley parley = new RunningParley(directory.resolve("data"))) {
            Files.writeString(file(), SHOP);
            Program unknown = Program.run("sync", folder().toString(), "--server", parley.url(), "--project", "Shop");
            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.err()).contains("no project “Shop”").contains("--create");
            Program first =
                    Program.run("sync", folder().toString(), "--server", parley.url(), "--project", "Shop", "--create");
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(text(parley, "openapi.yaml")).isEqualTo(SHOP);
            assertThat(folder().resolve("environment.yaml")).exists();
            assertThat(folder().resolve(".parley/.gitignore")).hasContent("*");

            edit("All orders # listed", "Every order # of the folder");
            editThere(parley, "All items", "Every item # of the project");
            Program second = Program.run("sync", folder().toString(), "--json");
            assertThat(second.code()).as(second.err()).isZero();
            JsonNode told = JsonMapper.shared().readTree(second.out());
            assertThat(told.at("/toFolder/0").asString()).isEqualTo("openapi.yaml");
            assertThat(told.at("/toProject/0").asString()).isEqualTo("openapi.yaml");
            assertThat(file())
                    .content()
                    .isEqualTo(SHOP.replace("All orders # listed", "Every order # of the folder")
                            .replace("All items", "Every item # of the project"))
                    .isEqualTo(text(parley, "openapi.yaml"));

            edit("Every order", "Orders");
            editThere(parley, "Every order", "The orders");
            Program third = Program.run("sync", folder().toString());
            assertThat(third.code()).isEqualTo(4);
            assertThat(third.err())
                    .contains("openapi.yaml:9:7: /paths/~1orders/get/summary was changed in both places");
            assertThat(file()).content().contains("Orders #");
            assertThat(text(parley, "openapi.yaml")).contains("The orders #");
            Program dry = Program.run("sync", folder().toString(), "--prefer", "folder", "--dry-run");
            assertThat(dry.out()).contains("To “Shop”");
            assertThat(text(parley, "openapi.yaml")).contains("The orders #");
            assertThat(Program.run("sync", folder().toString(), "--prefer", "folder")
                            .code())
                    .isZero();
            assertThat(text(parley, "openapi.yaml")).contains("Orders #");
            assertThat(Program.run("sync", folder().toString()).out()).contains("are in step");

            Files.writeString(file(), SHOP + "  broken: [");
            Program broken = Program.run("sync", folder().toString());
            assertThat(broken.code()).isEqualTo(2);
            assertThat(broken.err()).contains("openapi.yaml:");
            assertThat(file()).content().endsWith("broken: [");
        }
        assertThat(Program.run("sync", folder().toString()).code()).isEqualTo(3);
    }

    @Test
    void filesThatADocumentLeadsToStayApartAndAreEditedInBothPlaces() throws Exception {
        try (RunningParley parley = new RunningParley(directory.resolve("data"))) {
            Files.writeString(file(), """
                # The shop.
                openapi: 3.1.0
                info: {title: Shop, version: 1.0.0}
                paths:
                  /orders: {$ref: paths/orders.yaml}
                """);
            Path orders = Files.createDirectories(folder().resolve("paths")).resolve("orders.yaml");
            Files.writeString(orders, """
                # Orders.
                get:
                  summary: All orders # listed
                  description: The newest first
                  responses: {}
                """);
            Program first =
                    Program.run("sync", folder().toString(), "--server", parley.url(), "--project", "Shop", "--create");
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(file()).content().contains("{$ref: paths/orders.yaml}");
            assertThat(text(parley, "openapi.yaml")).contains("All orders").doesNotContain("$ref");

            Files.writeString(orders, Files.readString(orders).replace("newest", "oldest"));
            editThere(parley, "All orders", "Every order");
            Program second = Program.run("sync", folder().toString(), "--json");
            assertThat(second.code()).as(second.err()).isZero();
            JsonNode told = JsonMapper.shared().readTree(second.out());
            assertThat(told.at("/toFolder/0").asString()).isEqualTo("paths/orders.yaml");
            assertThat(orders).content().isEqualTo("""
                # Orders.
                get:
                  summary: Every order # listed
                  description: The oldest first
                  responses: {}
                """);
            assertThat(text(parley, "openapi.yaml")).contains("Every order", "The oldest first");
            assertThat(Program.run("sync", folder().toString()).out()).contains("are in step");

            Files.writeString(orders, Files.readString(orders).replace("Every order", "Orders"));
            editThere(parley, "Every order", "The orders");
            Program third = Program.run("sync", folder().toString());
            assertThat(third.code()).isEqualTo(4);
            assertThat(third.err()).contains("/paths/~1orders/get/summary was changed in both places");
            assertThat(orders).content().contains("summary: Orders #");
            assertThat(Program.run("sync", folder().toString(), "--prefer", "project")
                            .code())
                    .isZero();
            assertThat(orders).content().contains("summary: The orders #");

            Files.delete(orders);
            Program missing = Program.run("sync", folder().toString());
            assertThat(missing.code()).isEqualTo(2);
            assertThat(missing.err()).contains("openapi.yaml: ").contains("paths/orders.yaml is not there");
            assertThat(text(parley, "openapi.yaml")).contains("The orders");
        }
    }

    @Test
    void credentialsThatAreTypedIntoTheFolderAreSealed() throws Exception {
        try (RunningParley parley = new RunningParley(directory.resolve("data"))) {
            Files.writeString(file(), """
                openapi: 3.1.0
                info: {title: Shop, version: 1.0.0}
                paths:
                  /orders:
                    get:
                      summary: All orders
                      responses: {}
                      x-parley:
                        auth: # by hand
                          kind: basic
                          username: ann
                          password: hunter2
                  /items:
                    get:
                      responses: {}
                x-parley:
                  settings:
                    '':
                      auth: {kind: bearer, token: letmein}
                      variables: [{name: key, secret: true, value: opensesame}]
                """);
            Program first =
                    Program.run("sync", folder().toString(), "--server", parley.url(), "--project", "Shop", "--create");
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(first.out())
                    .contains(
                            "Sealed in “Shop” at ", ": openapi.yaml: key, openapi.yaml: password, openapi.yaml: token");
            for (String text : List.of(
                    Files.readString(file()),
                    text(parley, "openapi.yaml"),
                    Files.readString(folder().resolve(".parley/sync.json")))) {
                assertThat(text).contains("{{$secret}}").doesNotContain("hunter2", "letmein", "opensesame");
            }
            assertThat(file()).content().contains("username: ann").contains("auth: # by hand");
            String project = project(parley);
            JsonNode endpoint = parley.get("/projects/" + project + "/tree")
                    .path("endpoints")
                    .valueStream()
                    .filter(each -> each.path("name").asString().equals("All orders"))
                    .findFirst()
                    .orElseThrow();
            JsonNode read = parley.get(
                    "/projects/" + project + "/endpoints/" + endpoint.path("id").asString());
            assertThat(read.at("/request/auth/password").asString()).isEqualTo("hunter2");
            assertThat(Program.run("sync", folder().toString()).out()).contains("are in step");

            edit("{{$secret}}", "hunter3");
            assertThat(Program.run("sync", folder().toString(), "--dry-run").out())
                    .contains("To the folder: openapi.yaml", "To be sealed in “Shop” at ", ": openapi.yaml: password");
            assertThat(file()).content().contains("hunter3");
            assertThat(Program.run("sync", folder().toString()).code()).isZero();
            assertThat(file()).content().contains("{{$secret}}").doesNotContain("hunter3");
        }
    }

    @Test
    void aDataDirectoryIsEnoughAndItsServerIsFoundWhereOneRuns() throws Exception {
        Path data = directory.resolve("data");
        try (RunningParley parley = new RunningParley(data)) {
            Files.writeString(file(), SHOP);
            Program first = Program.run(
                    "sync", folder().toString(), "--data", data.toString(), "--project", "Shop", "--create");
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(text(parley, "openapi.yaml")).isEqualTo(SHOP);
        }
        edit("All orders", "Every order");
        Program second = Program.run("sync", folder().toString());
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("In “Shop”");
        try (RunningParley parley = new RunningParley(data)) {
            assertThat(text(parley, "openapi.yaml")).contains("Every order");
        }
    }

    @Test
    void aDryRunMakesNoProject() throws Exception {
        Path data = directory.resolve("data");
        try (RunningParley parley = new RunningParley(data)) {
            Files.writeString(file(), SHOP);
            Program foreseen = Program.run(
                    "sync",
                    folder().toString(),
                    "--server",
                    parley.url(),
                    "--project",
                    "Shop",
                    "--create",
                    "--dry-run");
            assertThat(parley.get("/projects").at("/projects").findValuesAsString("name"))
                    .doesNotContain("Shop");
            assertThat(foreseen.code()).isEqualTo(1);
            assertThat(foreseen.err()).contains("--create").contains("--dry-run");
        }
    }

    /** Begins to watch, and has made the project before it says a line. */
    private Process watching(String option, String place) throws IOException {
        Files.writeString(file(), SHOP);
        String folder = folder().toString();
        return Program.builder("sync", folder, option, place, "--project", "Shop", "--create", "--watch", "--json")
                .start();
    }

    @Test
    void watchingBringsEachChangeToTheOtherPlace() throws Exception {
        try (RunningParley parley = new RunningParley(directory.resolve("data"))) {
            Process process = watching("--server", parley.url());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).contains("\"toProject\":[\"openapi.yaml\"]");
                edit("All orders", "Every order");
                assertThat(lines.readLine()).contains("\"toProject\":[\"openapi.yaml\"]");
                assertThat(text(parley, "openapi.yaml")).contains("Every order");
                editThere(parley, "All items", "Every item");
                assertThat(lines.readLine()).contains("\"toFolder\":[\"openapi.yaml\"]");
                assertThat(file()).content().contains("Every item").contains("Every order");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void whoWatchesADataDirectoryFindsItsServerAgainAtAnotherPort() throws Exception {
        Path data = directory.resolve("data");
        RunningParley first = new RunningParley(data);
        Process process = watching("--data", data.toString());
        try {
            try (first) {
                assertThat(Program.firstLine(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)))
                        .contains("\"toProject\":[\"openapi.yaml\"]");
                assertThat(text(first, "openapi.yaml")).contains("All orders");
            }
            try (RunningParley again = new RunningParley(data)) {
                edit("All orders", "Every order");
                await().atMost(20, TimeUnit.SECONDS)
                        .untilAsserted(
                                () -> assertThat(text(again, "openapi.yaml")).contains("Every order"));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSyncThatIsKilledAtAnyMomentLosesNothing() throws Exception {
        try (RunningParley parley = new RunningParley(directory.resolve("data"))) {
            Files.writeString(file(), SHOP);
            assertThat(Program.run(
                                    "sync",
                                    folder().toString(),
                                    "--server",
                                    parley.url(),
                                    "--project",
                                    "Shop",
                                    "--create")
                            .code())
                    .isZero();
            for (int round = 0; round < 5; round++) {
                edit("paths:\n", "paths:\n  /folder/" + round + ":\n    get:\n      responses: {}\n");
                editThere(
                        parley, "  /items:\n", "  /project/" + round + ":\n    get:\n      responses: {}\n  /items:\n");
                Process process = Program.builder("sync", folder().toString()).start();
                process.waitFor(300 + 150 * round, TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            Program last = Program.run("sync", folder().toString());
            assertThat(last.code()).as(last.err()).isZero();
            for (int round = 0; round < 5; round++) {
                assertThat(file()).content().containsOnlyOnce("/folder/" + round + ":");
                assertThat(file()).content().containsOnlyOnce("/project/" + round + ":");
                assertThat(text(parley, "openapi.yaml"))
                        .containsOnlyOnce("/folder/" + round + ":")
                        .containsOnlyOnce("/project/" + round + ":");
            }
            assertThat(Program.run("sync", folder().toString()).out()).contains("are in step");
        }
    }
}
