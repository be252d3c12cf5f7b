package dev.parley.storage.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.openapi.OpenApiCheck;
import dev.parley.description.request.HttpRequest;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.Projects;
import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenApiMigrationTest {

    private static final String NAME = "Ships \"and\" \\ 'boats': #1";
    private static final int NUMBER = 6;

    /** What takes away that which the migrations behind it made. */
    private static final List<String> LATER = List.of(
            "drop table publication_change",
            "drop table publication",
            "drop table run_step",
            "drop table run",
            "drop index session_of_run",
            "alter table session drop column run");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aProjectFromBeforeGetsAnOpenApiDocument(TestDatabase database) throws IOException {
        StorageOptions options = database.options(directory);
        String project;
        try (Storage storage = Storage.open(options, TestDatabase.CLOCK)) {
            project = projects(storage).create(NAME, "ada").id();
            storage.database().write(sql -> {
                sql.run("delete from part where document = 'project.openapi.yaml'");
                sql.run("delete from change_part where document = 'project.openapi.yaml'");
                LATER.forEach(sql::run);
                return sql.run("delete from migration where number >= ?", NUMBER);
            });
        }
        try (Storage storage = Storage.open(options, TestDatabase.CLOCK)) {
            Projects projects = projects(storage);
            String document = projects.document(project, "project.openapi.yaml");
            assertThat(new OpenApiCheck().check(document)).isEmpty();
            NewEndpoint endpoint = new NewEndpoint("Orders", "", HttpRequest.of("GET", "http://h/orders"));
            String id = projects.create(project, endpoint, "ada").id();
            assertThat(projects.endpoint(project, id).request()).isEqualTo(endpoint.request());
            projects.rename(project, "Boats", "ada");
            projects.undo(project, projects.read(project).sequence(), "ada");
            assertThat(projects.document(project, "project.openapi.yaml")).contains("Ships");
        }
    }

    private static Projects projects(Storage storage) {
        return new Projects(storage.projects(), storage.secretBox(), TestDatabase.CLOCK, new Random());
    }
}
